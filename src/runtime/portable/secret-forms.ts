/** The forms in which a secret comes back in a text: a server echoes it, an engine quotes it. */

/** A text as it is, as JSON writes it and as an address does. */
export const writtenForms = (text: string): readonly string[] => [
  text,
  JSON.stringify(text).slice(1, -1),
  // an address cannot hold half a pair of surrogates
  encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd')),
];

/** A secret without white space around it and without the scheme of a header. */
export const withoutScheme = (secret: string): string => secret.trim().replace(/^(Bearer|Basic)\s+/i, '');

/** Each form once, the longest first: a form may be a part of another. */
export const longestFirst = (forms: readonly string[]): readonly string[] =>
  [...new Set(forms)].filter((form) => form !== '').sort((one, other) => other.length - one.length);
