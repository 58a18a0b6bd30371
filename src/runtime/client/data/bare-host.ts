/** What a server since 2.37 keeps of the address of a domain: the host in lower case, without `www.`, port and path. */
export const bareHost = (url: string): string =>
  url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[:/?#].*$/, '');
