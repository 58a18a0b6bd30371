import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { failuresTable } from './failures-table.js';

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'troubleshooting.md');
const TABLE = /(<!-- failures -->\n)([\s\S]*?)(<!-- \/failures -->)/;

it('lists every failure of the generator and the command line (RECORD=1 writes it)', async () => {
  const page = readFileSync(PAGE, 'utf8');
  const wanted = await format(await failuresTable(), { parser: 'markdown', printWidth: 120 });
  if (process.env.RECORD)
    writeFileSync(
      PAGE,
      page.replace(TABLE, (_, start: string, __, end: string) => `${start}\n${wanted}\n${end}`),
    );
  expect(TABLE.exec(readFileSync(PAGE, 'utf8'))?.[2]?.trim()).toBe(wanted.trim());
});
