import { beforeAll, describe, expect, it } from 'vitest';
import { exampleWorkspace } from '../../../src/sandbox/index.js';
import * as facts from '../../facts/written-values.js';
import { workspaceOf } from '../records-workspace.js';
import type { Workspace } from '../records-workspace.js';

type Values = Readonly<Record<string, unknown>>;

let workspace: Workspace;
beforeAll(() => {
  workspace = workspaceOf(exampleWorkspace);
});

interface Written {
  readonly object: 'Product' | 'Subscription';
  readonly field: string;
  readonly value: unknown;
  readonly select: string;
}

let count = 0;

/** Creates a record with the value; returns the field as it is shown then, or the refusal. */
function write({ object, field, value, select }: Written): { readonly shown: unknown } | { readonly error: string } {
  const required = object === 'Product' ? { sku: `sku ${(count += 1)}` } : { reference: `r ${(count += 1)}` };
  const { data, errors } = workspace.send({
    query: `mutation($data: X) { create${object}(data: $data) { ${select} } }`,
    variables: { data: { ...required, [field]: value } },
  });
  if (errors !== undefined) return { error: errors[0]?.message ?? '' };
  return { shown: (data?.[`create${object}`] as Values)[field] };
}

const part =
  (name: string) =>
  (shown: unknown): unknown =>
    (shown as Values)[name];

const KINDS = [
  { kind: 'a DATE', table: facts.DATES, object: 'Product', field: 'releasedOn' },
  { kind: 'a DATE_TIME', table: facts.DATE_TIMES, object: 'Subscription', field: 'startsAt' },
  { kind: 'a UUID', table: facts.UUIDS, object: 'Product', field: 'warehouseId' },
  { kind: 'a RAW_JSON', table: facts.JSON_VALUES, object: 'Product', field: 'attributes' },
  {
    kind: 'a CURRENCY',
    table: facts.AMOUNTS,
    object: 'Product',
    field: 'price',
    select: 'price { amountMicros }',
    read: part('amountMicros'),
  },
  {
    kind: 'the URL of a link',
    table: facts.LINKS,
    object: 'Product',
    field: 'website',
    select: 'website { primaryLinkUrl }',
    wrap: (value: unknown) => ({ primaryLinkUrl: value }),
    read: part('primaryLinkUrl'),
  },
  {
    kind: 'an e-mail',
    table: facts.EMAILS,
    object: 'Subscription',
    field: 'billingEmails',
    select: 'billingEmails { primaryEmail }',
    wrap: (value: unknown) => ({ primaryEmail: value }),
    read: part('primaryEmail'),
  },
  {
    kind: 'a phone',
    table: facts.PHONES,
    object: 'Subscription',
    field: 'billingPhones',
    select: 'billingPhones { primaryPhoneNumber primaryPhoneCountryCode primaryPhoneCallingCode }',
    read: (shown: unknown) => Object.values(shown as Values),
  },
] as const;

describe.each(KINDS)('$kind', (kind) => {
  const { table, object, field } = kind;
  const same = (value: unknown) => value;
  const [wrap, read] = ['wrap' in kind ? kind.wrap : same, 'read' in kind ? kind.read : same];

  it.each(table)('$value', ({ value, kept, refused }) => {
    const written = write({ object, field, value: wrap(value), select: 'select' in kind ? kind.select : field });
    if (refused !== undefined) expect(written).toEqual({ error: expect.stringContaining(refused) as string });
    else expect('shown' in written ? read(written.shown) : written).toEqual(kept);
  });
});

describe('lists of links', () => {
  const links = (website: Values) =>
    write({
      object: 'Product',
      field: 'website',
      value: website,
      select: 'website { primaryLinkUrl primaryLinkLabel secondaryLinks }',
    });

  it('give their first link to the primary one where that has no URL', () => {
    expect(links({ secondaryLinks: [{ url: 'b.com', label: 'B', note: 'x' }, { url: 'c.com' }] })).toEqual({
      shown: { primaryLinkUrl: 'b.com', primaryLinkLabel: 'B', secondaryLinks: [{ url: 'c.com' }] },
    });
  });

  it('lose what is no link', () => {
    expect(
      links({ primaryLinkUrl: 'a.com', secondaryLinks: [null, 'https://b.com', { label: 'x' }, { url: '' }] }),
    ).toEqual({ shown: { primaryLinkUrl: 'a.com', primaryLinkLabel: '', secondaryLinks: [] } });
  });

  it('may come as text, and are nothing but lists', () => {
    expect(links({ secondaryLinks: '[{"url":"b.com"}]' })).toMatchObject({ shown: { primaryLinkUrl: 'b.com' } });
    expect(links({ secondaryLinks: {} })).toEqual({ error: '(secondaryLinks ?? []) is not iterable' });
  });
});
