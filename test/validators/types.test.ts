import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, type Compiler } from '../fixtures/compilers.js';
import { FIXTURES, sourceOf } from '../generate/sources.js';
import type { PresetConfigInput } from '../../src/plugin/preset-config.js';
import { temporaryFolder, writeOutput } from './generated.js';

const OPTIONS = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: ['node'],
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  exactOptionalPropertyTypes: true,
};

const PARTS = ['record', 'create', 'update', 'filter', 'orderBy'];

/** Statements that hold for every object of an output. */
function agreementOf({ folder, zod }: { readonly folder: string; readonly zod: string }): string {
  const lines = readdirSync(join(folder, 'validators')).flatMap((name) => {
    const text = readFileSync(join(folder, 'validators', name), 'utf8');
    const [, types = ''] = /RecordSchemaOf<(\w+)>/.exec(text) ?? [];
    const schemas = [...text.matchAll(/export const (\w+Schema) = /g)].map(([, schema]) => schema ?? '');
    return schemas.flatMap((schema, index) => [
      `expectTypeOf<z.output<typeof validators.${schema}>>().toEqualTypeOf<crm.${types}['${PARTS[index] ?? ''}']>();`,
      `expectTypeOf<z.input<typeof validators.${schema}>>().toEqualTypeOf<crm.${types}['${PARTS[index] ?? ''}']>();`,
    ]);
  });
  return [
    `import type * as z from '${zod}';`,
    "import { expectTypeOf } from 'vitest';",
    "import type * as crm from './index.js';",
    "import type * as validators from './validators/index.js';",
    ...lines,
  ].join('\n');
}

async function errorsOf({
  folder,
  text,
  compiler,
}: {
  readonly folder: string;
  readonly text: string;
  readonly compiler?: Compiler;
}): Promise<string> {
  writeFileSync(join(folder, 'check.ts'), text);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['check.ts'] }));
  return compile({ config: folder, ...(compiler && { compiler }) });
}

async function output({
  name,
  config = {},
}: {
  readonly name: string;
  readonly config?: PresetConfigInput;
}): Promise<string> {
  const folder = temporaryFolder(`types-${name}`);
  const metadata = FIXTURES[name];
  if (!metadata) throw new Error(`there is no fixture ${name}`);
  await writeOutput({ folder, source: await sourceOf(metadata), config });
  return folder;
}

