import { credentialsIn, withoutSecrets } from '../../plugin/secrets.js';

/** Keeps secrets out of everything that is printed. */
export interface Redactor {
  readonly keep: (secret: string) => void;
  readonly redact: (text: string) => string;
}

/** Shorter ones are words that texts are made of, and no keys. */
const SHORTEST = 6;

/** Makes a redactor without secrets. */
export function redactor(): Redactor {
  const secrets = new Set<string>();
  return {
    keep: (secret) => {
      if (secret.trim().length >= SHORTEST && secret !== 'undefined') secrets.add(secret);
    },
    redact: (text) => withoutSecrets(text, secrets),
  };
}

/** What must never be printed of the variables: those named like secrets, and passwords in addresses of any. */
export const secretsOf = (env: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.entries(env).flatMap(([name, value = '']) => [
    ...(/(KEY|TOKEN|SECRET|PASSWORD|PASSPHRASE|CREDENTIALS?)$/i.test(name) ? [value] : []),
    ...credentialsIn(value),
  ]);
