import { bareHost } from '../data/bare-host.js';
import type { ObjectDescription } from '../../objects/object-description.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isRecord } from '../../portable/json-record.js';

/**
 * A URL as the server keeps it (2.21): as `URL` prints it, without user info and the slash at its end. What has no scheme
 * is kept as it is.
 */
export function normaliseUrl(text: string): string {
  const url = parsed(text);
  return url ? (url.origin + url.pathname + url.search + url.hash).replace(/\/$/, '') : text;
}

// `URL.canParse` is younger than some engines.
function parsed(text: string): URL | undefined {
  try {
    return new URL(text.trim());
  } catch {
    return undefined;
  }
}

/** Whether a field of links holds domains, of which the server keeps the bare host (2.37 and newer). */
export const isOfDomains = ({ domains = '' }: ObjectDescription, field: string): boolean =>
  domains.split(' ').includes(field);

/** Links with the hosts of their URLs in the place of these. */
export function withBareHosts(links: JsonRecord): JsonRecord {
  const hosts: JsonRecord = { ...links };
  const { primaryLinkUrl, secondaryLinks } = links;
  if (typeof primaryLinkUrl === 'string') hosts['primaryLinkUrl'] = bareHost(primaryLinkUrl);
  if (Array.isArray(secondaryLinks))
    hosts['secondaryLinks'] = secondaryLinks.map((link: unknown) =>
      isRecord(link) && typeof link['url'] === 'string' ? { ...link, url: bareHost(link['url']) } : link,
    );
  return hosts;
}
