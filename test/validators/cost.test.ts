import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { instantiations } from '../fixtures/compilers.js';
import { COSTLY_WORKSPACES } from '../fixtures/workspaces.js';
import { temporaryFolder, writeOutput } from './generated.js';

const folder = temporaryFolder('cost');

const OPTIONS = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: [],
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  exactOptionalPropertyTypes: true,
};

/** An object of the output, by the names that its module exports. */
interface Named {
  readonly value: string;
  readonly type: string;
  readonly module: string;
}

const namedObjects = (): readonly Named[] =>
  readdirSync(join(folder, 'validators'))
    .filter((name) => name !== 'index.ts' && name !== 'composites.ts')
    .map((name) => {
      const text = readFileSync(join(folder, 'validators', name), 'utf8');
      const [, value = ''] = /export const (\w+)Schema: RecordSchemaOf/.exec(text) ?? [];
      const [, type = ''] = /RecordSchemaOf<(\w+)Types>/.exec(text) ?? [];
      return { value, type, module: name.replace('.ts', '.js') };
    });

const PARTS = [
  ['', ''],
  ['Create', 'CreateInput'],
  ['Update', 'UpdateInput'],
  ['Filter', 'Filter'],
  ['OrderBy', 'OrderBy'],
] as const;

/** An app that reads what it is sent: by schemas, or without. */
function appOf({
  objects,
  isValidated,
}: {
  readonly objects: readonly Named[];
  readonly isValidated: boolean;
}): string {
  const lines = objects.flatMap(({ value, type, module }) => [
    `import type { ${PARTS.map(([, part]) => type + part).join(', ')} } from './objects/${module}';`,
    ...(isValidated
      ? [`import { ${PARTS.map(([part]) => `${value}${part}Schema`).join(', ')} } from './validators/${module}';`]
      : []),
    ...PARTS.map(([part, of]) => {
      const read = isValidated ? `${value}${part}Schema.parse(JSON.parse(raw))` : 'JSON.parse(raw)';
      return `export const ${value}${part || 'Record'} = (raw: string): ${type}${of} => ${read};`;
    }),
  ]);
  return [
    ...lines.filter((line) => line.startsWith('import')),
    ...lines.filter((line) => !line.startsWith('import')),
  ].join('\n');
}

function costOf(app: string): number {
  writeFileSync(join(folder, 'app.ts'), app);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['app.ts'] }));
  return instantiations({ config: folder });
}

describe.each(COSTLY_WORKSPACES)('what the validators of the workspace `$name` cost', ({ source }) => {
  beforeAll(async () => writeOutput({ folder, source: await source(), config: { system: true } }));

  it(
    'is at most 60,000 type instantiations for an app that uses all, and 10,000 for one that uses one object',
    { timeout: 120_000 },
    () => {
      const all = namedObjects();
      const one = all.filter(({ value }) => value === 'person');
      const added = (objects: readonly Named[]) =>
        costOf(appOf({ objects, isValidated: true })) - costOf(appOf({ objects, isValidated: false }));
      const cost = { all: added(all), one: added(one) };
      console.log(`type instantiations of validators: ${cost.all} for ${all.length} objects, ${cost.one} for one`);
      expect(all.length).toBeGreaterThan(10);
      expect(cost.all).toBeLessThanOrEqual(60_000);
      expect(cost.one).toBeLessThanOrEqual(10_000);
    },
  );

  it('is one object in the bundle of an app that validates one, and what that links to', async () => {
    writeFileSync(join(folder, 'one.ts'), "export { personCreateSchema } from './validators/index.js';");
    const { metafile, outputFiles } = await build({
      entryPoints: [join(folder, 'one.ts')],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      metafile: true,
      external: ['zod'],
    });
    const [output] = Object.values(metafile.outputs);
    const used = Object.entries(output?.inputs ?? {}).filter(
      ([path, { bytesInOutput }]) => bytesInOutput > 0 && !path.includes('/runtime/'),
    );
    const modules = used.flatMap(([path]) => /\/(objects|validators)\/(\w+)\.ts$/.exec(path)?.[2] ?? []);
    console.log(`bundle of one create schema, without zod: ${outputFiles[0]?.contents.length ?? 0} bytes, minified`);
    expect([...new Set(modules)].sort()).toEqual(['company', 'composites', 'person']);
    expect(outputFiles[0]?.contents.length).toBeLessThan(21_000);
  });
});
