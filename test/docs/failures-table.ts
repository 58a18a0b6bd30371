import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, Explanation } from '../../src/plugin/errors.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** Stands for anything that a message quotes: as a text it is `…`, and what is asked of it is the same again. */
const anything: unknown = new Proxy(() => '…', {
  get: (_, key) => {
    if (key === Symbol.toPrimitive || key === 'toString' || key === 'toJSON') return () => '…';
    if (key === Symbol.iterator) return [][Symbol.iterator];
    if (key === 'length') return 2;
    return key === 'join' ? () => '…' : anything;
  },
  apply: () => anything,
});

const codeOf = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Every failure that a catalogue of the generator and of the command line explains, as the user reads it. */
export async function failuresTable(): Promise<string> {
  const modules = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(ROOT, 'src', path))
    .filter((path) => /= (?:cliF|f)ailuresOf\(/.test(readFileSync(path, 'utf8')))
    .sort();
  const rows = new Map<string, string>();
  for (const path of modules) {
    const { failure } = (await import(path)) as { readonly failure: { readonly catalogue: Catalogue } };
    for (const [code, explain] of Object.entries(failure.catalogue)) {
      const { what, remedy } = (explain as (details: unknown) => Explanation)(anything);
      rows.set(code, `| \`${code}\` | ${codeOf(what)} | ${codeOf(remedy)} |`);
    }
  }
  return ['| code | message | what to do |', '| --- | --- | --- |', ...[...rows.values()].sort()].join('\n');
}
