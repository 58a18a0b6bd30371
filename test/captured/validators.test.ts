import { beforeAll, describe, expect, it } from 'vitest';
import type { VALIDATOR_DIFFERENCES } from '../../src/plugin/validator-differences.js';
import { readCapture } from '../fixtures/captures.js';
import { capturedWorkspace } from '../fixtures/workspaces.js';
import { loadValidators, temporaryFolder, writeOutput, type Schemas } from '../validators/generated.js';

type Difference = keyof typeof VALIDATOR_DIFFERENCES;

/** A value for one field of the captured `invoice`, and what a real server made of it. */
interface CreateVerdict {
  readonly kind: string;
  readonly field: string;
  readonly value?: unknown;
  readonly absent?: true;
  readonly accepted: boolean;
}

interface FilterVerdicts {
  readonly filters: readonly { readonly filter: unknown; readonly matches?: readonly string[] }[];
  readonly orderings: readonly { readonly orderBy: unknown; readonly order?: readonly string[] }[];
}

/** Lines where the validators say otherwise, and which deliberate difference that is. */
const CREATE_DIFFERENCES: Readonly<Record<string, Difference>> = {
  'tags: "RED"': 'oneForMany',
  'labels: "a"': 'oneForMany',
  'actorField: {"source":"API","name":"x"}': 'actorParts',
  'customerId: "20202020-b000-4485-94de-70c2a98daef2"': 'otherRecords',
};

const FILTER_DIFFERENCES: Readonly<Record<string, Difference>> = {
  '{"memo":{"neq":null}}': 'eqNull',
  '{"status":{"eq":null}}': 'eqNull',
  '{"paid":{"eq":"true"}}': 'otherType',
};

describe('validators, against what a 2.21 server said', () => {
  const folder = temporaryFolder('verdicts');
  let validators: Schemas;

  beforeAll(async () => {
    await writeOutput({ folder, source: await capturedWorkspace('custom').source() });
    validators = await loadValidators(folder);
  });

  it('take and refuse what the server took and refused to create, but for deliberate differences', () => {
    const verdicts = readCapture('verdicts/create.json') as readonly CreateVerdict[];
    const different = verdicts.flatMap(({ field, value, absent, accepted }) => {
      const data = { requiredTextNoDefault: 'x', ...(absent ? {} : { [field]: value }) };
      const isTaken = validators['invoiceCreateSchema']?.safeParse(data).success;
      return isTaken === accepted ? [] : [`${field}: ${JSON.stringify(value)}`];
    });
    expect(different).toEqual(Object.keys(CREATE_DIFFERENCES));
    expect(1 - different.length / verdicts.length).toBeGreaterThanOrEqual(0.97);
  });

  it('take and refuse the filters that the server took and refused, but for deliberate differences', () => {
    const { filters } = readCapture('verdicts/filters.json') as FilterVerdicts;
    const different = filters.flatMap(({ filter, matches }) => {
      const isTaken = validators['invoiceFilterSchema']?.safeParse(filter).success;
      return isTaken === (matches !== undefined) ? [] : [JSON.stringify(filter)];
    });
    expect(different.sort()).toEqual(Object.keys(FILTER_DIFFERENCES).sort());
    expect(1 - different.length / filters.length).toBeGreaterThanOrEqual(0.97);
  });

  it('take and refuse the orders that the server took and refused', () => {
    const { orderings } = readCapture('verdicts/filters.json') as FilterVerdicts;
    const different = orderings.filter(({ orderBy, order }) => {
      const entries = Array.isArray(orderBy) ? orderBy : [orderBy];
      const isTaken = entries.every((entry) => validators['invoiceOrderBySchema']?.safeParse(entry).success);
      return isTaken !== (order !== undefined);
    });
    expect(different).toEqual([]);
  });

  it('read every record that a 2.21 server and a 1.2 server sent to webhooks', async () => {
    const older = temporaryFolder('verdicts-older');
    const standard = temporaryFolder('verdicts-standard');
    await writeOutput({ folder: older, source: await capturedWorkspace('v1.2').source() });
    await writeOutput({ folder: standard, source: await capturedWorkspace('standard').source() });
    const workspaces = {
      'webhooks/custom.json': validators,
      'webhooks/standard.json': await loadValidators(standard),
      'v1.2/webhooks.json': await loadValidators(older),
    };
    let read = 0;
    for (const [path, schemas] of Object.entries(workspaces)) {
      const { deliveries } = readCapture(path) as { readonly deliveries: readonly { readonly rawBody: string }[] };
      for (const { rawBody } of deliveries) {
        const event = JSON.parse(rawBody) as { readonly eventName: string; readonly record?: object };
        if (!event.record) continue;
        const schema = schemas[`${event.eventName.split('.')[0] ?? ''}Schema`];
        expect(schema?.safeParse(event.record).error?.issues ?? [], event.eventName).toEqual([]);
        read += 1;
      }
    }
    expect(read).toBeGreaterThan(70);
  });
});
