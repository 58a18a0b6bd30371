import { beforeAll, describe, expect, it } from 'vitest';
import { readCapture } from '../fixtures/captures.js';
import { capturedWorkspace } from '../fixtures/workspaces.js';
import { compiled, type Accepted } from '../validators/compiled.js';
import { loadValidators, temporaryFolder, writeOutput, type Schemas } from '../validators/generated.js';

interface CreateVerdict {
  readonly field: string;
  readonly value?: unknown;
  readonly absent?: true;
  readonly accepted: boolean;
}

interface FilterVerdicts {
  readonly filters: readonly { readonly filter: unknown; readonly matches?: readonly string[] }[];
  readonly orderings: readonly { readonly orderBy: unknown; readonly order?: readonly string[] }[];
}

describe('values that a 2.21 server took', () => {
  const folder = temporaryFolder('accepted');
  let schemas: Schemas;

  beforeAll(async () => {
    await writeOutput({ folder, source: await capturedWorkspace('custom').source() });
    schemas = await loadValidators(folder);
  });

  const isTaken = ({ schema, value }: Accepted): boolean => schemas[schema]?.safeParse(value).success === true;
  const shown = (values: readonly Accepted[]) => values.map(({ value }) => JSON.stringify(value));

  it('are taken by the validators where they are of the type, and are of the type where they are taken', async () => {
    const created = (readCapture('verdicts/create.json') as readonly CreateVerdict[])
      .filter(({ accepted }) => accepted)
      .map(({ field, value, absent }) => ({ requiredTextNoDefault: 'x', ...(absent ? {} : { [field]: value }) }));
    const { filters, orderings } = readCapture('verdicts/filters.json') as FilterVerdicts;
    const of = (type: string, schema: string, values: readonly unknown[]): readonly Accepted[] =>
      values.map((value) => ({ type, schema, value }));
    const accepted = [
      ...of('InvoiceCreateInput', 'invoiceCreateSchema', created),
      ...of(
        'InvoiceFilter',
        'invoiceFilterSchema',
        filters.filter(({ matches }) => matches).map(({ filter }) => filter),
      ),
      ...of(
        'InvoiceOrderBy',
        'invoiceOrderBySchema',
        orderings.filter(({ order }) => order).flatMap(({ orderBy }) => orderBy),
      ),
    ];
    const typed = await compiled({ folder, values: accepted });
    expect(shown(typed.filter((each) => !isTaken(each)))).toEqual([]);
    // options that the workspace got later are let through, but not by the types
    const untyped = accepted.filter((each) => isTaken(each) && !typed.includes(each));
    expect(shown(untyped)).toEqual(['{"tags":{"containsAny":["NOPE"]}}']);
    console.log(`${accepted.length} accepted values, ${typed.length} of them of the types`);
    expect(typed.length).toBeGreaterThan(180);
  });
});
