import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { project } from '../host/project.js';
import { twentyCodegenProcess } from './twenty-codegen.js';
import { MUTATIONS, serve } from './workspace.js';

/** What stands in the documentation for the address of a served workspace. */
const ADDRESS = 'https://crm.acme.com';

/** Runs `init`, `generate`, `check`, `diff` and `doctor` as a user would, and returns what the terminal showed. */
export async function recordSession(): Promise<string> {
  const { env, change, idOf, sandbox } = await serve({ metadata: exampleWorkspace });
  const app = project('');
  rmSync(join(app.folder, 'codegen.yml'));
  app.write({ path: 'package.json', text: '{ "type": "module", "dependencies": { "zod": "^4.3.0" } }\n' });
  app.write({ path: 'src/app.ts', text: '' });
  const shown: string[] = [];
  const type = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await twentyCodegenProcess({ folder: app.folder, args, env });
    const text = `${stderr}${stdout}`.replaceAll(sandbox.url, ADDRESS).trimEnd();
    shown.push(
      `$ npx twenty-codegen ${args.join(' ').replaceAll(sandbox.url, ADDRESS)}`,
      text,
      ...(code === 0 ? [] : [`$ echo $?`, String(code)]),
      '',
    );
  };
  await type('init', '--yes', '--url', sandbox.url);
  await type('generate', '--snapshot', 'twenty.snapshot.json');
  await type('check');
  shown.push('# meanwhile, in Twenty: an option is removed and a field added', '');
  const { options } =
    sandbox
      .metadata()
      .objects.find(({ nameSingular }) => nameSingular === 'subscription')
      ?.fieldsList.find(({ name }) => name === 'status') ?? {};
  await change(MUTATIONS.updateField, {
    id: idOf('subscription.status'),
    update: { options: (options ?? []).filter(({ value }) => value !== 'CANCELLED') },
  });
  await change(MUTATIONS.createField, {
    field: { objectMetadataId: idOf('company'), type: 'TEXT', name: 'vatNumber', label: 'VAT number' },
  });
  await type('check');
  await type('generate');
  await type('doctor');
  return shown.join('\n').trimEnd();
}
