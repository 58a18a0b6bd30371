import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LateWorkspace } from './late-workspace.js';
import { lateWorkspace } from './late-workspace.js';
import { createSteps, step } from './workspace-steps.js';

/** Reads changes, with what happens next in between, and crashes after some of them. */
interface Read {
  readonly kind: 'read';
  readonly crashAfter: number;
  /** Whether the cursor of the last change is kept before the crash. */
  readonly isStored: boolean;
}

const read: fc.Arbitrary<Read> = fc.record({
  kind: fc.constant('read' as const),
  crashAfter: fc.integer({ min: 0, max: 6 }),
  isStored: fc.boolean(),
});

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

test(
  'whatever happens while changes are read, with crashes, a mirror is the workspace after each round',
  { timeout: 300_000 },
  async () => {
    const round = fc.array(fc.oneof({ weight: 5, arbitrary: step }, { weight: 1, arbitrary: read }), {
      minLength: 3,
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(round, { minLength: 10, maxLength: 10 }),
        fc.constantFrom(2, 20),
        async (rounds, pageSize) => {
          const workspace = await lateWorkspace();
          try {
            const mirror = new Mirror(workspace, pageSize);
            const steps = createSteps(workspace);
            for (const each of rounds) {
              const rest = [...each];
              const between = async () => {
                const next = rest.shift();
                if (next && next.kind !== 'read') await steps.take(next);
              };
              for (let next = rest.shift(); next; next = rest.shift())
                await (next.kind === 'read' ? mirror.read({ ...next, between }) : steps.take(next));
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
      { numRuns: 20, endOnFailure: true },
    );
  },
);
