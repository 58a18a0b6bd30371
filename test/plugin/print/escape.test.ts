import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { docComment, propertyKey, stringLiteral, templateText } from '../../../src/plugin/print/escape.js';

/** Texts that would end, or leave, one context or another. */
const HOSTILE = [
  '',
  "it's",
  'say "so"',
  `'both' "kinds"`,
  'back`tick`',
  '${process.exit(1)}',
  '\\${x}',
  'back\\slash',
  '\\',
  '*/ process.exit(1) /*',
  '// comment',
  '<!-- html -->',
  'line\nend',
  'line\r\nend',
  'line\u2028paragraph\u2029end',
  'null\0byte\u0007bell',
  '\u202eright to left\u2066',
  'emoji 🎖️ and half of one \ud83c',
  '日本',
  '@internal @ts-nocheck @deprecated',
  '__proto__',
  'constructor',
  '{{handlebars}} {{{three}}}',
];

/** What a module exports as `value`, as TypeScript compiles it. */
function evaluate(code: string): unknown {
  const compiled = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  expect(compiled.diagnostics).toEqual([]);
  const exported: { value?: unknown } = {};
  new Function('exports', compiled.outputText)(exported);
  return exported.value;
}

describe('hostile text', () => {
  it.each(HOSTILE)('%j is the same text in a string literal', (text) => {
    expect(evaluate(`export const value = ${stringLiteral(text)};`)).toBe(text);
  });

  it.each(HOSTILE)('%j is the same text in a template', (text) => {
    // a template of JavaScript turns CR into LF
    expect(evaluate(`export const value = \`${templateText(text)}\`;`)).toBe(text.replace(/\r\n/g, '\n'));
  });

  it.each(HOSTILE)('%j is one own key of an object, which sets no prototype', (text) => {
    const value = evaluate(`export const value = { ${propertyKey(text)}: 1 };`) as object;
    expect(Object.entries(value)).toEqual([[text, 1]]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it.each(HOSTILE)('%j in a doc comment ends nothing and is no tag', (text) => {
    const code = `${docComment([text, 'Second line.'])}\nexport const value = 1;`;
    const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
    expect(file.statements).toHaveLength(1);
    expect(ts.getJSDocTags(file.statements[0]!)).toEqual([]);
    expect(code).not.toMatch(/@internal/);
    expect(evaluate(code)).toBe(1);
  });
});

describe('a string literal', () => {
  it.each([
    { text: 'plain', want: `'plain'` },
    { text: "it's", want: `"it's"` },
    { text: `it's "so"`, want: `'it\\'s "so"'` },
    { text: 'a\nb', want: `'a\\nb'` },
    { text: '\u2028\u202e', want: `'\\u2028\\u202e'` },
  ])('of $text is $want', ({ text, want }) => {
    expect(stringLiteral(text)).toBe(want);
  });
});

describe('a property key', () => {
  it.each([
    { name: 'name', want: 'name' },
    { name: '$id_2', want: '$id_2' },
    { name: 'a-b', want: `'a-b'` },
    { name: '2nd', want: `'2nd'` },
    { name: '', want: `''` },
    { name: '__proto__', want: `['__proto__']` },
  ])('of $name is $want', ({ name, want }) => {
    expect(propertyKey(name)).toBe(want);
  });
});

describe('a doc comment', () => {
  it.each([
    { lines: [], want: '' },
    { lines: ['', ' \n '], want: '' },
    { lines: ['One.'], want: '/** One. */' },
    { lines: ['One.', '', 'Two.'], want: '/**\n * One.\n * Two.\n */' },
    { lines: ['a\n * b'], want: '/** a * b */' },
    { lines: ['@param x, mail@acme.com @internal'], want: '/** \\@param x, mail@acme.com &#64;internal */' },
  ])('of $lines is $want', ({ lines, want }) => {
    expect(docComment(lines)).toBe(want);
  });
});
