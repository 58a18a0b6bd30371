/** The headers of a request: `Headers`, or an object of any letter case as Node and most platforms give it. */
export type WebhookHeaders =
  { get(name: string): string | null } | { readonly [name: string]: string | readonly string[] | undefined };

/** A header by its lower-case name; `''` when it is absent. */
export function readHeader(headers: WebhookHeaders, name: string): string {
  if (isFetchHeaders(headers)) return headers.get(name) ?? '';
  const inOtherCase = () => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return String(headers[name] ?? inOtherCase() ?? '');
}

const isFetchHeaders = (headers: WebhookHeaders): headers is { get(name: string): string | null } =>
  typeof headers.get === 'function';
