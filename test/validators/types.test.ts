import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURES, sourceOf } from '../generate/sources.js';
import type { PresetConfigInput } from '../../src/plugin/preset-config.js';
import { ROOT, temporaryFolder, writeOutput } from './generated.js';

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
    const [, types = ''] = /own\.(\w+)>/.exec(text) ?? [];
    const schemas = [...text.matchAll(/export const (\w+Schema) = /g)].map(([, schema]) => schema ?? '');
    return schemas.flatMap((schema, index) => [
      `expectTypeOf<z.output<typeof crm.${schema}>>().toEqualTypeOf<crm.${types}['${PARTS[index] ?? ''}']>();`,
      `expectTypeOf<z.input<typeof crm.${schema}>>().toEqualTypeOf<crm.${types}['${PARTS[index] ?? ''}']>();`,
    ]);
  });
  return [
    `import type * as z from '${zod}';`,
    "import { expectTypeOf } from 'vitest';",
    "import type * as crm from './index.js';",
    ...lines,
  ].join('\n');
}

function errorsOf({ folder, text }: { readonly folder: string; readonly text: string }): string {
  writeFileSync(join(folder, 'check.ts'), text);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['check.ts'] }));
  try {
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    return execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  } catch (error) {
    // what tsc prints is on the error of the child process
    return (error as { readonly stdout: string }).stdout;
  }
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
    expect(errorsOf({ folder, text: agreementOf({ folder, zod: 'zod' }) })).toBe('');
  });

  it('are the interfaces of the objects with zod/mini, too', async () => {
    const folder = await output({ name: 'kitchen-sink', config: { validators: { zod: 'mini' } } });
    expect(errorsOf({ folder, text: agreementOf({ folder, zod: 'zod/mini' }) })).toBe('');
  });

  it('are a mistake away from an error', async () => {
    const folder = await output({ name: 'small' });
    const text = `
import { personCreateSchema, personSchema, type Company, type PersonCreateInput } from './index.js';
export const other: Company = personSchema.parse({});
export const misspelt = personSchema.pick({ jobTitel: true });
export const given: PersonCreateInput = personCreateSchema.parse({});
`;
    const errors = errorsOf({ folder, text })
      .split('\n')
      .filter((line) => line.startsWith('check.ts') || line.includes('/check.ts'));
    expect(errors.map((line) => /\((\d+),/.exec(line)?.[1])).toEqual(['3', '4']);
  });

  it('have what `.shape` and `.pick` give', async () => {
    const folder = await output({ name: 'small' });
    const text = `
import * as z from 'zod';
import { expectTypeOf } from 'vitest';
import { personCreateSchema, personSchema, type Emails, type Json } from './index.js';
const form = z.strictObject({ ...personCreateSchema.shape, consent: z.boolean() });
expectTypeOf<z.output<typeof form>['consent']>().toEqualTypeOf<boolean>();
expectTypeOf<z.output<typeof form>['jobTitle']>().toEqualTypeOf<string | null | undefined>();
const selected = personSchema.pick({ id: true, emails: true });
expectTypeOf<z.output<typeof selected>>().toEqualTypeOf<{ id: string; emails: Emails | null }>();
`.replace(', type Json', '');
    expect(errorsOf({ folder, text })).toBe('');
  });

  it('have dates for text by codec', async () => {
    const folder = await output({ name: 'small', config: { validators: { dates: 'codec' } } });
    const text = `
import type * as z from 'zod';
import { expectTypeOf } from 'vitest';
import type * as crm from './index.js';
type Deal = z.output<typeof crm.b2bDealSchema>;
expectTypeOf<Deal['closeOn']>().toEqualTypeOf<Date | null>();
expectTypeOf<Deal['createdAt']>().toEqualTypeOf<Date>();
expectTypeOf<Deal['code']>().toEqualTypeOf<string>();
expectTypeOf<z.input<typeof crm.b2bDealSchema>>().toEqualTypeOf<crm.B2bDeal>();
expectTypeOf<z.output<typeof crm.b2bDealCreateSchema>['closeOn']>().toEqualTypeOf<Date | null | undefined>();
expectTypeOf<z.input<typeof crm.b2bDealUpdateSchema>>().toEqualTypeOf<crm.B2bDealUpdateInput>();
`;
    expect(errorsOf({ folder, text })).toBe('');
  });

  it('take anything where inputs are read from text, and give what they are', async () => {
    const folder = await output({ name: 'small', config: { validators: { coerce: true } } });
    const text = `
import type * as z from 'zod';
import { expectTypeOf } from 'vitest';
import type * as crm from './index.js';
expectTypeOf<z.input<typeof crm.b2bDealCreateSchema>['amount']>().toEqualTypeOf<unknown>();
expectTypeOf<z.output<typeof crm.b2bDealCreateSchema>>().toEqualTypeOf<crm.B2bDealCreateInput>();
`;
    expect(errorsOf({ folder, text })).toBe('');
  });
});
