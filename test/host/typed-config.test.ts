import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { twentySchema } from '../../src/index.js';
import { twentyCodegen } from '../cli/twenty-codegen.js';
import { serve } from '../cli/workspace.js';
import { compile, COMPILERS, type Compiler } from '../fixtures/compilers.js';
import { small } from '../fixtures/small.js';
import { project, type Project } from './project.js';

/** What a compiler says of files under the strictest options, in one run for all of them. */
function errorsOf({ folder, write }: Project, compiler: Compiler, files: readonly string[]): Promise<string> {
  const typeRoots = [join(import.meta.dirname, '..', '..', 'node_modules', '@types')];
  const strict = { noEmit: true, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: true };
  const compilerOptions = { ...strict, module: 'nodenext', types: ['node'], typeRoots };
  write({ path: 'tsconfig.json', text: JSON.stringify({ compilerOptions, files }) });
  return compile({ config: folder, compiler });
}

const configuration = ({ schema = '', preset = '' }): string => `
import type { CodegenConfig } from '@graphql-codegen/cli';
import { twentyPreset, twentySchema } from 'graphql-codegen-twenty';

const config: CodegenConfig = {
  schema: twentySchema(${schema}),
  generates: { 'src/crm/': twentyPreset(${preset}) },
};
export default config;
`;

describe('a codegen.ts', () => {
  it.each(COMPILERS)('compiles with %s, as init writes it too, and a misspelt option does not', async (compiler) => {
    const made = project('');
    const init = ['init', '--yes', '--format', 'ts', '--validators', 'no', '--key-env', 'CRM_KEY'];
    expect(await twentyCodegen({ folder: made.folder, args: init })).toMatchObject({ code: 0 });
    const cases = [
      { file: 'plain.ts', schema: '', preset: '', want: [] },
      { file: 'options.ts', schema: `{ from: 'crm.json' }`, preset: '{ validators: false }', want: [] },
      { file: 'preset.ts', schema: '', preset: '{ validator: false }', want: ['validator'] },
      { file: 'schema.ts', schema: '{ form: 1 }', preset: '', want: ['form'] },
    ];
    for (const { file, ...parts } of cases) made.write({ path: file, text: configuration(parts) });
    const said = await errorsOf(made, compiler, ['codegen.ts', ...cases.map(({ file }) => file)]);
    const errors = [...said.matchAll(/^([\w.]+)\(.*'(\w+)' does not exist/gm)].map(([, file, key]) => ({ file, key }));
    expect(errors, said).toEqual(cases.flatMap(({ file, want }) => want.map((key) => ({ file, key }))));
    expect(said).not.toContain('codegen.ts');
  });

  it('is run by graphql-codegen and by twenty-codegen to the same files', async () => {
    const { env } = await serve({ metadata: small });
    const made = project('');
    made.write({ path: 'codegen.ts', text: configuration({ preset: `{ objects: { include: ['person'] } }` }) });
    const ended = await made.codegen({ args: ['--config', 'codegen.ts'], env });
    expect(ended).toMatchObject({ code: 0 });
    const generated = made.files('src/crm');
    expect(Object.keys(generated)).toContain('src/crm/objects/person.ts');
    const check = await twentyCodegen({ folder: made.folder, args: ['check', '--config', 'codegen.ts'], env });
    expect(check).toMatchObject({ code: 0 });
  });

  it('says which variable is missing', async () => {
    const made = project('');
    made.write({ path: 'codegen.ts', text: configuration({}) });
    const ended = await made.codegen({ args: ['--config', 'codegen.ts'], env: {} });
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('TWENTY_BASE_URL');
  });
});

describe('twentySchema', () => {
  it('gives the key of the environment to the address of the environment only', () => {
    const before = { ...process.env };
    Object.assign(process.env, { TWENTY_BASE_URL: 'https://crm.acme.com', TWENTY_API_KEY: 'secret' });
    try {
      expect(twentySchema()).toEqual({
        'https://crm.acme.com': { loader: 'graphql-codegen-twenty', token: 'secret' },
      });
      expect(twentySchema({ from: 'https://other.example' })).toEqual({
        'https://other.example': { loader: 'graphql-codegen-twenty' },
      });
      // a key that was meant for an address that is not set goes to no other one
      expect(twentySchema({ from: undefined, token: 'other' })).toEqual({
        undefined: { loader: 'graphql-codegen-twenty', token: 'other' },
      });
    } finally {
      process.env = before;
    }
  });
});
