import { executeRecordsRequest } from './doors/graphql/execute.js';
import type { RecordStore } from './records/store/store.js';
import type { RecordsByObject } from './plausible/plausible-records.js';

/** The most records that one `createMany` takes. */
const BATCH = 200;

/** Creates the records that a sandbox begins with, as a client would. Throws what the server would answer. */
export function seedRecords(store: RecordStore, seed: RecordsByObject): void {
  for (const [nameSingular, records] of Object.entries(seed)) {
    const mutation = createManyField(store, nameSingular);
    for (let start = 0; start < records.length; start += BATCH) {
      const { body } = executeRecordsRequest({
        store,
        query: `mutation ($data: JSON) { ${mutation}(data: $data) { id } }`,
        variables: { data: records.slice(start, start + BATCH) },
      });
      const [error] = typeof body === 'string' ? [{ message: body }] : (body.errors ?? []);
      if (error) throw new Error(`The seed of "${nameSingular}" from record ${start} on is refused: ${error.message}`);
    }
  }
}

function createManyField(store: RecordStore, nameSingular: string): string {
  const found = [...store.model().rootFields].find(
    ([, root]) => root.operation === 'createMany' && root.object.nameSingular === nameSingular,
  );
  if (!found) throw new Error(`The seed has records of "${nameSingular}", which is no object of the workspace.`);
  return found[0];
}
