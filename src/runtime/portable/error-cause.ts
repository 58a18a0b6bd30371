/** Sets the cause of an error as `new Error(message, { cause })` does, which a `lib` before ES2022 does not know. */
export function setCause(error: Error, { cause }: { readonly cause?: unknown }): void {
  if (cause !== undefined) Object.defineProperty(error, 'cause', { value: cause, configurable: true, writable: true });
}