describe('the types of schemas', { timeout: 120_000 }, () => {
  it.each(['small', 'kitchen-sink', 'hostile'])('are the interfaces of the objects: %s', async (name) => {
    const folder = await output({ name });
    expect(await errorsOf({ folder, text: agreementOf({ folder, zod: 'zod' }) })).toBe('');
  });

  it('are the interfaces of the objects with zod/mini, too', async () => {
    const folder = await output({ name: 'kitchen-sink', config: { validators: { zod: 'mini' } } });
    expect(await errorsOf({ folder, text: agreementOf({ folder, zod: 'zod/mini' }) })).toBe('');
  });

  it('are a mistake away from an error', async () => {
    const folder = await output({ name: 'small' });
    const text = `
import type { Company, PersonCreateInput } from './index.js';
import { personCreateSchema, personSchema } from './validators/index.js';
export const other: Company = personSchema.parse({});
export const misspelt = personSchema.pick({ jobTitel: true });
export const given: PersonCreateInput = personCreateSchema.parse({});
`;
    const errors = (await errorsOf({ folder, text }))
      .split('\n')
      .filter((line) => line.startsWith('check.ts') || line.includes('/check.ts'));
    expect(errors.map((line) => /\((\d+),/.exec(line)?.[1])).toEqual(['4', '5']);
  });

  it('have what `.shape` and `.pick` give', async () => {
    const folder = await output({ name: 'small' });
    const text = `
import * as z from 'zod';
import { expectTypeOf } from 'vitest';
import type { Emails } from './index.js';
import { personCreateSchema, personSchema } from './validators/index.js';
const form = z.strictObject({ ...personCreateSchema.shape, consent: z.boolean() });
expectTypeOf<z.output<typeof form>['consent']>().toEqualTypeOf<boolean>();
expectTypeOf<z.output<typeof form>['jobTitle']>().toEqualTypeOf<string | null | undefined>();
const selected = personSchema.pick({ id: true, emails: true });
expectTypeOf<z.output<typeof selected>>().toEqualTypeOf<{ id: string; emails: Emails | null }>();
`;
    expect(await errorsOf({ folder, text })).toBe('');
  });

  it.each(['typescript', 'typescript-7'] as const)(
    'follow `pick`, `omit`, `extend` and `partial`: %s',
    async (compiler) => {
      const folder = await output({ name: 'small' });
      const text = `
import * as z from 'zod';
import { expectTypeOf } from 'vitest';
import type { B2bDeal, Emails, Person, PersonCreateInput } from './index.js';
import { b2bDealCreateSchema, personCreateSchema, personSchema } from './validators/index.js';
const picked = personSchema.pick({ id: true, emails: true });
expectTypeOf<z.output<typeof picked>>().toEqualTypeOf<{ id: string; emails: Emails | null }>();
const omitted = personSchema.omit({ emails: true });
expectTypeOf<z.output<typeof omitted>>().toEqualTypeOf<Omit<Person, 'emails'>>();
const partial = personSchema.pick({ id: true, jobTitle: true }).partial();
expectTypeOf<z.output<typeof partial>>().toEqualTypeOf<{ id?: string; jobTitle?: string | null }>();
const some = personSchema.pick({ id: true, jobTitle: true }).partial({ jobTitle: true });
expectTypeOf<z.output<typeof some>>().toEqualTypeOf<{ id: string; jobTitle?: string | null }>();
const extended = personCreateSchema.pick({ jobTitle: true }).extend({ consent: z.boolean(), note: z.string().optional() });
expectTypeOf<z.output<typeof extended>>().toEqualTypeOf<{ jobTitle?: string | null; consent: boolean; note?: string | undefined }>();
const replaced = personCreateSchema.extend({ jobTitle: z.literal('CTO') });
expectTypeOf<z.output<typeof replaced>['jobTitle']>().toEqualTypeOf<'CTO'>();
expectTypeOf<z.output<typeof replaced>['companyId']>().toEqualTypeOf<PersonCreateInput['companyId']>();
const deal = b2bDealCreateSchema.pick({ code: true });
expectTypeOf<z.input<typeof deal>>().toEqualTypeOf<Pick<B2bDeal, 'code'>>();
// @ts-expect-error there is no such key
personSchema.pick({ jobTitel: true });
// @ts-expect-error there is no such key
personCreateSchema.omit({ jobTitel: true });
`;
      expect(await errorsOf({ folder, text, compiler })).toBe('');
    },
  );

  it.each(['typescript', 'typescript-7'] as const)(
    'hold field lists to the interfaces of an object: %s',
    async (compiler) => {
      const folder = await output({ name: 'small' });
      const text = `
import type { B2bDealTypes, PersonTypes } from './index.js';
import { b2bDealFields, personFields } from './validators/index.js';
import { date, number, select, text, uuid, type FieldsOf } from './runtime/validators/index.js';
const deal = b2bDealFields();
export const same: FieldsOf<B2bDealTypes> = { ...deal, code: text({ required: true, unique: true }), closeOn: date({ sortable: false }) };
// @ts-expect-error a field of another kind
export const kind: FieldsOf<B2bDealTypes> = { ...deal, code: number({ required: true }) };
// @ts-expect-error a required field that is not said to be
export const required: FieldsOf<B2bDealTypes> = { ...deal, code: text() };
// @ts-expect-error a field that is null at times
export const nullable: FieldsOf<B2bDealTypes> = { ...deal, closeOn: date({ nullable: false }) };
// @ts-expect-error a field that is never null
export const never: FieldsOf<B2bDealTypes> = { ...deal, id: uuid() };
// @ts-expect-error other options
export const options: FieldsOf<PersonTypes> = { ...personFields(), jobTitle: select({ A: 1 }) };
// @ts-expect-error no such field
export const further: FieldsOf<B2bDealTypes> = { ...deal, nope: text() };
const { code, ...others } = deal;
// @ts-expect-error a field is missing
export const missing: FieldsOf<B2bDealTypes> = others;
`;
      expect(await errorsOf({ folder, text, compiler })).toBe('');
    },
  );

  it('take a `Date` where a date is written or filtered', async () => {
    const folder = await output({ name: 'small' });
    const text = `
import { expectTypeOf } from 'vitest';
import type { B2bDeal, B2bDealCreateInput, B2bDealFilter, B2bDealUpdateInput } from './index.js';
expectTypeOf<B2bDeal['closeOn']>().toEqualTypeOf<string | null>();
expectTypeOf<B2bDealCreateInput['closeOn']>().toEqualTypeOf<string | Date | null | undefined>();
export const update: B2bDealUpdateInput = { closeOn: new Date(), createdAt: new Date() };
export const filter: B2bDealFilter = { closeOn: { gte: new Date(), in: [new Date(), '2026-01-31'] }, createdAt: { lt: new Date() } };
// @ts-expect-error a number is no date
export const wrong: B2bDealUpdateInput = { closeOn: 0 };
`;
    expect(await errorsOf({ folder, text })).toBe('');
  });

  it('have dates for text by codec', async () => {
    const folder = await output({ name: 'small', config: { validators: { dates: 'codec' } } });
    const text = `
import type * as z from 'zod';
import { expectTypeOf } from 'vitest';
import type * as crm from './index.js';
import type * as validators from './validators/index.js';
type Deal = z.output<typeof validators.b2bDealSchema>;
expectTypeOf<Deal['closeOn']>().toEqualTypeOf<Date | null>();
expectTypeOf<Deal['createdAt']>().toEqualTypeOf<Date>();
expectTypeOf<Deal['code']>().toEqualTypeOf<string>();
expectTypeOf<z.input<typeof validators.b2bDealSchema>>().toEqualTypeOf<crm.B2bDeal>();
expectTypeOf<z.output<typeof validators.b2bDealCreateSchema>['closeOn']>().toEqualTypeOf<Date | null | undefined>();
expectTypeOf<z.input<typeof validators.b2bDealUpdateSchema>['closeOn']>().toEqualTypeOf<string | null | undefined>();
`;
    expect(await errorsOf({ folder, text })).toBe('');
  });

  it('take anything where inputs are read from text, and give what they are', async () => {
    const folder = await output({ name: 'small', config: { validators: { coerce: true } } });
    const text = `
import type * as z from 'zod';
import { expectTypeOf } from 'vitest';
import type * as crm from './index.js';
import type * as validators from './validators/index.js';
expectTypeOf<z.input<typeof validators.b2bDealCreateSchema>['amount']>().toEqualTypeOf<unknown>();
expectTypeOf<z.output<typeof validators.b2bDealCreateSchema>>().toEqualTypeOf<crm.B2bDealCreateInput>();
`;
    expect(await errorsOf({ folder, text })).toBe('');
  });
});
