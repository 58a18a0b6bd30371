import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objectNamed } from '../../src/sandbox/records/model/record-model.js';
import type { LateWorkspace } from './late-workspace.js';
import { lateWorkspace } from './late-workspace.js';

/** What happens in a round. `which` chooses one of the records that are there. */
type Step =
  | { readonly kind: 'create'; readonly count: number; readonly which: number }
  | { readonly kind: 'update' | 'nothing' | 'delete' | 'restore' | 'destroy' | 'rewind'; readonly which: number }
  | { readonly kind: 'late'; readonly write: 'create' | 'update' | 'delete'; readonly which: number }
  | { readonly kind: 'newCompany' | 'commit' }
  | { readonly kind: 'destroyCompany'; readonly which: number }
  | { readonly kind: 'pass'; readonly ms: number }
  /** Reads changes, with other steps in between, and crashes after some of them. */
  | { readonly kind: 'read'; readonly crashAfter: number; readonly isStored: boolean };

const which = fc.nat({ max: 30 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('create' as const), count: fc.integer({ min: 1, max: 4 }), which }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('update', 'update', 'nothing', 'delete', 'restore', 'destroy', 'rewind'),
      which,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('late' as const),
      write: fc.constantFrom('create', 'update', 'delete'),
      which,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'newCompany' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('destroyCompany' as const), which }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'commit' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(1, 1, 700, 20_000, 90_000) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('read' as const),
      crashAfter: fc.integer({ min: 0, max: 6 }),
      isStored: fc.boolean(),
    }),
  },
);

const SELECT = { id: true, jobTitle: true, companyId: true, updatedAt: true, deletedAt: true } as const;

interface Person {
  readonly id: string;
  readonly jobTitle: string | null;
  readonly companyId: string | null;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
}

/** All people, deleted or not. */
async function everyone({ twenty }: LateWorkspace): Promise<Map<string, Person>> {
  const filter = { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] } as const;
  const { records } = await twenty.people.findMany({ filter, select: SELECT, first: 1000 });
  return new Map(records.map((person) => [person.id, person]));
}

/** An app that keeps a mirror: what it has handled, and where it goes on. */
class Mirror {
  readonly people = new Map<string, Person>();
  cursor: string | undefined;
  readonly #workspace: LateWorkspace;
  readonly #pageSize: number;
  /** The states whose cursor is kept: none of them may come again. */
  readonly #done = new Set<string>();
  constructor(workspace: LateWorkspace, pageSize: number) {
    this.#workspace = workspace;
    this.#pageSize = pageSize;
  }

  /** Reads on until it has caught up or crashes. */
  async read({
    crashAfter,
    isStored,
    between,
  }: {
    crashAfter: number;
    isStored: boolean;
    between: () => Promise<void>;
  }) {
    const { twenty, now } = this.#workspace;
    let count = 0;
    let before = '';
    const since = this.cursor === undefined ? {} : { since: this.cursor };
    for await (const change of twenty.people.changes({ ...since, select: SELECT, pageSize: this.#pageSize, now })) {
      const { record, kind, cursor } = change;
      const state = `${record.updatedAt} ${record.id}`;
      expect(state >= before, `${state} after ${before}`).toBe(true);
      before = state;
      expect(this.#done).not.toContain(`${state} ${record.jobTitle}`);
      expect(kind).toBe(record.deletedAt === null ? 'changed' : 'deleted');
      this.people.set(record.id, record);
      const isCrash = count++ === crashAfter;
      if (!isCrash || isStored) {
        this.cursor = cursor;
        this.#done.add(`${state} ${record.jobTitle}`);
      }
      if (isCrash) return;
      await between();
    }
  }

  async reconcile() {
    const known = [...this.people.values()].map(({ id, updatedAt, deletedAt, companyId }) => ({
      id,
      updatedAt,
      deletedAt,
      companyId,
    }));
    const { twenty } = this.#workspace;
    for await (const difference of twenty.people.reconcile({ known, select: SELECT, pageSize: this.#pageSize }))
      if (difference.kind === 'gone') this.people.delete(difference.id);
      else this.people.set(difference.id, difference.record);
  }
}

/** Takes the steps of one workspace. */
function createSteps(workspace: LateWorkspace, mirror: Mirror) {
  const { twenty, sandbox, now, pass, beginLate, commitAll } = workspace;
  // Their `updatedAt` does not move with what happens to them.
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
    async take(step: Step, rest: Step[]): Promise<void> {
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
        case 'read': {
          const between = async () => {
            const next = rest.shift();
            if (next && next.kind !== 'read') await this.take(next, []);
          };
          return mirror.read({ ...step, between });
        }
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

test(
  'whatever happens while changes are read, with crashes, a mirror is the workspace after each round',
  { timeout: 300_000 },
  async () => {
    const round = fc.array(step, { minLength: 3, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(round, { minLength: 10, maxLength: 10 }),
        fc.constantFrom(2, 20),
        async (rounds, pageSize) => {
          const workspace = await lateWorkspace();
          try {
            const mirror = new Mirror(workspace, pageSize);
            const steps = createSteps(workspace, mirror);
            for (const each of rounds) {
              const rest = [...each];
              for (let next = rest.shift(); next; next = rest.shift()) await steps.take(next, rest);
              await workspace.commitAll();
              await mirror.read({ crashAfter: Infinity, isStored: true, between: async () => {} });
              const there = await everyone(workspace);
              for (const [id, person] of there)
                if (!steps.unseen.has(id)) expect(mirror.people.get(id)).toEqual(person);
              await mirror.reconcile();
              expect(mirror.people).toEqual(there);
              steps.unseen.clear();
            }
          } finally {
            await workspace.sandbox.close();
          }
        },
      ),
      { numRuns: 20 },
    );
  },
);
