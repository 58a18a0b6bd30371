import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../fixtures/compilers.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** What the blocks leave to the reader, in the types that they use it with. */
const PRELUDE = `
declare const url: string, key: string, id: string, secret: string;
declare const jobs: { add(name: string, data: object): Promise<void> };
declare function waitUntil(promise: Promise<void>): void;
declare function readKeyFromVault(): Promise<string>;
declare function readCsv(path: string): AsyncIterable<PersonCreateInput>;
declare function welcome(email: string | null | undefined): Promise<void>;
`;

/** An import that a block of its own section has, or that its text says in words. */
const IMPORTS: Readonly<Record<string, string>> = {
  createTwentyClient: '../../examples/crm/index.js',
  TwentyBatchError: '../../examples/crm/index.js',
  attachmentObject: '../../examples/crm/index.js',
  uploadFile: '../../examples/crm/index.js',
  isSchemaChange: '../../examples/crm/webhooks.js',
  createOwnWrites: '../../examples/crm/webhooks.js',
  createWebhookReceiver: '../../examples/crm/webhooks.js',
};

const isImported = (block: string, name: string) => new RegExp(`import[^;]*\\b${name}\\b`).test(block);

function moduleOf(block: string): string {
  const needed = Object.entries(IMPORTS).filter(([name]) => block.includes(name) && !isImported(block, name));
  const continued = block.startsWith('receiver.') ? "const receiver = createWebhookReceiver({ secret: '' });\n" : '';
  return [
    "import type { PersonCreateInput } from '../../examples/crm/index.js';",
    ...needed.map(([name, from]) => `import { ${name} } from '${from}';`),
    ...(continued ? ["import { createWebhookReceiver } from '../../examples/crm/webhooks.js';"] : []),
    PRELUDE,
    continued +
      block
        .replace(/from '\.\.?\/(?:src\/)?crm\//g, "from '../../examples/crm/")
        .replace("'graphql-codegen-twenty/sandbox'", "'../../src/sandbox/index.js'")
        .replace("'graphql-codegen-twenty/rules'", "'../../src/rules/index.js'")
        .replace("'graphql-codegen-twenty'", "'../../src/index.js'"),
    'export {};',
  ].join('\n');
}

/** Packages of the reader's app that are not installed here. */
const SHIMS = `
declare module '@opentelemetry/api' {
  interface Span {
    setStatus(status: { code: number; message?: string }): Span;
    end(): void;
  }
  interface SpanOptions {
    attributes?: { [name: string]: string | number };
    startTime?: number;
  }
  export const SpanStatusCode: { readonly ERROR: number };
  export const trace: { getTracer(name: string): { startSpan(name: string, options?: SpanOptions): Span } };
}
declare module 'msw' {
  export const http: { all(path: string, answer: (asked: { request: Request }) => Promise<Response>): object };
}
declare module 'msw/node' {
  export function setupServer(...handlers: object[]): object;
}
`;

/** The TypeScript of a page, but for excerpts of generated files, which have a test of their own. */
const blocksOf = (page: string): readonly string[] =>
  [...page.matchAll(/(<!-- excerpt [^\n]*\n\n)?```ts\n([\s\S]*?)```/g)]
    .filter(([, isExcerpt]) => !isExcerpt)
    .map(([, , block = '']) => block);

test('the TypeScript of the README and of docs/ compiles against the example', { timeout: 120_000 }, async () => {
  const pages = (await readdir(join(ROOT, 'docs'))).filter((name) => name.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(5);
  const folder = await mkdtemp(join(ROOT, 'test', 'readme-'));
  try {
    for (const page of ['README.md', ...pages.map((name) => join('docs', name))]) {
      const blocks = blocksOf(await readFile(join(ROOT, page), 'utf8'));
      const name = page.replace(/.*\/|\.md$/g, '');
      await Promise.all(
        blocks.map((block, index) => writeFile(join(folder, `${name}-${index + 1}.ts`), moduleOf(block))),
      );
    }
    await writeFile(join(folder, 'shims.d.ts'), SHIMS);
    const compilerOptions = { noUnusedLocals: false };
    const config = { extends: '../../tsconfig.json', compilerOptions, include: ['*.ts'] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    expect(await compile({ config: folder })).toBe('');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
