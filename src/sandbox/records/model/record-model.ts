import type { ServerMetadata } from '../../../twenty/server-metadata.js';
import { buildRecordObject } from './build-object.js';
import type { RecordObject } from './record-object.js';
import { rootFieldsOf } from './root-fields.js';
import type { RootField } from './root-fields.js';

/** The data model as records need it. */
export interface RecordModel {
  readonly bySingular: ReadonlyMap<string, RecordObject>;
  readonly byPlural: ReadonlyMap<string, RecordObject>;
  readonly rootFields: ReadonlyMap<string, RootField>;
}

const built = new WeakMap<ServerMetadata, RecordModel>();

function build(metadata: ServerMetadata): RecordModel {
  const byId = new Map(metadata.objects.map((object) => [object.id, object]));
  const objects = metadata.objects.map((object) => buildRecordObject(object, byId));
  return {
    bySingular: new Map(objects.map((object) => [object.nameSingular, object])),
    byPlural: new Map(objects.map((object) => [object.namePlural, object])),
    rootFields: rootFieldsOf(objects),
  };
}

/** The model of a data model, built once for each value: whoever changes metadata makes a new value of it. */
export function recordModelOf(metadata: ServerMetadata): RecordModel {
  const known = built.get(metadata);
  if (known !== undefined) return known;
  const model = build(metadata);
  built.set(metadata, model);
  return model;
}

/** The object with a name that metadata itself gave, such as the target of a relation. */
export function objectNamed(model: RecordModel, nameSingular: string): RecordObject {
  const object = model.bySingular.get(nameSingular);
  if (object === undefined) throw new Error(`The data model has no object "${nameSingular}".`);
  return object;
}
