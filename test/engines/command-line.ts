import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RUN_LIMIT_MS } from './engine.js';
import type { Engine, Job } from './engine.js';

/** Runs the app as a script that prints its summary. */
export function runAsScript(parameters: readonly string[]): Engine['run'] {
  return async (job) => {
    const call = `await run(${JSON.stringify(job.options)})`;
    await writeFile(
      join(job.folder, 'main.mjs'),
      `import { run } from './app.mjs';\nconsole.log(JSON.stringify(${call}));\n`,
    );
    return printedBy(job, [...parameters, 'main.mjs']);
  };
}

/** Runs a command in the folder of a job and resolves to the JSON that it prints. */
export async function printedBy({ command, folder }: Job, parameters: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(command, parameters, {
    cwd: folder,
    timeout: RUN_LIMIT_MS,
    killSignal: 'SIGKILL',
    env: environmentIn(folder),
  });
  return JSON.parse(stdout);
}

/** The environment, in which engines keep in the folder what they would keep in that of the user, or nothing. */
export function environmentIn(folder: string): NodeJS.ProcessEnv {
  const { TWENTY_BASE_URL: _url, TWENTY_API_KEY: _key, ...environment } = process.env;
  return {
    ...environment,
    BUN_RUNTIME_TRANSPILER_CACHE_PATH: '0',
    DENO_DIR: join(folder, 'deno'),
    DENO_NO_UPDATE_CHECK: '1',
    NO_COLOR: '1',
    XDG_CONFIG_HOME: join(folder, 'config'),
  };
}
