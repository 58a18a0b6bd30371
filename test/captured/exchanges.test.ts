import { describe, expect, it } from 'vitest';
import { capturedMetadata } from '../fixtures/captures.js';
import { comparable } from './exchanges-replay/comparable.js';
import { readExchanges } from './exchanges-replay/exchange.js';
import { leftOut } from './exchanges-replay/left-out.js';
import { replay } from './exchanges-replay/replay.js';
import { isSummary, summarise } from './exchanges-replay/summary.js';

/** The captures of exchanges and the workspace that each was made in. */
const FILES = [
  ['probes-standard', 'standard'],
  ['probes-custom', 'custom'],
  ['errors', 'custom'],
  ['limits', 'standard'],
  ['rest', 'custom'],
] as const;

const all = FILES.flatMap(([file]) => readExchanges(file));

describe('requests that a 2.21 server answered', () => {
  it('are replayed but for fewer than one in ten', () => {
    const names = all.map(({ name }) => name);
    expect(Object.keys(leftOut).filter((name) => !names.includes(name))).toEqual([]);
    expect(Object.keys(leftOut).length / all.length).toBeLessThan(0.1);
  });

  describe.each(FILES)('in %s, the %s workspace', (file, workspace) => {
    const metadata = capturedMetadata(workspace);
    const exchanges = readExchanges(file).filter(({ name }) => !Object.hasOwn(leftOut, name));

    it.each(exchanges.map((exchange) => [exchange.name, exchange] as const))('%s', async (_name, exchange) => {
      const { status, body } = await replay(exchange, metadata);
      const shown = isSummary(exchange.body) ? summarise(exchange.body, body) : body;
      expect({ status, body: comparable(shown) }).toEqual({ status: exchange.status, body: comparable(exchange.body) });
    });
  });
});
