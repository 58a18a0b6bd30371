import { RecordError, serverCrash } from '../../errors.js';
import type { Stored } from '../../fields/scalar-type.js';
import { columnOfPath } from '../../fields/text.js';
import { isUuid } from '../../fields/uuid.js';
import { objectNamed } from '../model/record-model.js';
import { cellOf, partCellOf } from '../model/record-object.js';
import type { Cell, Column, RecordObject, ToOne } from '../model/record-object.js';
import type { RecordStore } from '../store/store.js';
import type { Where } from './relation-input.js';
import { isWhere } from './relation-input.js';

interface Criterion {
  readonly cell: Cell;
  /** As it was sent, for messages. */
  readonly sent: unknown;
  readonly operand: Stored;
}

const refuse = (message: string, userFriendlyMessage: string): RecordError =>
  new RecordError(message, { code: 'BAD_USER_INPUT', userFriendlyMessage });

/** The value as a write of its field keeps it (e-mails in lower case); as it is where that refuses it. */
function keptOf(column: Column, value: unknown): unknown {
  const place = { path: column.name, purpose: 'data' } as const;
  try {
    return column.kind === 'composite' ? { ...column.type.write(value, place) } : column.type.write(value, place);
  } catch (error) {
    if (error instanceof RecordError) return value;
    throw error;
  }
}

function criteriaOf(column: Column, value: unknown): readonly Criterion[] {
  const kept = keptOf(column, value);
  if (column.kind === 'scalar') {
    return [{ cell: cellOf(column), sent: kept, operand: kept as Stored }]; // a text, by the form of a `where`
  }
  return Object.keys(isWhere(value) ? value : {}).flatMap((part): Criterion[] => {
    const cell = partCellOf(column, part);
    const operand = isWhere(kept) ? kept[part] : undefined;
    return cell === undefined ? [] : [{ cell, sent: operand, operand: operand as Stored }]; // as the type wrote it
  });
}

/** The fields of each unique key, and the id: one of these sets must be named in full. */
const uniqueFieldsOf = (object: RecordObject): readonly (readonly string[])[] => [
  ['id'],
  ...object.uniqueKeys.map((key) => key.fieldNames),
];

function demandUnique(relation: ToOne, object: RecordObject, where: Where): void {
  const keys = uniqueFieldsOf(object);
  if (!keys.some((names) => names.every((name) => where[name] != null))) {
    throw refuse(
      `Missing required fields: at least one unique constraint have to be fully populated for '${relation.name}'.`,
      'Missing required fields: at least one unique constraint have to be fully populated for {connectFieldName}.',
    );
  }
  const other = Object.keys(where).find((name) => !keys.some((names) => names.includes(name)));
  if (other === undefined) return;
  throw refuse(
    `Field ${other} is not a unique constraint field for '${relation.name}'.`,
    'A record with this relationship already exists.',
  );
}

/** Throws what the database says about an id that is none. */
function demandIds(criteria: readonly Criterion[]): void {
  for (const { cell, operand } of criteria) {
    if (cell.type.name !== 'UUID' || isUuid(operand)) continue;
    throw refuse(`invalid input syntax for type uuid: "${String(operand)}"`, 'Invalid input provided.');
  }
}

/** The id of the one record that a `connect` names; throws where it names none. */
export function findConnected(relation: ToOne, where: Where, store: RecordStore): string {
  const object = objectNamed(store.model(), relation.target);
  demandUnique(relation, object, where);
  const criteria = Object.entries(where).flatMap(([name, value]) => {
    const column = object.columns.get(name);
    return column === undefined ? [] : criteriaOf(column, value);
  });
  demandIds(criteria);
  for (const row of store.table(object).rows()) {
    if (!row.deletedAt && criteria.every(({ cell, operand }) => cell.of(row) === operand)) return row.id;
  }
  const condition = criteria
    .map((criterion) => `${columnOfPath(criterion.cell.path)} = ${String(criterion.sent)}`)
    .join(' and ');
  throw refuse(
    `Expected 1 record to connect to ${relation.name}, but found 0 for ${condition}`,
    `Can't connect to ${relation.name}. No unique record found with condition: ${condition}`,
  );
}

/** What an update says of a `connect` that it does not take for one; a create ignores it. */
export const unknownInput = (path: string, object: RecordObject): RecordError =>
  serverCrash(
    `Property "${path}" was not found in "${object.nameSingular}". Make sure your query is correct.`,
    'EntityPropertyNotFoundError',
  );
