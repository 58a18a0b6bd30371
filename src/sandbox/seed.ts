import { executeRecordsRequest } from './doors/graphql/execute.js';
import type { RecordStore } from './records/store/store.js';
import type { FileStore } from './doors/files/file-store.js';
import { emptyFile } from './doors/files/accept-file.js';
import { isContainer } from './fields/raw-json.js';
import { objectNamed } from './records/model/record-model.js';
import type { RecordObject } from './records/model/record-object.js';
import type { RecordsByObject } from './plausible/plausible-records.js';

/** The most records that one `createMany` takes. */
const BATCH = 200;

/** Creates the records that a sandbox begins with, as a client would. Throws what the server would answer. */
export function seedRecords(store: RecordStore, seed: RecordsByObject, files: FileStore): void {
  for (const [nameSingular, records] of Object.entries(seed)) {
    const mutation = createManyField(store, nameSingular);
    keepFiles(objectNamed(store.model(), nameSingular), records, files);
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

/** Keeps an empty file for each that the records hold: a seed has no way to upload them. */
function keepFiles({ columns, nameSingular }: RecordObject, records: readonly object[], files: FileStore): void {
  for (const { name, field } of [...columns.values()].filter((column) => column.field.type === 'FILES')) {
    for (const record of records) {
      const held: unknown = (record as Readonly<Record<string, unknown>>)[name]; // read by name
      for (const file of Array.isArray(held) ? (held as readonly unknown[]) : []) {
        if (!isContainer(file)) continue;
        const { fileId, label } = file as { readonly fileId?: unknown; readonly label?: unknown }; // read by name
        if (typeof fileId !== 'string' || typeof label !== 'string') continue;
        const folder = field.id;
        files.keep(emptyFile({ id: fileId, name: label, field: `${nameSingular}.${name}`, folder, createdAt: '' }));
      }
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
