// graphql-codegen in one process for many runs, each as if it were the only one: loading it takes longer than most runs.
// Told over IPC what to run; what a run prints ends with a mark on both outputs.
import { pathToFileURL } from 'node:url';

/** Thrown in place of leaving the process. */
class Leaving extends Error {}

const [, , folderOfCli = ''] = process.argv;
const load = (path) => import(new URL(path, pathToFileURL(`${folderOfCli}/`)).href);
const { runCli } = await load('esm/cli.js');
const { cliError } = await load('esm/utils/cli-error.js');

/** What `bin.js` of graphql-codegen does. */
async function codeOf() {
  let left;
  const { exit } = process;
  process.exit = (code) => {
    left ??= code ?? process.exitCode ?? 0;
    throw new Leaving();
  };
  try {
    return await runCli(process.argv[2]);
  } catch (error) {
    if (error instanceof Leaving) return left;
    cliError(error, false);
    return 1;
  } finally {
    process.exit = exit;
  }
}

/** What is to happen when the process ends, and was asked for since. */
function endRun(before, code) {
  for (const listener of process.rawListeners('exit').filter((each) => !before.includes(each))) {
    process.removeListener('exit', listener);
    listener.call(process, code);
  }
}

/** Some have taken the object of the environment once and for all. */
function setEnvironment(env) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
}

process.on('message', async ({ folder, args, env, mark }) => {
  const before = process.rawListeners('exit');
  process.chdir(folder);
  process.argv = [process.execPath, 'graphql-codegen', ...args];
  setEnvironment(env);
  const code = await codeOf();
  endRun(before, code);
  process.exitCode = undefined;
  process.stdout.write(mark);
  process.stderr.write(mark);
  process.send?.({ code });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
