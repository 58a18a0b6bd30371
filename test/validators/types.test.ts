import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
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

/** Apps on one output, checked as one program: what is said of each. */
async function errorsOf({
  folder,
  apps,
  compiler = 'typescript-7',
}: {
  readonly folder: string;
  readonly apps: Readonly<Record<string, string>>;
  readonly compiler?: Compiler;
}): Promise<Readonly<Record<string, string>>> {
  for (const [name, text] of Object.entries(apps)) writeFileSync(join(folder, `${name}.ts`), text);
  const files = Object.keys(apps).map((name) => `${name}.ts`);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files }));
  const lines = (await compile({ config: folder, compiler })).split('\n');
  const about = (name: string) => lines.filter((line) => line.startsWith(`${name}.ts(`)).join('\n');
  // an error in the output itself belongs to every app
  const elsewhere = lines.filter(
    (line) => /^\S.*error TS/.test(line) && !files.some((file) => line.startsWith(`${file}(`)),
  );
  return Object.fromEntries(Object.keys(apps).map((name) => [name, [...elsewhere, about(name)].join('\n').trim()]));
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

/** What holds of the output for the small workspace; without a mistake where nothing else is said. */
const APPS = {
  '`.shape` and `.pick` give what they say': `
import * as z from 'zod';
import { expectTypeOf } from 'vitest';
import type { Emails } from './index.js';
import { personCreateSchema, personSchema } from './validators/index.js';
const form = z.strictObject({ ...personCreateSchema.shape, consent: z.boolean() });
expectTypeOf<z.output<typeof form>['consent']>().toEqualTypeOf<boolean>();
expectTypeOf<z.output<typeof form>['jobTitle']>().toEqualTypeOf<string | null | undefined>();
const selected = personSchema.pick({ id: true, emails: true });
expectTypeOf<z.output<typeof selected>>().toEqualTypeOf<{ id: string; emails: Emails | null }>();
`,
  '`pick`, `omit`, `extend` and `partial` are followed': `
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
`,
  'field lists are held to the interfaces of an object': `
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
`,
  'a `Date` is taken where a date is written or filtered': `
import { expectTypeOf } from 'vitest';
import type { B2bDeal, B2bDealCreateInput, B2bDealFilter, B2bDealUpdateInput } from './index.js';
expectTypeOf<B2bDeal['closeOn']>().toEqualTypeOf<string | null>();
expectTypeOf<B2bDealCreateInput['closeOn']>().toEqualTypeOf<string | Date | null | undefined>();
export const update: B2bDealUpdateInput = { closeOn: new Date(), createdAt: new Date() };
export const filter: B2bDealFilter = { closeOn: { gte: new Date(), in: [new Date(), '2026-01-31'] }, createdAt: { lt: new Date() } };
// @ts-expect-error a number is no date
export const wrong: B2bDealUpdateInput = { closeOn: 0 };
`,
};

/** Names of files, which say nothing. */
const FILES = Object.fromEntries(Object.values(APPS).map((text, index) => [`app${index}`, text]));

const MISTAKES = `
import type { Company, PersonCreateInput } from './index.js';
import { personCreateSchema, personSchema } from './validators/index.js';
export const other: Company = personSchema.parse({});
export const misspelt = personSchema.pick({ jobTitel: true });
export const given: PersonCreateInput = personCreateSchema.parse({});
`;

describe.each(['typescript', 'typescript-7'] as const)('the types of schemas, on %s', (compiler) => {
  let errors: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    const folder = await output({ name: 'small' });
    const agreement = agreementOf({ folder, zod: 'zod' });
    errors = await errorsOf({ folder, apps: { ...FILES, agreement, mistakes: MISTAKES }, compiler });
  }, 120_000);

  it('are the interfaces of the objects: small', () => {
    expect(errors['agreement']).toBe('');
  });

  it.each(Object.keys(APPS).map((what, index) => ({ what, file: `app${index}` })))('$what', ({ file }) => {
    expect(errors[file]).toBe('');
  });

  it('are a mistake away from an error', () => {
    const lines = errors['mistakes']?.split('\n').filter((line) => line.startsWith('mistakes.ts'));
    expect(lines?.map((line) => /\((\d+),/.exec(line)?.[1])).toEqual(['4', '5']);
  });
});

describe('the types of schemas', { timeout: 120_000 }, () => {
  it.each(['kitchen-sink', 'hostile'])('are the interfaces of the objects: %s', async (name) => {
    const folder = await output({ name });
    const apps = { agreement: agreementOf({ folder, zod: 'zod' }) };
    expect(await errorsOf({ folder, apps })).toEqual({ agreement: '' });
  });

  it('are the interfaces of the objects with zod/mini, too', async () => {
    const folder = await output({ name: 'kitchen-sink', config: { validators: { zod: 'mini' } } });
    const apps = { agreement: agreementOf({ folder, zod: 'zod/mini' }) };
    expect(await errorsOf({ folder, apps })).toEqual({ agreement: '' });
  });

  it('have dates for text by codec', async () => {
    const folder = await output({ name: 'small', config: { validators: { dates: 'codec' } } });
    const app = `
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
    expect(await errorsOf({ folder, apps: { app } })).toEqual({ app: '' });
  });

  it('take anything where inputs are read from text, and give what they are', async () => {
    const folder = await output({ name: 'small', config: { validators: { coerce: true } } });
    const app = `
import type * as z from 'zod';
import { expectTypeOf } from 'vitest';
import type * as crm from './index.js';
import type * as validators from './validators/index.js';
expectTypeOf<z.input<typeof validators.b2bDealCreateSchema>['amount']>().toEqualTypeOf<unknown>();
expectTypeOf<z.output<typeof validators.b2bDealCreateSchema>>().toEqualTypeOf<crm.B2bDealCreateInput>();
`;
    expect(await errorsOf({ folder, apps: { app } })).toEqual({ app: '' });
  });
});
