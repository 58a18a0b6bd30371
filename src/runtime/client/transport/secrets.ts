import { longestFirst, withoutScheme, writtenForms } from '../../portable/secret-forms.js';

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/** Makes a {@link Redact} for secrets in the forms in which a server or an engine may repeat them. */
export function redactor(secrets: readonly string[]): Redact {
  const forms = longestFirst(secrets.flatMap((secret) => [secret, withoutScheme(secret)]).flatMap(writtenForms));
  return (text) => forms.reduce((rest, form) => rest.split(form).join('[key]'), text).replace(USER_INFO, '//');
}

const USER_INFO = /\/\/[^/\s@]+@/g;

interface HeaderValues {
  readonly [name: string]: string;
}

const isSecret = (name: string): boolean => /auth|cookie|key|secret|token/i.test(name);

/** The values of headers that could be secret, by their names. */
export const secretsIn = (headers: HeaderValues): string[] =>
  Object.entries(headers).flatMap(([name, value]) => (isSecret(name) ? [value] : []));

/** Headers as logs may have them: a value that could be secret is left out. */
export const redactedHeaders = (headers: HeaderValues): HeaderValues =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, isSecret(name) ? '***' : value]));
