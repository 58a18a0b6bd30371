import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { compile, type Project } from '../host/project.js';

/** An app that walks, filters, writes and counts: what a server of any version can. */
export const APP = `import { createTwentyClient } from './crm/index.js';

const twenty = createTwentyClient();
const acme = await twenty.companies.create({ data: { name: 'Acme' } });
const ada = await twenty.people.create({
  data: { name: { firstName: 'Ada', lastName: 'Lovelace' }, companyId: acme.id },
});
await twenty.people.update({ id: ada.id ?? '', data: { jobTitle: 'Analyst' } });
const { records } = await twenty.people.findMany({
  filter: { jobTitle: { eq: 'Analyst' } },
  select: { name: { firstName: true }, company: { name: true } },
});
let walked = 0;
for await (const company of twenty.companies.iterate({ select: { id: true } })) walked += company.id === acme.id ? 1 : 0;
await twenty.people.delete({ id: ada.id ?? '' });
const left = await twenty.people.count({ filter: { jobTitle: { eq: 'Analyst' } } });
console.log(JSON.stringify({ records, walked, left }));
`;

/** What it prints. */
export const DID = { records: [{ name: { firstName: 'Ada' }, company: { name: 'Acme' } }], walked: 1, left: 0 };

/** Compiles the app to JavaScript; the errors of the compiler. */
export const compiled = (app: Project): Promise<string> =>
  compile({ folder: app.folder, files: ['src/app.ts'], outDir: 'out' });

/** Runs the app once it is compiled; what it prints. */
export async function ran(app: Project, env: Readonly<Record<string, string>>): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['out/app.js'], {
    cwd: app.folder,
    env: { ...process.env, ...env },
  });
  return JSON.parse(stdout) as unknown;
}
