import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordSession } from './recording.js';

const README = join(import.meta.dirname, '..', '..', 'README.md');
const BLOCK = /(<!-- recording -->\n\n```console\n)([^]*?)(\n```\n\n<!-- \/recording -->)/;

/** Times, versions and counts of lines change from run to run, and with every improvement. */
const steady = (text: string): string => text.replace(/\d[\d.,]*/g, 'N');

it('shows in the README what the commands print today (RECORD=1 writes it)', async () => {
  const session = await recordSession();
  const readme = readFileSync(README, 'utf8');
  if (process.env['RECORD']) {
    writeFileSync(
      README,
      readme.replace(BLOCK, (_, start: string, __, end: string) => `${start}${session}${end}`),
    );
    return;
  }
  expect(steady(BLOCK.exec(readme)?.[2] ?? '')).toBe(steady(session));
});
