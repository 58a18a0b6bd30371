import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEightParcels } from '../../facts/ask-parcels.js';
import { access } from '../../facts/exchanges/access.js';
import { paging } from '../../facts/exchanges/paging.js';
import { relating } from '../../facts/exchanges/relating.js';
import { restReading } from '../../facts/exchanges/rest-reading.js';
import { restWriting } from '../../facts/exchanges/rest-writing.js';
import { selecting } from '../../facts/exchanges/selecting.js';
import { writing } from '../../facts/exchanges/writing.js';
import { factsServer } from '../../facts/server.js';
import type { FactsServer } from '../../facts/server.js';
import { shapeOf } from '../../facts/shape.js';

describe('requests that a 2.21 server answered', () => {
  let server: FactsServer;
  beforeAll(async () => {
    server = await factsServer();
    await createEightParcels(server);
  }, 120_000);
  afterAll(() => server.close());

  it.each([...selecting, ...relating, ...paging, ...access, ...writing, ...restReading, ...restWriting])(
    'are answered by the same shape: $what',
    async ({ request, status, answer }) => {
      const got = await server.send(request);
      expect({ status: got.status, answer: shapeOf(got.body) }).toEqual({ status, answer });
    },
  );
});
