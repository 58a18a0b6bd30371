import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import type { ServerMetadata } from '../../src/twenty/server-metadata.js';
import { generate } from '../../src/plugin/generate.js';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { sourceOf } from '../generate/sources.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** The workspace after somebody has renamed a field of an object in Twenty. */
const renamed = (object: string, from: string, to: string): ServerMetadata => ({
  ...exampleWorkspace,
  objects: exampleWorkspace.objects.map((each) =>
    each.nameSingular !== object
      ? each
      : {
          ...each,
          fieldsList: each.fieldsList.map((field) => (field.name === from ? { ...field, name: to } : field)),
        },
  ),
});

it('a field that is renamed in Twenty makes exactly the examples that use it fail to compile', async () => {
  // beside the examples, some of which import the sources
  const folder = mkdtempSync(join(ROOT, 'examples-renamed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const examples = readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    // what an agent writes is checked when it is run
    .filter((path) => path.endsWith('.ts') && !/^(?:crm|tanstack-query|agent-tools)\//.test(path));
  for (const path of examples) cpSync(join(ROOT, 'examples', path), join(folder, path));
  const source = await sourceOf(renamed('person', 'jobTitle', 'position2'));
  const { files } = await generate({
    source,
    config: readPresetConfig({ input: { rest: true, tools: true, sync: true } }),
  });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, 'crm', path)), { recursive: true });
    writeFileSync(join(folder, 'crm', path), content);
  }
  const config = { extends: relative(folder, join(ROOT, 'tsconfig.json')).replaceAll('\\', '/'), include: ['**/*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));

  const uses = examples.filter((path) => readFileSync(join(folder, path), 'utf8').includes('jobTitle'));
  expect(uses.length).toBeGreaterThan(1);
  let output = '';
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript-7/bin/tsc'), '-p', '.', '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    output = (error as { readonly stdout: string }).stdout;
  }
  const failing = new Set([...output.matchAll(/^(\S+?\.ts)\(\d/gm)].map(([, path = '']) => path));
  expect([...failing].sort()).toEqual(uses.sort());
});
