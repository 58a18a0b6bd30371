import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCapture } from '../fixtures/captures.js';
import { capturedWorkspace } from '../fixtures/workspaces.js';
import { loadValidators, ROOT, temporaryFolder, writeOutput, type Schemas } from '../validators/generated.js';

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

/** A value that a server took, by what it is to the compiler and to the validators. */
interface Accepted {
  readonly type: string;
  readonly schema: string;
  readonly value: unknown;
}

const OPTIONS = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: [],
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  exactOptionalPropertyTypes: true,
};

/** Which of the values a real compiler lets through, as literals of their types. */
function compiled({ folder, values }: { readonly folder: string; readonly values: readonly Accepted[] }): Accepted[] {
  const types = [...new Set(values.map(({ type }) => type))];
  const lines = values.map(({ type, value }, index) => `export const v${index}: ${type} = ${JSON.stringify(value)};`);
  writeFileSync(
    join(folder, 'values.ts'),
    [`import type { ${types.join(', ')} } from './index.js';`, ...lines].join('\n'),
  );
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['values.ts'] }));
  const errors = errorsIn(folder);
  const refused = new Set([...errors.matchAll(/values\.ts\((\d+),/g)].map(([, line]) => Number(line)));
  // an error elsewhere would hide those of the values
  expect(errors.split('\n').filter((line) => /^\S.*error TS/.test(line) && !line.includes('values.ts('))).toEqual([]);
  return values.filter((_, index) => !refused.has(index + 2));
}

function errorsIn(folder: string): string {
  try {
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    return execFileSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
  } catch (error) {
    // what tsc prints is on the error of the child process
    return (error as { readonly stdout: string }).stdout;
  }
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

  it('are taken by the validators where they are of the type, and are of the type where they are taken', () => {
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
    const typed = compiled({ folder, values: accepted });
    expect(shown(typed.filter((each) => !isTaken(each)))).toEqual([]);
    // options that the workspace got later are let through, but not by the types
    const untyped = accepted.filter((each) => isTaken(each) && !typed.includes(each));
    expect(shown(untyped)).toEqual(['{"tags":{"containsAny":["NOPE"]}}']);
    console.log(`${accepted.length} accepted values, ${typed.length} of them of the types`);
    expect(typed.length).toBeGreaterThan(180);
  });
});
