import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files, lines and bytes that each generator wrote; ours also by part. */
export function outputSizes(folder: string): Record<string, string | number>[] {
  const ours = join(folder, 'ours');
  return [
    row({ name: 'ours', files: filesBelow(ours) }),
    row({ name: 'ours: objects', files: filesBelow(join(ours, 'objects')) }),
    row({ name: 'ours: validators', files: filesBelow(join(ours, 'validators')) }),
    row({ name: 'ours: runtime', files: filesBelow(join(ours, 'runtime')) }),
    row({ name: 'sdk', files: filesBelow(join(folder, 'sdk')) }),
    row({ name: 'client preset', files: filesBelow(join(folder, 'clientPreset')) }),
  ];
}

function row({
  name,
  files,
}: {
  readonly name: string;
  readonly files: readonly string[];
}): Record<string, string | number> {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  return {
    output: name,
    files: files.length,
    lines: texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0),
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  };
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
