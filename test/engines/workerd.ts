import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printedBy } from './command-line.js';
import type { Job } from './engine.js';

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [
        (name = "main.mjs", esModule = embed "main.mjs"),
        (name = "app.mjs", esModule = embed "app.mjs"),
      ],
      compatibilityDate = "2025-01-01",
    )),
    (name = "internet", network = (allow = ["local"])),
  ],
);
`;

/** Runs the app as a worker, without compatibility flags: only web standards are there. */
export async function runInWorkerd(job: Job): Promise<unknown> {
  const { folder, options } = job;
  const test = `console.log(JSON.stringify(await run(${JSON.stringify(options)})));`;
  await writeFile(
    join(folder, 'main.mjs'),
    `import { run } from 'app.mjs';\nexport default { async test() { ${test} } };\n`,
  );
  await writeFile(join(folder, 'config.capnp'), CONFIG);
  return printedBy(job, ['test', 'config.capnp']);
}
