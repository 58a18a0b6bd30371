import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OPTIONS = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  // what the SDK writes has imports without endings, and is `any` without this
  module: 'esnext',
  moduleResolution: 'bundler',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** What the compiler spends on an app: instantiations do not vary, seconds do. */
export function typeCosts(folder: string): Record<string, string | number>[] {
  return ['no-queries', 'ten-queries', 'ten-queries-sdk', 'ten-queries-client-preset'].map((app) => {
    const config = join(folder, `tsconfig.${app}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions: OPTIONS, files: [`apps/${app}.ts`] }));
    const text = diagnostics(config);
    const figure = (name: string) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(text)?.[1] ?? '?';
    return {
      app,
      instantiations: Number(figure('Instantiations')),
      types: Number(figure('Types')),
      memory: figure('Memory used'),
      'check time': figure('Check time'),
    };
  });
}

/** The SDK's output does not pass the compiler with these options; its figures are printed all the same. */
function diagnostics(config: string): string {
  const args = ['node_modules/typescript/bin/tsc', '-p', config, '--extendedDiagnostics'];
  try {
    return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64e6 });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') {
      const errors = error.stdout.split('\n').filter((line) => line.includes('error TS'));
      console.log(`${config}: ${errors.length} errors, the first: ${errors[0] ?? ''}`);
      return error.stdout;
    }
    throw error;
  }
}
