import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { instantiations } from '../fixtures/compilers.js';
import { COSTLY_WORKSPACES } from '../fixtures/workspaces.js';
import { temporaryFolder, writeOutput } from '../validators/generated.js';

const folder = temporaryFolder('rest-cost');

const OPTIONS = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: [],
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
};

const TEN_CALLS = `
import createClient from 'openapi-fetch';
import type { paths } from './rest.js';
const rest = createClient<paths>({ baseUrl: 'https://api.twenty.com/rest' });
export async function tenCalls(id: string) {
  const path = { id };
  const filter = 'name[ilike]:%a%';
  const list = await rest.GET('/people', { params: { query: { filter, order_by: 'createdAt', limit: 10, depth: 1 } } });
  const one = await rest.GET('/companies/{id}', { params: { path, query: { depth: 1 } } });
  const created = await rest.POST('/people', {
    body: { name: { firstName: 'Ada' }, emails: { primaryEmail: 'ada@acme.com', additionalEmails: ['a@acme.com'] } },
  });
  const batch = await rest.POST('/batch/opportunities', { body: [{ name: 'x', stage: 'NEW' }] });
  const updated = await rest.PATCH('/opportunities/{id}', { params: { path }, body: { stage: 'NEW' } });
  const all = await rest.PATCH('/companies', { params: { query: { filter } }, body: { name: 'x' } });
  const deleted = await rest.DELETE('/people/{id}', { params: { path, query: { soft_delete: true } } });
  const restored = await rest.PATCH('/restore/people', { params: { query: { filter } } });
  const duplicates = await rest.POST('/companies/duplicates', { body: { ids: [id] } });
  const groups = await rest.GET('/opportunities/groupBy', { params: { query: { group_by: '[{"stage":true}]' } } });
  return [
    list.data?.data.people[0]?.company?.name, one.data?.data.company.people?.[0]?.name?.firstName,
    created.data?.data.createPerson.id, batch.data?.data.createOpportunities[0]?.stage,
    updated.data?.data.updateOpportunity.stage, all.data?.data.updateCompanies.length,
    deleted.data?.data.deletePerson.id, restored.data?.data.restorePeople[0]?.deletedAt,
    duplicates.data?.data[0]?.companyDuplicates[0]?.name, groups.data?.[0]?.sumAmountAmountMicros, list.error?.messages,
  ];
}
`;

/** The type arguments that the compiler fills in while it checks an app. */
function costOf(app: string): number {
  writeFileSync(join(folder, 'app.ts'), app);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['app.ts'] }));
  return instantiations({ config: folder });
}

describe.each(COSTLY_WORKSPACES)('what the types of REST cost in the workspace `$name`', ({ source }) => {
  beforeAll(async () => writeOutput({ folder, source: await source(), config: { rest: true, validators: false } }));

  it(
    'is at most 2,000 type instantiations where nothing is called, and 32,000 for ten calls',
    { timeout: 120_000 },
    () => {
      const without = costOf("export type * from './index.js';");
      const imported = costOf("export type * from './index.js'; export type * from './rest.js';");
      const called = costOf(`export type * from './index.js'; ${TEN_CALLS}`);
      const cost = { imported: imported - without, called: called - without };
      console.log(
        `type instantiations of REST: ${cost.imported} imported, ${cost.called} for ten calls, over ${without}`,
      );
      expect(cost.imported).toBeLessThanOrEqual(2_000);
      expect(cost.called).toBeLessThanOrEqual(32_000);
    },
  );
});
