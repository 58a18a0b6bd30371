/** Keeps secrets out of texts, by whatever way they get in: a server that echoes them, a file that quotes them. */
import { longestFirst, withoutScheme, writtenForms } from '../runtime/portable/secret-forms.js';

/** What a secret is replaced by. */
const PLACE = '<secret>';

/** Keys of Twenty are JSON web tokens: whatever looks like one is one, wherever it comes from. */
const WEB_TOKEN = /\beyJ[\w-]{4,}\.[\w-]+(\.[\w-]*)?/g;

/** Shorter ones are also syllables of words, so that they only count where they stand alone. */
const SYLLABLE = 6;

/** Takes web tokens out of a text. */
export const withoutTokens = (text: string): string => text.replace(WEB_TOKEN, PLACE);

/** Takes the given secrets out of a text, in every form in which they may come back, and web tokens of anybody. */
export function withoutSecrets(text: string, secrets: Iterable<string>): string {
  const forms = longestFirst([...secrets].flatMap(formsOf));
  return withoutTokens(forms.reduce((rest, form) => rest.replace(patternOf(form), PLACE), text));
}

/** Whether one of the secrets is in the text. */
export const holdsSecret = (text: string, secrets: Iterable<string>): boolean =>
  [...secrets].flatMap(formsOf).some((form) => form.length >= SYLLABLE && text.includes(form));

/** `URL.canParse` of Node.js 20 says no to addresses with letters such as `ü` once it has been called often. */
function urlOf(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** The user name and password of an address, as they are and as they are written there. */
export function credentialsIn(address: string): readonly string[] {
  const { username, password } = urlOf(address) ?? {};
  if (username === undefined || password === undefined) return [];
  const pair = [username, password].map(decoded).join(':');
  return password === '' ? [username] : [password, decoded(password), pair];
}

/** A secret without its scheme, as it is written anywhere, and as Basic authorization writes it. */
function formsOf(secret: string): readonly string[] {
  const bare = withoutScheme(secret);
  const plain = /^\s*Basic\s/i.test(secret) ? partsOfBasic(bare) : [];
  return [bare, ...plain].flatMap((form) => [...writtenForms(form), Buffer.from(form).toString('base64')]);
}

/** `user:password` in Base64 → that, and the password. */
function partsOfBasic(encoded: string): readonly string[] {
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  return [pair, pair.slice(pair.indexOf(':') + 1)];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function patternOf(form: string): RegExp {
  const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(form.length < SYLLABLE ? `(?<![\\w-])${literal}(?![\\w-])` : literal, 'g');
}
