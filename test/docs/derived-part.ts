import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** The part of a page that is made from the source: between `<!-- name -->` and `<!-- /name -->`. RECORD=1 writes it. */
export async function expectDerivedPart({
  page,
  name,
  markdown,
}: {
  /** Below the repository, such as `docs/configuration.md`. */
  readonly page: string;
  readonly name: string;
  readonly markdown: string;
}): Promise<void> {
  const path = join(ROOT, page);
  const part = new RegExp(`(<!-- ${name} -->\\n)([\\s\\S]*?)(<!-- /${name} -->)`);
  const wanted = (await format(markdown, { parser: 'markdown', printWidth: 120 })).trim();
  const text = readFileSync(path, 'utf8');
  if (process.env['RECORD'])
    writeFileSync(
      path,
      text.replace(part, (_, start: string, __, end: string) => `${start}\n${wanted}\n\n${end}`),
    );
  expect(part.exec(readFileSync(path, 'utf8'))?.[2]?.trim()).toBe(wanted);
}
