import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDocuments } from '../../src/plugin/host/load-documents.js';
import { HEADER } from '../../src/plugin/outputs/header.js';

const cwd = mkdtempSync(join(tmpdir(), 'twenty-load-'));
const FILES = {
  'src/a.graphql': 'query A { a }',
  'src/deep/b.gql': 'query B { b }',
  'src/deep/c.ts':
    'const fragment = 1;\nexport const c = gql`\n    query C { c }\n    ${fragment}\n`;\nconst other = sql`select`;',
  'src/deep/d.tsx': 'export const d = <b>{/* GraphQL */ `query D { d }`}</b>;',
  'src/none.ts': 'export const graphql = 1;',
  'src/imports.ts': "import 'graphql-codegen-twenty/sandbox';",
  'src/crm/documents.ts': `${HEADER}\nexport const generated = gql\`query G { g }\`;`,
  'src/notes.md': 'query E { e }',
  'src/empty.graphql': '\n',
  'src/node_modules/p/f.graphql': 'query F { f }',
};
beforeAll(() => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('documents of an app', () => {
  it.each([
    { patterns: ['src/**'], files: ['src/a.graphql', 'src/deep/b.gql', 'src/deep/c.ts', 'src/deep/d.tsx'] },
    { patterns: ['./src'], files: ['src/a.graphql', 'src/deep/b.gql', 'src/deep/c.ts', 'src/deep/d.tsx'] },
    { patterns: ['src/**/*.{graphql,gql}', '!src/deep/**'], files: ['src/a.graphql'] },
    { patterns: ['src/a.graphql', 'src/*.graphql'], files: ['src/a.graphql'] },
  ])('are those of $patterns', async ({ patterns, files }) => {
    expect((await loadDocuments({ cwd, patterns })).map(({ file }) => file)).toEqual(files);
  });

  it('are not looked for in what is generated, nor where only the word GraphQL stands', async () => {
    await expect(loadDocuments({ cwd, patterns: ['src/crm', 'src/imports.ts'] })).rejects.toMatchObject({
      code: 'DOCUMENTS_NOT_FOUND',
    });
  });

  it('stand in templates, whose places are those of the file', async () => {
    const [template] = await loadDocuments({ cwd, patterns: ['src/deep/c.ts'] });
    expect(template && print(template.document)).toBe('query C {\n  c\n}');
    const { loc } = template!.document.definitions[0]!;
    expect((loc?.startToken.line ?? 0) + (loc?.source.locationOffset.line ?? 0) - 1).toBe(3);
    expect(loc?.startToken.column).toBe(5);
  });

  it('are refused where there are none', async () => {
    await expect(loadDocuments({ cwd, patterns: ['src/*.md', 'nowhere'] })).rejects.toMatchObject({
      code: 'DOCUMENTS_NOT_FOUND',
      message: expect.stringContaining('src/*.md, nowhere') as string,
    });
  });
});
