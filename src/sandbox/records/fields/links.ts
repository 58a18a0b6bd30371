import { badInput } from '../errors.js';
import { composite } from './composite-type.js';
import type { CompositeType, StoredParts } from './composite-type.js';
import { isContainer, jsonType } from './json.js';
import type { ScalarType, Stored } from './scalar-type.js';
import { textType, writeText } from './text.js';

interface Link {
  readonly url: string;
  readonly label?: unknown;
}

/** A list that reads as `[]` where nothing is kept. */
export const listPart: ScalarType = { ...jsonType, read: (stored) => stored ?? [], emptyForm: 'list' };

const HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9-]{2,}$/i;

/** Longer than any browser takes. */
const LONGEST = 8192;

/** Whether a text is an address on the web with a dotted host, with or without `http(s)://`. */
function isWebAddress(url: string): boolean {
  const absolute = /^https?:\/\//i.test(url) ? url : `https://${url}`;
  const hasOtherScheme = /^[a-z][a-z0-9+.-]*:(?!\/\/|\d)/i.test(url);
  if (url.length > LONGEST || hasOtherScheme || !URL.canParse(absolute)) return false;
  const { hostname } = new URL(absolute);
  return HOST.test(hostname) || hostname === 'localhost' || /^\d+(\.\d+){3}$/.test(hostname);
}

function checkUrl(url: string): void {
  if (isWebAddress(url)) return;
  throw badInput({
    subCode: 'INVALID_URL',
    message: 'The URL of the link is not valid',
    userFriendlyMessage: 'Invalid URL format.',
  });
}

/** Lower-cases scheme and host, leaves the path, drops slashes at the end. */
export function normaliseUrl(url: string): string {
  const origin = /^(?:https?:\/\/)?[^/?#]*/i.exec(url)?.[0] ?? '';
  return (origin.toLowerCase() + url.slice(origin.length)).replace(/\/+$/, '');
}

const asLinks = (stored: Stored | undefined): readonly Link[] =>
  Array.isArray(stored)
    ? stored.filter((link: unknown): link is Link => isContainer(link) && 'url' in link && typeof link.url === 'string')
    : [];

/**
 * Keeps the links that have a URL: the first one is the primary, the rest the secondary ones. So an update without the
 * primary URL wipes what was there.
 */
function normaliseLinks(parts: StoredParts): StoredParts {
  const primary = { url: String(parts.primaryLinkUrl ?? ''), label: parts.primaryLinkLabel ?? null };
  const [first, ...others] = [primary, ...asLinks(parts.secondaryLinks)].filter((link) => link.url !== '');
  for (const link of first === undefined ? [] : [first, ...others]) checkUrl(link.url);
  return {
    primaryLinkUrl: first === undefined ? null : normaliseUrl(first.url),
    primaryLinkLabel: typeof first?.label === 'string' ? first.label : null,
    secondaryLinks: others.length === 0 ? null : others.map((link) => ({ ...link, url: normaliseUrl(link.url) })),
  };
}

/** The label of a link: one that is sent empty is kept empty beside a URL, and is not null then. */
const labelType: ScalarType = {
  ...textType,
  write: (value, place) => (value === '' ? '' : writeText(value, place)),
};

/** LINKS. */
export const linksType: CompositeType = composite({
  typeName: 'Links',
  label: 'links',
  parts: { primaryLinkLabel: labelType, primaryLinkUrl: textType, secondaryLinks: listPart },
  uniqueParts: ['primaryLinkUrl'],
  normalise: normaliseLinks,
});
