import type { ServerMetadata } from '../../twenty/server-metadata.js';
import { recordModelOf } from '../records/model/record-model.js';
import type { RecordModel } from '../records/model/record-model.js';
import type { RecordObject, UniqueKey } from '../records/model/record-object.js';
import { daysAfter, draftOf, plausibleId } from './draft.js';
import type { Draft } from './draft.js';
import { chooseLinks, inLinkOrder, isCompany, subjectOf } from './links.js';
import type { ChosenLinks, MadeRecord } from './links.js';
import { randomFrom } from './random.js';
import type { Random } from './random.js';
import { VALUE_MAKERS } from './values.js';

/** Records by nameSingular of their object, as `createMany` takes them. */
export type RecordsByObject = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** How many records to make, and of which objects. */
export interface PlausibleOptions {
  /** Of each object that `counts` does not name. Default 10. */
  readonly each?: number;
  /** By nameSingular; 0 leaves an object out. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Another number gives other records. Default 1. */
  readonly variant?: number;
}

/**
 * Makes records that look like those of people: options and limits are kept, unique values are unique, links lead to
 * records and agree with each other, phone numbers fit the address, mail addresses the company, and ends come after
 * beginnings. Names of hosts end in `.example` and phone numbers are of ranges that nobody has. The same data model and
 * options give the same records. A field of files is empty unless it is
 * required.
 */
export const plausibleRecords =
  (options: PlausibleOptions = {}) =>
  (metadata: ServerMetadata): RecordsByObject => {
    const { each = 10, counts = {}, variant = 1 } = options;
    const model = recordModelOf(metadata);
    const unknown = Object.keys(counts).find((name) => !model.bySingular.has(name));
    if (unknown !== undefined) throw new Error(`The counts name "${unknown}", which is no object of the workspace.`);
    const made = new Map<string, readonly MadeRecord[]>();
    const records: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
    for (const object of inLinkOrder(model)) {
      const { nameSingular, metadata: described } = object;
      const count = counts[nameSingular] ?? (described.isActive === false || described.isRemote === true ? 0 : each);
      const filled = fillObject({
        model,
        object,
        count,
        made,
        random: randomFrom(variant * 7919 + hash(nameSingular)),
      });
      made.set(nameSingular, filled.made);
      if (filled.data.length > 0) records[nameSingular] = filled.data;
    }
    return records;
  };

/** A number for a name. */
const hash = (name: string): number => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);

/** How many fields that may be empty have a value. */
const FILLED_SHARE = 0.85;

/** How often another record is tried where a unique value is taken. */
const TRIES = 50;

type Data = Readonly<Record<string, unknown>>;

interface ObjectParts {
  readonly model: RecordModel;
  readonly object: RecordObject;
  readonly count: number;
  readonly made: Map<string, readonly MadeRecord[]>;
  readonly random: Random;
}

function fillObject({ model, object, count, made, random }: ObjectParts): {
  data: readonly Data[];
  made: readonly MadeRecord[];
} {
  const data: Data[] = [];
  const own: MadeRecord[] = [];
  const taken = new Set<string>();
  // records of an object may link to earlier ones of it
  made.set(object.nameSingular, own);
  for (let index = 0; index < count; index += 1) {
    const record = freeRecord({ model, object, index, made, random, taken });
    for (const key of object.uniqueKeys) taken.add(valueOf(key, record.data));
    own.push(record.made);
    data.push(record.data);
  }
  return { data, made: own };
}

interface RecordParts extends Omit<ObjectParts, 'count'> {
  readonly index: number;
  /** Unique values of the records before. */
  readonly taken: ReadonlySet<string>;
}

/** A record whose unique values no other one has. */
function freeRecord(parts: RecordParts): { readonly data: Data; readonly made: MadeRecord } {
  const { object, taken, index } = parts;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const record = makeRecord(parts);
    if (object.uniqueKeys.every((key) => !taken.has(valueOf(key, record.data)))) return record;
  }
  const names = object.uniqueKeys.map(({ fieldNames }) => fieldNames.join(' with ')).join(', ');
  throw new Error(
    `There are not enough values for ${index + 1} records of "${object.nameSingular}", whose unique values are: ${names}. Ask for fewer in \`counts\`.`,
  );
}

function makeRecord({ model, object, index, made, random, taken }: RecordParts): { data: Data; made: MadeRecord } {
  const isTaken: Parameters<typeof chooseLinks>[0]['isTaken'] = (relation, id) =>
    object.uniqueKeys.some(
      (key) =>
        key.cells.length === 1 &&
        key.cells[0]?.path === relation.column &&
        taken.has(valueOf(key, { [relation.column]: id })),
    );
  const links = chooseLinks({ object, made, random, isTaken });
  const linked = isCompany(object) ? undefined : subjectOf(links, model);
  const draft = draftOf({ index, random, linked });
  const id = plausibleId(object.nameSingular, index);
  const data = { id, ...timesOf(object, draft), ...valuesOf(object, draft), ...joinIds(links) };
  const byTarget = new Map([...links].map(([{ target }, record]) => [target, record]));
  return { data, made: { id, draft, linked: byTarget } };
}

const joinIds = (links: ChosenLinks): Data =>
  Object.fromEntries([...links].map(([{ column }, { id }]) => [column, id]));

/** When it came into being, and when it was changed. */
const timesOf = ({ columns }: RecordObject, draft: Draft): Data => ({
  ...(columns.has('createdAt') ? { createdAt: draft.created.toISOString() } : {}),
  ...(columns.has('updatedAt') ? { updatedAt: daysAfter(draft, draft.random.whole(0, 30)).toISOString() } : {}),
});

/** Fields that the server fills, or that say that a record is deleted. */
const OF_THE_SERVER = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', 'avatarUrl']);

function valuesOf(object: RecordObject, draft: Draft): Data {
  const single = new Set(
    object.uniqueKeys.filter(({ fieldNames }) => fieldNames.length === 1).flatMap((key) => key.fieldNames),
  );
  const values: Record<string, unknown> = {};
  for (const { name, field } of object.columns.values()) {
    const make = VALUE_MAKERS[field.type];
    if (make === undefined || OF_THE_SERVER.has(name) || field.isActive === false) continue;
    const isUnique = single.has(name);
    const isTitle = field.id === object.metadata.labelIdentifierFieldMetadataId || name === 'name';
    const mayBeEmpty = !isTitle && (field.isNullable !== false || field.defaultValue != null);
    // the first records of an object are complete
    if (mayBeEmpty && !isUnique && draft.index > 0 && !draft.random.happens(FILLED_SHARE)) continue;
    const value = make({ object, field, isUnique }, draft);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** The value of a unique key in the data of a record; one of its own for each record where it is empty. */
function valueOf(key: UniqueKey, data: Data): string {
  const values = key.cells.map(({ path }) => {
    const [name = '', part] = path.split('.');
    const value = data[name];
    return part === undefined || typeof value !== 'object' || value === null ? value : (value as Data)[part];
  });
  // as in the database, an empty value is equal to none
  const isEmpty = values[0] === undefined || values[0] === null;
  return `${key.label} ${key.fieldNames.join()} ${isEmpty ? `of ${String(data['id'])}` : JSON.stringify(values)}`;
}
