import fc from 'fast-check';
import { objectNamed } from '../../src/sandbox/records/model/record-model.js';
import type { LateWorkspace } from './late-workspace.js';

/** Something that happens in a workspace. `which` chooses one of the records that are there. */
export type Step =
  | { readonly kind: 'create'; readonly count: number; readonly which: number }
  | {
      readonly kind: 'update' | 'nothing' | 'delete' | 'restore' | 'destroy' | 'rewind' | 'destroyCompany';
      readonly which: number;
    }
  | { readonly kind: 'late'; readonly write: 'create' | 'update' | 'delete'; readonly which: number }
  | { readonly kind: 'newCompany' | 'commit' }
  | { readonly kind: 'pass'; readonly ms: number };

const which = fc.nat({ max: 30 });
const ofKind = <Kind extends string>(...kinds: readonly Kind[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), which });
const late = fc.constantFrom('create' as const, 'update' as const, 'delete' as const);

/** Anything that may happen. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('create' as const), count: fc.integer({ min: 1, max: 4 }), which }),
  },
  { weight: 6, arbitrary: ofKind('update', 'update', 'nothing', 'delete', 'restore', 'destroy', 'rewind') },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('late' as const), write: late, which }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'newCompany' as const }) },
  { weight: 1, arbitrary: ofKind('destroyCompany') },
  { weight: 1, arbitrary: fc.constant({ kind: 'commit' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(1, 1, 700, 20_000, 90_000) }),
  },
);

/** Takes the steps of one workspace. */
export function createSteps(workspace: LateWorkspace) {
  const { twenty, sandbox, now, pass, beginLate, commitAll } = workspace;
  // What changes without moving its `updatedAt`, or moves it backwards.
  const unseen = new Set<string>();
  let title = 0;

  const table = (name: string) => sandbox.records.table(objectNamed(sandbox.records.model(), name));
  const idAt = (name: string, which: number) => {
    const rows = [...table(name).rows()];
    return rows[which % Math.max(rows.length, 1)]?.id;
  };
  const nextTitle = () => `title ${title++}`;

  const writes = {
    create: (index: number) =>
      twenty.people.create({
        data: { jobTitle: nextTitle(), companyId: idAt('company', index) ?? null },
        select: { id: true },
      }),
    update: (index: number) => {
      const id = idAt('person', index);
      return id === undefined
        ? undefined
        : twenty.people.update({ id, data: { jobTitle: nextTitle() }, select: { id: true } });
    },
    delete: (index: number) => {
      const id = idAt('person', index);
      return id === undefined ? undefined : twenty.people.delete({ id, select: { id: true } });
    },
  };

  return {
    unseen,
    async take(step: Step): Promise<void> {
      switch (step.kind) {
        case 'create': {
          const companyId = idAt('company', step.which) ?? null;
          const data = Array.from({ length: step.count }, () => ({ jobTitle: nextTitle(), companyId }));
          await twenty.people.createMany({ data, select: { id: true } });
          return;
        }
        case 'late':
          if (step.write !== 'create' && idAt('person', step.which) === undefined) return;
          return beginLate(async () => writes[step.write](step.which));
        case 'newCompany':
          await twenty.companies.create({ data: { name: 'company' }, select: { id: true } });
          return;
        case 'destroyCompany': {
          const id = idAt('company', step.which);
          if (id === undefined) return;
          for (const person of table('person').rows()) if (person['companyId'] === id) unseen.add(person.id);
          await twenty.companies.destroy({ id, select: { id: true } });
          return;
        }
        case 'commit':
          return commitAll();
        case 'pass':
          return pass(step.ms);
        default: {
          const id = idAt('person', step.which);
          if (id === undefined) return;
          const select = { id: true } as const;
          if (step.kind === 'update') await twenty.people.update({ id, data: { jobTitle: nextTitle() }, select });
          if (step.kind === 'nothing') await twenty.people.update({ id, data: {}, select });
          if (step.kind === 'delete') await twenty.people.delete({ id, select });
          if (step.kind === 'restore') await twenty.people.restore({ id, select });
          if (step.kind === 'destroy') await twenty.people.destroy({ id, select });
          if (step.kind === 'rewind') {
            unseen.add(id);
            const updatedAt = new Date(now() - 86_400_000).toISOString();
            await twenty.people.update({ id, data: { jobTitle: nextTitle(), updatedAt }, select });
          }
        }
      }
    },
  };
}
