// Packs the package, installs it in an empty app as a user would, generates from the example workspace, and compiles
// what came out.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from 'graphql-codegen-twenty/sandbox';

const root = new URL('..', import.meta.url).pathname;
const { devDependencies, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const versions = { ...devDependencies, ...dependencies };
const app = mkdtempSync(join(tmpdir(), 'twenty-app-'));
const run = (command, args, options = {}) => execFileSync(command, args, { cwd: app, stdio: 'inherit', ...options });

try {
  const [{ filename, files, size }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', app], { cwd: root, encoding: 'utf8' }),
  );
  console.log(`${filename}: ${files.length} files, ${Math.round(size / 1024)} kB`);
  const needed = ['@graphql-codegen/cli', 'graphql', 'zod', 'typescript'].map((name) => [name, versions[name]]);
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({
      name: 'app',
      private: true,
      type: 'module',
      dependencies: Object.fromEntries([...needed, ['graphql-codegen-twenty', `file:./${filename}`]]),
    }),
  );
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel', 'error']);
  const config = readFileSync(join(root, 'codegen.example.yml'), 'utf8').replace('examples/crm/', 'src/crm/');
  writeFileSync(join(app, 'codegen.yml'), config);
  mkdirSync(join(app, 'src'));
  cpSync(join(root, 'examples/first-query.ts'), join(app, 'src/first-query.ts'));
  const sandbox = await createSandbox();
  const env = { ...process.env, TWENTY_BASE_URL: sandbox.url, TWENTY_API_KEY: sandbox.apiKey };
  // the server lives in this process, so the command must not block it
  const codegen = (...args) =>
    new Promise((resolve) => {
      const child = spawn('npx', ['graphql-codegen', ...args], { cwd: app, env, stdio: 'inherit' });
      child.on('close', resolve);
    });
  if ((await codegen()) !== 0) throw new Error('graphql-codegen failed');
  if ((await codegen('--check')) !== 0) throw new Error('graphql-codegen --check failed right after a run');
  await sandbox.close();
  const options = {
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    noEmit: true,
  };
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['src'] }));
  run('npx', ['tsc']);
  console.log('The packed package installs, generates, checks and compiles.');
} finally {
  rmSync(app, { recursive: true, force: true });
}
