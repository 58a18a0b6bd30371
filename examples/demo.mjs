#!/usr/bin/env node
// Serves the example workspace on loopback and runs graphql-codegen against it, as against any Twenty server.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createSandbox } from 'graphql-codegen-twenty/sandbox';

const cli = createRequire(import.meta.url).resolve('@graphql-codegen/cli/package.json');
const bin = join(dirname(cli), JSON.parse(readFileSync(cli, 'utf8')).bin['graphql-codegen']);
const sandbox = await createSandbox();
console.log(`The example workspace is served at ${sandbox.url} until this command ends.`);
const codegen = spawn(process.execPath, [bin, '--config', 'codegen.example.yml', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, TWENTY_BASE_URL: sandbox.url, TWENTY_API_KEY: sandbox.apiKey },
});
codegen.on('close', async (code) => {
  await sandbox.close();
  if (code === 0) console.log('Look at examples/crm/index.ts: that is what your app would commit.');
  process.exitCode = code ?? 1;
});
