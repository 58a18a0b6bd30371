import { format } from 'prettier';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import { PRETTIER_OPTIONS } from '../../src/plugin/print/format.js';
import { HEADER } from '../../src/plugin/outputs/header.js';
import { WORKSPACES } from '../fixtures/workspaces.js';

/** Texts that were looked at: those of the runtime are the same in every output. */
const looked = { asPrettier: new Map<string, boolean>(), any: new Map<string, readonly string[]>() };

describe.each(WORKSPACES)('the text of the output for `$name`', ({ source }) => {
  const generated = async () => {
    const { files } = await generate({
      source: await source(),
      config: readPresetConfig({ input: { rest: true, runtime: 'emit-checked' } }),
    });
    return files.filter(({ path }) => path.endsWith('.ts'));
  };

  it('is as prettier prints it', async () => {
    const different: string[] = [];
    for (const { path, content } of await generated()) {
      const isSame = looked.asPrettier.get(content) ?? (await format(content, PRETTIER_OPTIONS)) === content;
      looked.asPrettier.set(content, isSame);
      if (!isSame) different.push(path);
    }
    expect(different).toEqual([]);
  });

  it('has no `any`, no compiler directive, and no linter directives but those of the header', async () => {
    for (const { path, content } of await generated()) {
      const found = looked.any.get(content) ?? anyTypes(content);
      looked.any.set(content, found);
      expect(found, path).toEqual([]);
      expect(content.startsWith(`${HEADER}\n`), path).toBe(true);
      expect(content.slice(HEADER.length), path).not.toMatch(/^\s*(\/\/|\/\*)\s*(@ts-|eslint-)/m);
    }
  });
});

/** Lines that use the type `any`, as the compiler's parser sees them. */
function anyTypes(text: string): readonly string[] {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(text.slice(node.pos - 40, node.end));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
