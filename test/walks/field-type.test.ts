/** The walk "Add a field type" of CONTRIBUTING.md, taken: two files and two lines, in a copy of the sources. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** A share of a whole, which Twenty does not have. */
const FIELD_TYPE = `
import { ownKey, type FieldType } from './field-type.js';

/** A share of a whole, in hundredths. */
export const percent = {
  type: 'PERCENT',
  keys: ownKey,
  filter: 'number',
  note: () => 'In hundredths.',
} as const satisfies FieldType;
`;

const SANDBOX_TYPE = `
import { numberType } from './number.js';
import type { FieldOf } from './field-of.js';
import { wrongValue, type ScalarType } from './scalar-type.js';

/** PERCENT: a number from 0 to 100. */
export const percentType = (field: FieldOf): ScalarType => ({
  ...numberType(field),
  name: 'PERCENT',
  write: (value, place) => {
    if (typeof value === 'number' && value >= 0 && value <= 100) return value;
    throw wrongValue({ place, message: 'Invalid percent', userFriendlyMessage: 'Invalid percent' });
  },
});
`;

/** Reads the sandbox over HTTP, generates, and writes and reads records with a field of the new type. */
const PROGRAM = `
import { generate } from './src/index.js';
import { createSandbox, defineWorkspace } from './src/sandbox/index.js';

const offer = { nameSingular: 'offer', namePlural: 'offers', fields: { discount: { type: 'PERCENT' } } };
const sandbox = await createSandbox({ metadata: defineWorkspace({ objects: [offer] }) });
const { files, warnings } = await generate({ from: sandbox.url, token: sandbox.apiKey });
const ask = async (query: string): Promise<unknown> => {
  const response = await fetch(new URL('/graphql', sandbox.url), {
    method: 'POST',
    headers: { authorization: 'Bearer ' + sandbox.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
};
const created = await ask('mutation { createOffer(data: { discount: 12 }) { discount } }');
const refused = await ask('mutation { createOffer(data: { discount: 120 }) { discount } }');
const found = await ask('{ offers(filter: { discount: { gte: 12 } }) { edges { node { discount } } } }');
await sandbox.close();
const lines = (path: string) => files.find((file) => file.path === path)?.content.split('\\n').map((line) => line.trim());
const members = ['objects/offer.ts', 'validators/offer.ts'].map((path) => lines(path)?.filter((line) => line.startsWith('discount')));
console.log(JSON.stringify({ warnings, members, created, refused, found }));
`;

/** Puts a line below the one that is like it. */
function addLine({
  path,
  below,
  line,
}: {
  readonly path: string;
  readonly below: string;
  readonly line: string;
}): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  expect(lines.filter((each) => each.includes(below))).toHaveLength(1);
  writeFileSync(path, lines.flatMap((each) => (each.includes(below) ? [each, line] : [each])).join('\n'));
}

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'walk-field-type-'));
  cpSync(join(ROOT, 'src'), join(copy, 'src'), { recursive: true });
  for (const name of ['package.json', 'tsconfig.json']) cpSync(join(ROOT, name), join(copy, name));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

const run = (program: string, ...parameters: readonly string[]): string =>
  execFileSync(process.execPath, [join(copy, 'node_modules', program), ...parameters], { cwd: copy, encoding: 'utf8' });

it('takes a file and a line in the generator, and a file and a line in the sandbox', () => {
  const fields = join(copy, 'src/plugin/fields');
  writeFileSync(join(fields, 'percent.ts'), FIELD_TYPE);
  addLine({
    path: join(fields, 'registry.ts'),
    below: "from './phones.js'",
    line: "import { percent } from './percent.js';",
  });
  addLine({ path: join(fields, 'registry.ts'), below: '  phones,', line: '  percent,' });
  const types = join(copy, 'src/sandbox/fields');
  writeFileSync(join(types, 'percent.ts'), SANDBOX_TYPE);
  addLine({
    path: join(types, 'registry.ts'),
    below: "from './number.js'",
    line: "import { percentType } from './percent.js';",
  });
  addLine({ path: join(types, 'registry.ts'), below: "['NUMBER', numberType]", line: "  ['PERCENT', percentType]," });
  writeFileSync(join(copy, 'use.ts'), PROGRAM);

  run('typescript-7/bin/tsc', '--noEmit');
  const told = JSON.parse(run('tsx/dist/cli.mjs', 'use.ts')) as unknown;
  expect(told).toEqual({
    warnings: [],
    members: [
      [
        'discount: number | null;',
        'discount?: number | null;',
        'discount?: twenty.NumberFilter;',
        "discount: { type: 'PERCENT', label: 'Discount' },",
      ],
      ['discount: number(),'],
    ],
    created: { data: { createOffer: { discount: 12 } } },
    refused: {
      data: { createOffer: null },
      errors: [
        {
          message: 'Invalid percent',
          extensions: {
            code: 'BAD_USER_INPUT',
            subCode: 'INVALID_ARGS_DATA',
            userFriendlyMessage: 'Invalid percent',
          },
        },
      ],
    },
    found: { data: { offers: { edges: [{ node: { discount: 12 } }] } } },
  });
});
