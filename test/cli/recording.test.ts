import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordSession } from './recording.js';

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'command-line.md');
const BLOCK = /(<!-- recording -->\n\n```console\n)([^]*?)(\n```\n\n<!-- \/recording -->)/;

/** Times, versions and counts of lines change from run to run, and with every improvement. */
const steady = (text: string): string => text.replace(/\d[\d.,]*/g, 'N');

it('shows in the documentation what the commands print today (RECORD=1 writes it)', async () => {
  const session = await recordSession();
  const page = readFileSync(PAGE, 'utf8');
  if (process.env['RECORD']) {
    writeFileSync(
      PAGE,
      page.replace(BLOCK, (_, start: string, __, end: string) => `${start}${session}${end}`),
    );
    return;
  }
  expect(steady(BLOCK.exec(page)?.[2] ?? '')).toBe(steady(session));
});
