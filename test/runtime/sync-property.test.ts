import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TwentyChange } from '../../examples/crm/sync.js';
import { createMemorySyncStore } from '../../examples/crm/sync.js';
import { objectNamed } from '../../src/sandbox/records/model/record-model.js';
import type { TwentyWebhookEvent } from '../../examples/crm/webhooks.js';
import type { CaughtWorkspace } from './followed-workspace.js';
import { caughtWorkspace, follower } from './followed-workspace.js';
import { createSteps, step } from './workspace-steps.js';

/** What becomes of a delivery. */
type Fate = 'lost' | 'doubled' | 'late';

interface Round {
  readonly steps: readonly (
    | {
        readonly kind: 'step';
        readonly step: Parameters<ReturnType<typeof createSteps>['take']>[0];
        readonly fate: Fate;
      }
    | { readonly kind: 'catchUp' | 'reconcile' }
    /** The process dies when it has handled so many changes more, and starts again. */
    | { readonly kind: 'die'; readonly after: number }
  )[];
}

const fate = fc.constantFrom<Fate>('lost', 'doubled', 'late');
const anything = (weightOfDeath: number) =>
  fc.oneof(
    { weight: 10, arbitrary: fc.record({ kind: fc.constant('step' as const), step, fate }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'catchUp' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'reconcile' as const }) },
    { weight: weightOfDeath, arbitrary: fc.record({ kind: fc.constant('die' as const), after: fc.nat({ max: 3 }) }) },
  );
const rounds = (weightOfDeath: number): fc.Arbitrary<Round[]> =>
  fc.array(fc.record({ steps: fc.array(anything(weightOfDeath), { minLength: 3, maxLength: 10 }) }), {
    minLength: 8,
    maxLength: 8,
  });

/** All people and companies, deleted or not, as a sync hands them over. */
async function everything({ twenty }: CaughtWorkspace): Promise<ReadonlyMap<string, object>> {
  const filter = { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] } as const;
  const { records: people } = await twenty.people.findMany({ filter, first: 1000 });
  const { records: companies } = await twenty.companies.findMany({ filter, first: 1000 });
  return new Map([...people, ...companies].map((record) => [record.id, record]));
}

/** An app that keeps a mirror, in processes that may die. */
function createApp(workspace: CaughtWorkspace) {
  const kept = createMemorySyncStore();
  const mirror = new Map<string, object>();
  /** How often each change was handled. */
  const times = new Map<string, number>();
  const history = createHistory(workspace);
  let deaths = 0;
  let deathIn = Infinity;
  let current = start();

  function start() {
    let isDead = false;
    const demandLife = () => {
      if (isDead) throw new Error('this process is dead');
    };
    const handle = (change: TwentyChange<'person' | 'company'>) => {
      demandLife();
      times.set(change.id, (times.get(change.id) ?? 0) + 1);
      if (deaths === 0) expect(kindIn(change, mirror)).toBe(change.kind);
      if (change.kind === 'destroyed') mirror.delete(change.recordId);
      else {
        history.checkOrder(change.record);
        mirror.set(change.recordId, change.record);
      }
      if (deathIn-- > 0) return;
      // What it has done is done, and nobody has been told.
      isDead = true;
      deathIn = Infinity;
      deaths += 1;
    };
    const store = {
      ...kept,
      commit: (batch: Parameters<typeof kept.commit>[0]) => {
        demandLife();
        kept.commit(batch);
      },
    };
    const process = follower(workspace, { handle, store, pageSize: 5 });
    return { ...process, isDead: () => isDead };
  }

  return {
    mirror,
    times,
    history,
    deaths: () => deaths,
    dieAfter: (count: number) => void (deathIn = count),
    deliver: async (event: TwentyWebhookEvent) => {
      await current.deliver(event);
      if (current.isDead()) current = start();
    },
    /** Does something until no process dies of it. */
    async run(what: 'catchUp' | 'reconcile'): Promise<void> {
      for (;;) {
        const process = current;
        const error: unknown = await process.sync[what]().then(
          () => undefined,
          (error: unknown) => error,
        );
        if (!process.isDead()) {
          if (error !== undefined) throw error as Error;
          return;
        }
        current = start();
      }
    },
  };
}

