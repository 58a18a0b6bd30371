import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile, COMPILERS, type Compiler } from '../fixtures/compilers.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** Given: code with a mistake, and `|` where the error stands. Want: what its message says. */
const MISTAKES: readonly (readonly [code: string, ...message: readonly string[]])[] = [
  // a selection: a key alone, beside others, below a composite, a relation, a to-many and what it leads to
  ['people.findMany({ select: { |jobTitel: true } })', "'jobTitel'", "Did you mean to write 'jobTitle'?"],
  ['people.findMany({ select: { id: true, |companys: true } })', "'companys'", "Did you mean to write 'company'?"],
  ['people.findMany({ select: { name: { |firstNam: true } } })', "'firstNam'", "'firstName'?"],
  ['people.findMany({ select: { name: { firstName: true, |lastNam: true } } })', "'lastNam'", "'lastName'?"],
  ['people.findMany({ select: { company: { |nmae: true } } })', "'nmae'"],
  ['people.findMany({ select: { id: true, company: { id: true, |nam: true } } })', "'nam'", "'name'?"],
  ['people.findMany({ select: { company: { domainName: { |primaryLinkUri: true } } } })', "'primaryLinkUri'"],
  ['people.findMany({ select: { noteTargets: { id: true, |note_: true } } })', "'note_'", "'note'?"],
  ['people.findMany({ select: { noteTargets: { note: { id: true, |titel: true } } } })', "'titel'", "'title'?"],
  ['people.iterate({ select: { id: true, |emial: true } })', "'emial'"],
  ["people.findOne({ id: 'x', select: { id: true, |emial: true } })", "'emial'"],
  ['people.create({ data: {}, select: { id: true, |emial: true } })', "'emial'"],
  ['people.updateMany({ filter: {}, data: {}, select: { id: true, |emial: true } })', "'emial'"],
  ['people.selecting({ id: true, |emial: true })', "'emial'"],
  ['people.selecting({ company: { name: true, |nam: true } })', "'nam'", "'name'?"],
  ["opportunities.groupBy({ by: ['stage'], records: { id: true, |typo: true } })", "'typo'"],
  ["opportunities.groupBy({ by: ['stage'], records: { company: { id: true, |typo: true } } })", "'typo'"],
  // a selection that is in a variable, or partly: the message has the path
  ['people.findMany({ |select: stale })', '"no field company.nam"'],
  ['people.findMany({ |select: { ...stale, jobTitle: true } })', '"no field company.nam"'],
  ['people.findMany({ |select: { id: true, company: stale.company } })', '"no field company.nam"'],
  ['people.selecting(|stale)', '"no field company.nam"'],
  // values of a selection
  ['people.findMany({ select: { |id: 1 } })', "Type 'number' is not assignable to type 'boolean | undefined'"],
  ['people.findMany({ select: { |id: { x: true } } })', "is not assignable to type 'boolean | undefined'"],
  // everything else that holds names of the workspace
  ["people.findMany({ filter: { |jobTitel: { eq: 'x' } } })", "'jobTitel'", "'jobTitle'?"],
  ["people.findMany({ filter: { id: { eq: 'x' }, |jobTitel: { eq: 'x' } } })", "'jobTitel'", "'jobTitle'?"],
  ["people.findMany({ filter: { jobTitle: { |equals: 'x' } } })", "'equals'"],
  ["people.findMany({ filter: { company: { |nam: { eq: 'x' } } } })", "'nam'", "'name'?"],
  ["people.findMany({ filter: { or: [{ not: { |jobTitel: { eq: 'x' } } }] } })", "'jobTitel'", "'jobTitle'?"],
  ["people.findMany({ orderBy: [{ |jobTitel: 'AscNullsLast' }] })", "'jobTitel'", "'jobTitle'?"],
  ["people.findMany({ orderBy: { company: { |nam: 'AscNullsLast' } } })", "'nam'", "'name'?"],
  ["people.create({ data: { |jobTitel: 'x' } })", "'jobTitel'", "'jobTitle'?"],
  ["people.create({ data: { id: 'x', name: { |firstNam: 'x' } } })", "'firstNam'", "'firstName'?"],
  ["people.createMany({ data: [{}, { |jobTitel: 'x' }] })", "'jobTitel'", "'jobTitle'?"],
  ["people.update({ id: 'x', data: { |jobTitel: 'x' } })", "'jobTitel'", "'jobTitle'?"],
  ["people.updateEach({ data: [{ id: 'x', data: { |jobTitel: 'x' } }] })", "'jobTitel'", "'jobTitle'?"],
  ['people.findMany({ |frist: 1 })', "'frist'", "'first'?"],
  ["opportunities.aggregate({ |summ: ['amount.amountMicros'] })", "'summ'", "'sum'?"],
  ["opportunities.aggregate({ sum: ['amount.amountMicros'], |averages: [] })", "'averages'"],
  ["opportunities.aggregate({ filter: { stage: { eq: 'NEW' }, |stagee: {} } })", "'stagee'", "'stage'?"],
  ["opportunities.aggregate({ sum: [|'amount'] })", '"amount"'],
  ["opportunities.groupBy({ by: [|'stagee'] })", '"stagee"'],
  ["opportunities.groupBy({ by: ['stage'], |sums: [] })", "'sums'", "'sum'?"],
  ['opportunities.groupBy(|staleGroups)', '"no option summ"'],
];

