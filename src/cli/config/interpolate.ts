/** Text with its `${VARIABLE}`s filled in, and the names of those that are not set. */
export interface Interpolated {
  readonly text: string;
  readonly unset: readonly string[];
}

const VARIABLE = /\$\{([A-Z0-9_]+)(?::([^}]+))?\}/gi;

/**
 * Fills in `${NAME}` and `${NAME:default}` as graphql-codegen does in YAML and JSON, where an empty variable counts as
 * not set, and one without a default becomes the text `undefined`.
 */
export function interpolate({
  text,
  env,
}: {
  readonly text: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Interpolated {
  const unset = new Set<string>();
  const filled = text.replace(VARIABLE, (_, name: string, otherwise: string | undefined) => {
    const value = env[name];
    if (value) return value;
    if (otherwise === undefined) unset.add(name);
    return otherwise === undefined ? 'undefined' : unquoted(otherwise.trim());
  });
  return { text: filled, unset: [...unset] };
}

const unquoted = (text: string): string => text.replace(/^"([^"]+)"$/, '$1').replace(/^'([^']+)'$/, '$1');
