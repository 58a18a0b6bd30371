import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, defineWorkspace, fields } from '../../../../src/sandbox/index.js';
import type { Sandbox } from '../../../../src/sandbox/index.js';

const OPTIONS = { SMALL: 'Small', LARGE: 'Large', ODD: 'Odd' };

const metadata = defineWorkspace({
  objects: [
    {
      nameSingular: 'crate',
      namePlural: 'crates',
      fields: { name: fields.text(), size: fields.select(OPTIONS), marks: fields.multiSelect(OPTIONS) },
    },
  ],
});

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({ metadata });
});

afterAll(() => sandbox.close());

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Gives a field other options; those of a known position keep their ids. */
async function change(name: string, changed: (options: readonly Option[]) => readonly Option[]): Promise<unknown> {
  const crate = sandbox.metadata().objects.find((object) => object.nameSingular === 'crate');
  const field = crate?.fieldsList.find((each) => each.name === name);
  const options = (field?.options ?? []) as readonly Option[]; // a field with options
  const response = await fetch(`${sandbox.url}/metadata`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: UpdateOneFieldMetadataInput!) { updateOneField(input: $input) { id } }',
      variables: { input: { id: field?.id, update: { options: changed(options) } } },
    }),
  });
  return ((await response.json()) as { readonly errors?: unknown }).errors;
}

const crates = () => sandbox.records.table(sandbox.records.model().bySingular.get('crate')!).rows();

describe('records of a 2.21 server, whose options change', () => {
  it.each([
    {
      what: 'have the new value of an option that is renamed',
      name: 'size',
      kept: 'SMALL',
      changed: (options: readonly Option[]) =>
        options.map((option) => (option.value === 'SMALL' ? { ...option, value: 'TINY' } : option)),
      want: 'TINY',
    },
    {
      what: 'have no value where the option is removed',
      name: 'size',
      kept: 'ODD',
      changed: (options: readonly Option[]) => options.filter(({ value }) => value !== 'ODD'),
      want: null,
    },
    {
      what: 'keep the rest of a list from which an option is removed',
      name: 'marks',
      kept: ['LARGE', 'ODD'],
      changed: (options: readonly Option[]) => options.filter(({ value }) => value !== 'ODD'),
      want: ['LARGE'],
    },
  ])('$what', async ({ name, kept, changed, want }) => {
    const created = await fetch(`${sandbox.url}/rest/crates`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ [name]: kept }),
    });
    expect(created.status).toBe(201);
    expect(await change(name, changed)).toBeUndefined();
    expect([...crates()].at(-1)?.[name]).toEqual(want);
  });
});
