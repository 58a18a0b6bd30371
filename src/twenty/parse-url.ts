/**
 * The address that a text is; undefined where it is none. `URL.canParse` is not asked: that of Node.js 20 says no to
 * addresses with letters such as `ü` once it has been called some thousand times.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
