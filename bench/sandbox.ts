/**
 * How fast the sandbox starts and answers, and what the client adds to reading an answer.
 *
 *   npx tsx bench/sandbox.ts
 */
import { clientTimes } from './sandbox-client.js';
import { recordTimes } from './sandbox-records.js';
import { startTimes } from './sandbox-start.js';

console.log('\nStart of the sandbox with the example workspace');
console.table(await startTimes());
console.log('\nPages of people, filtered and ordered, over HTTP through the generated client');
console.table(await recordTimes());
console.log('\nBuilding a query and decoding an answer of 200 records, medians of alternating rounds');
console.table(await clientTimes());
