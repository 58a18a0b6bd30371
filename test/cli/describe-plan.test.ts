import { expect, it } from 'vitest';
import { describePlan, planAsJson } from '../../src/cli/files/describe-plan.js';
import type { FilePlan } from '../../src/cli/files/plan-files.js';

const planned = (plan: Partial<FilePlan>) => ({
  target: { folder: 'crm/', config: {} as never, documents: [] },
  warnings: [],
  agrees: () => undefined,
  plan: { folder: '/app/crm', added: [], changed: [], removed: [], kept: [], unchanged: 0, ...plan },
});

const person = { path: 'person.ts', content: 'one\ntwo\n' };
const company = { path: 'company.ts', before: 'one\ntwo\nthree\n' };

it.each([
  { plan: { unchanged: 1 }, want: ['crm/: up to date, 1 file'] },
  { plan: { unchanged: 2 }, want: ['crm/: up to date, 2 files'] },
  { plan: { added: [person] }, want: ['crm/: 1 file written, 2 lines'] },
  {
    plan: { removed: [company], unchanged: 1 },
    want: ['crm/: files 1 removed, 1 unchanged; lines +0 −3', '  - company.ts'],
  },
  {
    plan: { added: [person], removed: [company] },
    want: ['crm/: files 1 added, 1 removed; lines +2 −3', '  + person.ts', '  - company.ts'],
  },
])('counts files and lines: $want.0', ({ plan, want }) => {
  const screen = { paint: (_: string, text: string) => text };
  expect(describePlan({ planned: planned(plan), screen })).toEqual(want);
});

it('counts the lines of removed files for machines too', () => {
  expect(planAsJson(planned({ removed: [company] }))).toMatchObject({
    removed: ['company.ts'],
    lines: { added: 0, removed: 3 },
  });
});