const HEAD = [
  "import type { TwentyClient } from '../../../examples/crm/index.js';",
  'declare const twenty: TwentyClient;',
  'export const stale = { id: true, company: { id: true, nam: true } } as const;',
  "export const staleGroups = { by: ['stage'], summ: ['amount.amountMicros'] } as const;",
];

/** One program for both: what says nothing where it must compile, and what has an error in each line. */
const CONFIG = {
  extends: '../../../tsconfig.json',
  compilerOptions: { types: [] },
  files: ['mistakes.ts', ...['must-compile.ts', 'must-not-compile.ts'].map((name) => join(import.meta.dirname, name))],
  include: [],
};

let folder = '';

beforeAll(() => {
  mkdirSync(join(ROOT, 'node_modules', '.test'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'node_modules', '.test', 'mistakes-'));
  const lines = MISTAKES.map(([code]) => `void twenty.${code.replace('|', '')};`);
  writeFileSync(join(folder, 'mistakes.ts'), [...HEAD, ...lines].join('\n'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(CONFIG));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Diagnostic {
  readonly place: string;
  readonly message: string;
}

/** What a compiler says, with the lines that explain it. */
async function diagnosticsOf(compiler: Compiler): Promise<readonly Diagnostic[]> {
  const printed = await compile({ config: folder, compiler });
  // what belongs to no place is an error, too
  expect(printed).not.toMatch(/^error TS/m);
  return [...printed.matchAll(/^(\S+)\((\d+),(\d+)\): error TS\d+: (.*(?:\n .*)*)/gm)].map(
    ([, file, line, column, message = '']) => ({ place: `${file}:${line}:${column}`, message }),
  );
}

describe.each(COMPILERS)('a mistake, to %s', (compiler) => {
  let found: readonly Diagnostic[] = [];
  let others: readonly Diagnostic[] = [];
  beforeAll(async () => {
    const all = await diagnosticsOf(compiler);
    found = all.filter(({ place }) => place.startsWith('mistakes.ts:'));
    others = all.filter((each) => !found.includes(each));
  }, 120_000);

  it('is found at its place, once, and nothing else is', () => {
    const places = MISTAKES.map(([code], index) => {
      const column = 'void twenty.'.length + code.indexOf('|') + 1;
      return `mistakes.ts:${HEAD.length + index + 1}:${column}`;
    });
    expect(found.map(({ place }) => place)).toEqual(places);
  });

  it('is none where the code must compile, or says that it must not, and results are exactly the selection', () => {
    expect(others).toEqual([]);
  });

  it.each(MISTAKES.map(([code, ...message], index) => ({ code, message, index })))(
    'is named: $code',
    ({ message, index }) => {
      for (const part of message) expect(found[index]?.message).toContain(part);
    },
  );
});
