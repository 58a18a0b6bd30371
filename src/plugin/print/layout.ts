/** Line breaks of declarations, where prettier sets them. */
import { WIDTH } from './doc.js';

/** `import { A, B } from 'x';`, one name a line where it is too long. */
export function importLine({
  kind,
  names,
  from,
}: {
  readonly kind: string;
  readonly names: readonly string[];
  readonly from: string;
}): string {
  const flat = `import ${kind}{ ${names.join(', ')} } from '${from}';`;
  if (flat.length <= WIDTH || names.length < 2) return flat;
  return [`import ${kind}{`, ...names.map((name) => `  ${name},`), `} from '${from}';`].join('\n');
}

/** `export const name: type = value;`, the value on a line of its own where it is too long. */
export function constant({
  name,
  type,
  value,
}: {
  readonly name: string;
  readonly type: string;
  readonly value: string;
}): string {
  const flat = `export const ${name}: ${type} = ${value};`;
  return flat.length <= WIDTH ? flat : `export const ${name}: ${type} =\n  ${value};`;
}
