/** A variable of the environment, where there is one: not in browsers, and maybe not at the edge. */
export const environment = (name: string): string | undefined =>
  // `process` is Node's, which this code does not depend on.
  (globalThis as { readonly process?: { readonly env?: { readonly [name: string]: string | undefined } } }).process
    ?.env?.[name] || undefined;
