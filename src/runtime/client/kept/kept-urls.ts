/**
 * A URL as the server keeps it (2.21): as `URL` prints it, without user info and the slash at its end. What has no scheme
 * is kept as it is.
 */
export function normaliseUrl(text: string): string {
  const url = parsed(text);
  return url ? (url.origin + url.pathname + url.search + url.hash).replace(/\/$/, '') : text;
}

/** What URLs have in common that mean one place: no scheme, no `www.`, no slash at the end, a host in lower case. */
export function urlKey(text: string): string {
  const url = parsed(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url) return text;
  return (url.host.replace(/^www\./, '') + url.pathname + url.search + url.hash).replace(/\/$/, '');
}

/** The forms in which a server may keep a URL, to look for it: since 2.37, a field of domains keeps the host alone. */
export const formsOfUrl = (text: string): readonly string[] => {
  const trimmed = text.replace(/\/$/, '');
  return [...new Set([text, trimmed, normaliseUrl(text), urlKey(text)])];
};

// `URL.canParse` is younger than some engines.
function parsed(text: string): URL | undefined {
  try {
    return new URL(text.trim());
  } catch {
    return undefined;
  }
}
