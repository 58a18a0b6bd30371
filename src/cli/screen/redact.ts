/** Keeps secrets out of everything that is printed. */
export interface Redactor {
  readonly keep: (secret: string) => void;
  readonly redact: (text: string) => string;
}

/** Keys of Twenty are JSON web tokens: whatever looks like one is one, wherever it comes from. */
const WEB_TOKEN = /\beyJ[\w-]{4,}\.[\w-]+\.[\w-]+/g;

/** Shorter ones are words that texts are made of, and no keys. */
const SHORTEST = 6;

/** Makes a redactor without secrets. */
export function redactor(): Redactor {
  const secrets = new Set<string>();
  return {
    keep: (secret) => {
      const bare = secret.trim().replace(/^Bearer\s+/i, '');
      if (bare.length >= SHORTEST && bare !== 'undefined') secrets.add(bare);
    },
    redact: (text) =>
      [...secrets].reduce((rest, secret) => rest.replaceAll(secret, '<secret>'), text.replace(WEB_TOKEN, '<secret>')),
  };
}

/** Names of variables whose values are never shown. */
export const isSecretName = (name: string): boolean => /(KEY|TOKEN|SECRET|PASSWORD)$/i.test(name);
