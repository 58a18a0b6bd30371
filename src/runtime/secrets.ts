/** Takes the API key, and the password of a URL, out of a text. */
export type Redact = (text: string) => string;

/** Makes a {@link Redact} for a key. */
export const redactor =
  (key: string): Redact =>
  (text) =>
    (key ? text.replaceAll(key, '[key]') : text).replace(/\/\/[^/\s@]+@/g, '//');

/** Headers as logs may have them: a value that could be secret is left out. */
export const redactedHeaders = (headers: { readonly [name: string]: string }): { [name: string]: string } =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, /auth|cookie|key|secret|token/i.test(name) ? '***' : value]),
  );
