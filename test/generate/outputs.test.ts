import { parse } from 'graphql';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { OUTPUT_SWITCHES, optionsOfSwitches } from '../../src/cli/config/output-switches.js';
import { generate } from '../../src/plugin/generate.js';
import { OPTIONAL_OUTPUTS } from '../../src/plugin/outputs/output-options.js';
import type { OwnOutput } from '../../src/plugin/outputs/output.js';
import { OUTPUTS } from '../../src/plugin/outputs/registry.js';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import { kitchenSink } from '../fixtures/kitchen-sink.js';
import { sourceOf } from './sources.js';

const SRC = join(import.meta.dirname, '..', '..', 'src');
const FOLDER = join(SRC, 'plugin', 'outputs');

let source: WorkspaceSource;
beforeAll(async () => {
  source = await sourceOf(kitchenSink);
});

// one output is made of these
const documents = [{ file: 'gadgets.graphql', document: parse('query Gadgets { gadgets { totalCount } }') }];

async function filesWith(input: object): Promise<ReadonlyMap<string, string>> {
  const { files } = await generate({ source, config: readPresetConfig({ input }), documents });
  return new Map(files.map(({ path, content }) => [path, content]));
}

const every = (value: boolean) => Object.fromEntries(OPTIONAL_OUTPUTS.map(({ option }) => [option.name, value]));

/** Paths that one map has and another does not, apart from the runtime. */
const missing = (from: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) =>
  [...from.keys()].filter((path) => !others.has(path) && !path.startsWith('runtime/'));

describe('the registry of outputs', () => {
  it('has the output of every folder, and each under the name of its folder', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    // the manifest lists the files of all outputs, so it is none of them
    const names = folders.map(({ name }) => name).filter((name) => name !== 'manifest');
    expect(OUTPUTS.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  it('alone imports outputs, so that a new one is a folder, a template and a line', () => {
    const sources = readdirSync(SRC, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name));
    const importers = sources.filter((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']*)'/g)].some(([, from = '']) =>
        /^[\w-]+\/output\.js$/.test(relative(FOLDER, join(dirname(file), from))),
      ),
    );
    expect(importers.map((file) => relative(FOLDER, file))).toEqual(['registry.ts']);
  });

  it('names every folder that outputs write below', async () => {
    const named = OUTPUTS.flatMap(({ folder }: OwnOutput) => folder ?? []);
    const written = [...(await filesWith(every(true))).keys()].filter((path) => path.includes('/'));
    expect([...new Set(written.map((path) => path.split('/')[0]))].sort()).toEqual(named.sort());
  });
});

describe.each(OPTIONAL_OUTPUTS)('the output $name', ({ option }) => {
  it('is made exactly where its option says so, and changes no module of another output but the index', async () => {
    const [all, allButThis, none, thisAlone] = await Promise.all([
      filesWith(every(true)),
      filesWith({ ...every(true), [option.name]: false }),
      filesWith(every(false)),
      filesWith({ ...every(false), [option.name]: true }),
    ]);
    expect(missing(all, allButThis)).not.toEqual([]);
    expect(missing(all, allButThis)).toEqual(missing(thisAlone, none));
    const changed = [...allButThis].filter(([path, text]) => all.get(path) !== text).map(([path]) => path);
    expect(['index.ts', 'manifest.json']).toEqual(expect.arrayContaining(changed));
  });

  it('has a switch on the command line that changes its default', () => {
    const name = option.isOn ? `no-${option.name}` : option.name;
    expect(OUTPUT_SWITCHES).toHaveProperty(name, { kind: 'switch', about: option.switch });
    expect(optionsOfSwitches({})).toMatchObject({ [option.name]: option.isOn });
    expect(optionsOfSwitches({ [name]: true })).toEqual({ ...optionsOfSwitches({}), [option.name]: !option.isOn });
    expect(readPresetConfig({ input: {} })).toMatchObject(optionsOfSwitches({}));
  });
});
