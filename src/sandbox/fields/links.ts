import { parseUrl } from '../../twenty/parse-url.js';
import { badInput, serverCrash } from '../errors.js';
import { composite, memberOf, printedList, textOfParts } from './composite-type.js';
import type { CompositeType, StoredParts } from './composite-type.js';
import { isContainer, jsonType, keepJson } from './raw-json.js';
import type { ScalarType, Stored } from './scalar-type.js';
import { parameterText, textType, writeText } from './text.js';

interface Link {
  readonly url: string;
  readonly label?: unknown;
}

/** A list that reads as `[]` where nothing is kept. */
export const listPart: ScalarType = {
  ...jsonType,
  write: keepJson,
  read: (stored) => stored ?? [],
  emptyForm: 'list',
};

/** Labels of a host name but the last: letters, digits and inner hyphens, an underscore at the front. */
const LABEL = /^_?(?!-)[a-z0-9-]{0,61}[a-z0-9]$/;
const LAST_LABEL = /^(?:xn--)?[a-z0-9][a-z0-9-]{0,60}$/;
const MOST_LABELS = 11;

function isHost(hostname: string): boolean {
  if (hostname === 'localhost' || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(hostname)) return true;
  const labels = hostname.split('.');
  const last = labels.pop() ?? '';
  return (
    labels.length > 0 &&
    labels.length < MOST_LABELS &&
    LAST_LABEL.test(last) &&
    labels.every((name) => LABEL.test(name))
  );
}

/** A host that is one number, which URL would take for an IP address. */
const isNumber = (url: string): boolean => /^(?:https?:\/\/)?\d+(?:\/[a-z]*)?$/i.test(url);

/** Whether a text is an address on the web with a dotted host, with or without `http(s)://`. */
function isWebAddress(text: string): boolean {
  const url = text.trim();
  // the scheme is known in small or in capital letters, not mixed
  const absolute = /^(?:https?|HTTPS?):\/\//.test(url) ? url : `https://${url}`;
  return !isNumber(url) && isHost(parseUrl(absolute)?.hostname ?? '');
}

function checkUrl(url: string): void {
  if (isWebAddress(url)) return;
  throw badInput({
    subCode: 'INVALID_URL',
    message: 'The URL of the link is not valid',
    userFriendlyMessage: 'Invalid URL format.',
  });
}

/**
 * What is kept of a link: an address with a scheme as URL prints it, without user info and one slash at the end; a text
 * without a scheme as it is. A host and port alone (`localhost:3000`) look like a scheme, whose origin is `null`: the
 * server keeps `null3000`.
 */
export function normaliseUrl(text: string): string {
  const address = parseUrl(text);
  if (!address) return text;
  const { origin, pathname, search, hash } = address;
  return (origin + pathname + search + hash).replace(/\/$/, '');
}

/** The links of a list that have a URL, with nothing but URL and label. */
function linksOf(list: Stored | undefined): readonly Link[] {
  if (list === null || list === undefined) return [];
  if (!Array.isArray(list)) throw serverCrash('(secondaryLinks ?? []) is not iterable');
  return list.flatMap((link: unknown): Link[] => {
    const { url, label } = (isContainer(link) ? link : {}) as Readonly<Record<string, unknown>>; // read by name
    return typeof url === 'string' && url !== '' ? [{ url, ...(label === undefined ? {} : { label }) }] : [];
  });
}

/** How the URL of a link is checked, and what is kept of it. */
interface UrlRules {
  readonly check: (url: string) => void;
  readonly keep: (url: string) => string;
}

const WEB: UrlRules = { check: checkUrl, keep: normaliseUrl };

/** The host that is kept of a domain: without scheme, `www.`, port, path and query. */
function hostOf(text: string): string {
  const url = text.trim();
  const absolute = /^https?:\/\//i.test(url) ? url : `https://${url}`;
  return (parseUrl(absolute)?.hostname ?? '').replace(/^www\./, '');
}

const DOMAIN: UrlRules = {
  check: (url) => {
    const host = hostOf(url);
    if (isWebAddress(url) && host !== 'localhost' && !/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return;
    throw badInput({
      subCode: 'INVALID_URL',
      message: 'The domain of the link is not valid',
      userFriendlyMessage: 'Invalid domain format.',
    });
  },
  keep: hostOf,
};

/**
 * Keeps the links that have a URL: the first one is the primary, the rest the secondary ones. So an update without the
 * primary URL wipes what was there.
 */
function normaliseLinks(parts: StoredParts, { check, keep }: UrlRules): StoredParts {
  const primary = { url: String(parts.primaryLinkUrl ?? ''), label: parts.primaryLinkLabel ?? null };
  const links = [...(primary.url === '' ? [] : [primary]), ...linksOf(parts.secondaryLinks)];
  for (const { url } of links) check(url);
  const [first, ...others] = links;
  const label = first?.label ?? null;
  return {
    primaryLinkUrl: first === undefined ? null : keep(first.url),
    primaryLinkLabel: label === null ? null : parameterText(label),
    secondaryLinks: others.length === 0 ? null : others.map((link) => ({ ...link, url: keep(link.url) })),
  };
}

/** The label of a link: one that is sent empty is kept empty beside a URL, and is not null then. */
const labelType: ScalarType = {
  ...textType,
  write: (value, place) => (value === '' ? '' : writeText(value, place)),
};

const linksTypeWith = (rules: UrlRules): CompositeType =>
  composite({
    typeName: 'Links',
    label: 'links',
    parts: { primaryLinkLabel: labelType, primaryLinkUrl: textType, secondaryLinks: listPart },
    uniqueParts: ['primaryLinkUrl'],
    normalise: (parts) => normaliseLinks(parts, rules),
    merge: {
      primary: ['primaryLinkUrl', 'primaryLinkLabel'],
      list: 'secondaryLinks',
      keyOf: (entry) => memberOf(entry, 'url'),
      entryOf: (parts, isSelected) => ({
        url: parts.primaryLinkUrl,
        ...(isSelected('primaryLinkLabel') ? { label: parts.primaryLinkLabel ?? '' } : {}),
      }),
    },
    searchText: (parts) =>
      [
        textOfParts('primaryLinkLabel', 'primaryLinkUrl')(parts),
        printedList(parts.secondaryLinks).replace(/ (?:label|url)  /g, ' '),
      ].join(' '),
    graphql: { typedJson: { secondaryLinks: { name: 'SecondaryLink', isList: true, members: ['label', 'url'] } } },
  });

const domainsType = linksTypeWith(DOMAIN);

/** LINKS; with the setting `type: 'domain'` (2.37 and newer) what is kept of each link is its host. */
export const linksType: CompositeType = {
  ...linksTypeWith(WEB),
  withSettings: ({ type }) => (type === 'domain' ? domainsType : linksType),
};
