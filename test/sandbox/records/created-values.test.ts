import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CREATED_VALUES, parcelWith } from '../../facts/created-values.js';
import { CARRIER } from '../../facts/created/ids.js';
import { factsServer } from '../../facts/server.js';
import type { FactsServer } from '../../facts/server.js';

const CREATE_CARRIER = 'mutation ($data: CarrierCreateInput!) { createCarrier(data: $data) { id } }';
const CREATE_PARCEL = 'mutation ($data: ParcelCreateInput!) { createParcel(data: $data) { id } }';

interface Refused {
  readonly errors?: readonly { readonly extensions: { readonly code: string; readonly subCode?: string } }[];
}

describe('a parcel with one value', () => {
  let server: FactsServer;

  const refusalOf = async (query: string, data: unknown): Promise<string | undefined> => {
    const { body } = await server.send({ body: { query, variables: { data } } });
    const [error] = (body as Refused).errors ?? []; // the form of every answer of POST /graphql
    return error && (error.extensions.subCode ?? error.extensions.code);
  };

  beforeAll(async () => {
    server = await factsServer();
    const carrier = { id: CARRIER, name: 'Berg', callSign: 'BERG-1', fleet: 3 };
    expect(await refusalOf(CREATE_CARRIER, carrier)).toBeUndefined();
  }, 120_000);
  afterAll(() => server.close());

  it('is taken and refused as a 2.21 server takes and refuses it', { timeout: 120_000 }, async () => {
    const differs: [string, string][] = [];
    for (const { line, refusal, ...value } of CREATED_VALUES) {
      const said = await refusalOf(CREATE_PARCEL, parcelWith(value));
      if (said !== refusal) differs.push([line, said ?? 'taken']);
    }
    expect(CREATED_VALUES.length).toBeGreaterThan(350);
    expect(Object.fromEntries(differs)).toEqual({});
  });
});