/** What people were, one state after the other. */
function createHistory({ sandbox }: CaughtWorkspace) {
  const states = new Map<string, string[]>();
  const reached = new Map<string, number>();
  const stateOf = (record: object): string => {
    const { updatedAt, deletedAt, jobTitle } = record as { readonly [field: string]: unknown };
    return [updatedAt, deletedAt ?? null, jobTitle].join(' ');
  };
  const push = (record: { readonly id: string }) => {
    const before = states.get(record.id) ?? [];
    states.set(record.id, before);
    if (before[before.length - 1] !== stateOf(record)) before.push(stateOf(record));
  };
  const object = objectNamed(sandbox.records.model(), 'person');
  sandbox.records.subscribe(({ object: { nameSingular }, after }) => {
    if (nameSingular === 'person' && after) push(after);
  });
  return {
    /** Notes what no event has told: writes that change nothing but the time. */
    note(): void {
      for (const person of sandbox.records.table(object).rows()) push(person);
    },
    /** The states of a record that are handled come in the order in which it had them. */
    checkOrder(record: { readonly id: string }): void {
      const ofRecord = states.get(record.id);
      if (!ofRecord) return; // a company
      const index = ofRecord.lastIndexOf(stateOf(record));
      expect(index).toBeGreaterThanOrEqual(reached.get(record.id) ?? 0);
      reached.set(record.id, index);
    },
  };
}

/** What a change must be called, by what the mirror had before. */
function kindIn(change: TwentyChange<'person' | 'company'>, mirror: ReadonlyMap<string, object>): string {
  if (change.kind === 'destroyed') return mirror.has(change.recordId) ? 'destroyed' : 'nothing';
  const before = mirror.get(change.recordId) as { readonly deletedAt: string | null } | undefined;
  const isDeleted = change.record.deletedAt !== null;
  if (!before) return isDeleted ? 'deleted' : 'created';
  if ((before.deletedAt !== null) === isDeleted) return 'updated';
  return isDeleted ? 'deleted' : 'restored';
}

/** Follows a workspace through rounds; after each of them the mirror is the workspace. */
async function follow(all: readonly Round[]) {
  const workspace = await caughtWorkspace();
  try {
    const steps = createSteps(workspace);
    const app = createApp(workspace);
    let late: TwentyWebhookEvent[] = [];
    for (const round of all) {
      for (const next of round.steps) {
        if (next.kind === 'die') app.dieAfter(next.after);
        else if (next.kind !== 'step') await app.run(next.kind);
        else {
          await steps.take(next.step);
          app.history.note();
          for (const event of await workspace.events()) {
            if (next.fate === 'late') late.unshift(event);
            if (next.fate !== 'doubled') continue;
            await app.deliver(event);
            await app.deliver(event);
          }
          if (late.length > 3) {
            for (const event of late) await app.deliver(event);
            late = [];
          }
        }
      }
      await workspace.commitAll();
      await app.run('catchUp');
      await app.run('reconcile');
      expect(app.mirror).toEqual(await everything(workspace));
      steps.unseen.clear();
    }
    return app;
  } finally {
    await workspace.sandbox.close();
  }
}

test(
  'with webhooks lost, doubled and out of order the mirror is the workspace, and each change is handled once',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(rounds(0), async (all) => {
        const { times } = await follow(all);
        expect([...times.values()].filter((count) => count !== 1)).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  },
);

test(
  'a process that dies between handling a change and keeping it handles that change again, and no other',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(rounds(2), async (all) => {
        const { times, deaths } = await follow(all);
        const again = [...times.values()].reduce((sum, count) => sum + count - 1, 0);
        expect(again).toBeLessThanOrEqual(deaths());
      }),
      { numRuns: 6, endOnFailure: true },
    );
  },
);
