import { describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import type { ServerMetadata } from '../../src/twenty/server-metadata.js';
import type { SandboxOptions } from '../../src/sandbox/index.js';
import { CAPTURED, capturedMetadata } from '../fixtures/captures.js';
import { FIXTURES, sourceOf } from '../generate/sources.js';
import { twentyCodegen } from '../cli/twenty-codegen.js';
import { CONFIG, serve } from '../cli/workspace.js';
import { project } from '../host/project.js';
import { small } from '../fixtures/small.js';

const written = new Map<WorkspaceSource, Promise<string>>();

/** The data dictionary of a workspace; written once. */
async function docsOf(metadata: ServerMetadata, options: Pick<SandboxOptions, 'version'> = {}): Promise<string> {
  const source = await sourceOf(metadata, options);
  const docs = written.get(source) ?? writtenFrom(source);
  written.set(source, docs);
  return docs;
}

async function writtenFrom(source: WorkspaceSource): Promise<string> {
  const config = readPresetConfig({ input: { docs: true, system: true, validators: false, webhooks: false } });
  const { files } = await generate({ source, config });
  return files.find(({ path }) => path === 'WORKSPACE.md')?.content ?? '';
}

const workspaces = [
  ...Object.entries(FIXTURES).map(([name, metadata]) => ({ name, metadata, options: {} })),
  // a 2.x server has not all field types of 1.x
  ...CAPTURED.map((name) => ({
    name: `captured ${name}`,
    metadata: capturedMetadata(name),
    options: name.startsWith('v1') ? ({ version: '1.2' } as const) : {},
  })),
];

/** Cells of a row of a table, at its bars that are not escaped. */
const cells = (row: string): number => row.split(/(?<!\\)\|/).length;

describe.each(workspaces)('WORKSPACE.md of the workspace $name', ({ metadata, options }) => {
  it('has every active object and field', async () => {
    const docs = await docsOf(metadata, options);
    for (const object of metadata.objects.filter(({ isActive }) => isActive !== false)) {
      expect(docs).toContain(`<a id="${object.nameSingular}"></a>`);
      const section = docs.slice(docs.indexOf(`<a id="${object.nameSingular}"></a>`));
      for (const { name, options } of object.fieldsList.filter(
        ({ isActive, type }) => isActive !== false && type === 'SELECT',
      )) {
        expect(section).toContain(`| \`${name}\` |`);
        for (const { value } of options ?? []) expect(section).toContain(`\`${value}\``);
      }
    }
  });

  it('has tables that hold together, links that lead somewhere, and diagrams of a few lines', async () => {
    const docs = await docsOf(metadata, options);
    const lines = docs.split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.startsWith('|') && lines[index - 1]?.startsWith('|'))
        expect(cells(line)).toBe(cells(lines[index - 1] ?? ''));
    }
    for (const [, target = ''] of docs.matchAll(/\]\(#(\w+)\)/g)) expect(docs).toContain(`<a id="${target}"></a>`);
    for (const [, diagram = ''] of docs.matchAll(/```mermaid\nerDiagram\n([^`]*)```/g)) {
      const links = diagram.trimEnd().split('\n');
      expect(links.length).toBeLessThanOrEqual(14);
      for (const link of links) expect(link).toMatch(/^ {2}"\w+" \}o--(o\||\|\|) "\w+" : "\w+"$/);
    }
  });

  it('takes no text of the workspace for HTML or a mention', async () => {
    const docs = await docsOf(metadata, options);
    const rest = docs
      .replace(/^<!-- .* -->$/gm, '')
      .replace(/^<a id="\w+"><\/a>$/gm, '')
      .replace(/`[^`]*`/g, '');
    expect(rest).not.toMatch(/<[a-z!/]/i);
    expect(rest).not.toMatch(/@\w/);
  });
});

describe('WORKSPACE.md', () => {
  it('is the same for the same workspace, whatever order it comes in', async () => {
    const reversed = {
      objects: [...small.objects]
        .reverse()
        .map((object) => ({ ...object, fieldsList: [...object.fieldsList].reverse() })),
    };
    expect(await docsOf(reversed)).toBe(await docsOf(small));
  });

  it('is written only when asked for, and is in the list of files then', async () => {
    const source = await sourceOf(small);
    const paths = async (input: object) =>
      (await generate({ source, config: readPresetConfig({ input }) })).files.map(({ path }) => path);
    expect(await paths({})).not.toContain('WORKSPACE.md');
    expect(await paths({ docs: true })).toContain('WORKSPACE.md');
  });

  it('goes when it is not asked for any more; one that somebody wrote stays', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(`${CONFIG}    presetConfig: { docs: true }\n`);
    const generated = () => twentyCodegen({ folder: app.folder, args: ['generate'], env });
    await generated();
    expect(Object.keys(app.files('src/crm'))).toContain('src/crm/WORKSPACE.md');
    app.write({ path: 'codegen.yml', text: CONFIG });
    expect((await generated()).stdout).toContain('- WORKSPACE.md');
    expect(Object.keys(app.files('src/crm'))).not.toContain('src/crm/WORKSPACE.md');
    app.write({ path: 'src/crm/WORKSPACE.md', text: '# Our workspace\n' });
    await generated();
    expect(app.read('src/crm/WORKSPACE.md')).toBe('# Our workspace\n');
  });

  it('reads like this', async () => {
    const docs = await docsOf(small);
    expect(docs).toContain('| [`person`](#person) | People | standard | 14 | A person |');
    expect(docs).toContain('| `stage` | Stage | `SELECT` |  |  |');
    expect(docs).toContain('- `stage`: `NEW` New, `WON` Won, `LOST` Lost');
    expect(docs).toContain('| `buyer` | Buyer | one [`company`](#company); id in `buyerId` |  |  |');
    expect(docs).toContain('| `code` | Code | `TEXT` | required, unique |  |');
    expect(docs).toContain('  "b2bDeal" }o--o| "company" : "buyer"');
  });
});
