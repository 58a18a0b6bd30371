/** An app that imports notes of 2 kB each from a stream and tells, as JSON, what it took. Run with --expose-gc. */
import { createTwentyClient } from '../../examples/crm/index.js';
import { patientClock } from './patient-clock.js';

const NOTES = 10_000;
const twenty = createTwentyClient({ timeoutMs: 400, retries: 10, clock: patientClock() });

async function* notes() {
  for (let index = 0; index < NOTES; index++) {
    yield { title: `Note ${index}`, bodyV2: { markdown: `${index} `.padEnd(2000, 'lorem ipsum ') } };
  }
}

const heapMb: number[] = [];
let reports = 0;
const { length: created } = await twenty.notes.createMany({
  data: notes(),
  select: { title: true },
  batchSize: 25,
  concurrency: 4,
  onProgress: () => {
    if (reports++ % 20 !== 10) return;
    globalThis.gc?.();
    heapMb.push(process.memoryUsage().heapUsed / 2 ** 20);
  },
});
console.log(JSON.stringify({ created, heapMb }));
