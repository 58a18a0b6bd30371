import { badInput, RecordError } from '../errors.js';
import { isContainer } from '../fields/json.js';
import { objectNamed } from '../model/record-model.js';
import { cellOf, partCellOf } from '../model/record-object.js';
import type { Cell, RecordObject, ToOne } from '../model/record-object.js';
import type { RecordStore } from '../store/store.js';

interface Criterion {
  readonly cell: Cell;
  readonly value: unknown;
}

type Where = Readonly<Record<string, unknown>>;

const isWhere = (value: unknown): value is Where => isContainer(value) && !Array.isArray(value);

/** The values of a `where` that are cells of the object. */
function criteriaOf(object: RecordObject, where: Where): readonly Criterion[] {
  return Object.entries(where).flatMap(([name, value]): Criterion[] => {
    const column = object.columns.get(name);
    if (column?.kind === 'scalar') return [{ cell: cellOf(column), value }];
    if (column?.kind !== 'composite' || !isWhere(value)) return [];
    return Object.entries(value).flatMap(([part, partValue]) => {
      const cell = partCellOf(column, part);
      return cell === undefined ? [] : [{ cell, value: partValue }];
    });
  });
}

/** Whether the criteria fill a unique key: the id, or the first cell of one and every other that stands alone. */
function isUnique(object: RecordObject, criteria: readonly Criterion[]): boolean {
  const paths = new Set(criteria.filter(({ value }) => value != null).map(({ cell }) => cell.path));
  return paths.has('id') || object.uniqueKeys.some((key) => key.cells.some((cell) => paths.has(cell.path)));
}

const columnNameOf = ({ cell }: Criterion): string =>
  cell.path
    .split('.')
    .map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('');

/** The id of the one record that a `connect` names; undefined for an empty `where`, which connects nothing. */
export function findConnected(relation: ToOne, where: unknown, store: RecordStore): string | undefined {
  if (!isWhere(where) || Object.keys(where).length === 0) return undefined;
  const object = objectNamed(store.model(), relation.target);
  const criteria = criteriaOf(object, where);
  if (!isUnique(object, criteria)) {
    throw new RecordError(
      `Missing required fields: at least one unique constraint have to be fully populated for '${relation.name}'.`,
      {
        code: 'BAD_USER_INPUT',
        userFriendlyMessage:
          'Missing required fields: at least one unique constraint have to be fully populated for {connectFieldName}.',
      },
    );
  }
  const wanted = criteria.map(({ cell, value }) => ({
    cell,
    operand: value == null ? null : cell.type.operand(value, { path: cell.path, purpose: 'data' }),
  }));
  for (const row of store.table(object).rows()) {
    if (!row.deletedAt && wanted.every(({ cell, operand }) => cell.of(row) === operand)) return row.id;
  }
  const condition = criteria
    .map((criterion) => `${columnNameOf(criterion)} = ${String(criterion.value)}`)
    .join(' and ');
  throw new RecordError(`Expected 1 record to connect to ${relation.name}, but found 0 for ${condition}`, {
    code: 'BAD_USER_INPUT',
    userFriendlyMessage: `Can't connect to ${relation.name}. No unique record found with condition: ${condition}`,
  });
}

/** What a relation input sets its join column to: an id, null to disconnect, undefined to leave it. */
export function resolveRelationInput(relation: ToOne, input: unknown, store: RecordStore): string | null | undefined {
  if (input === null) return null;
  if (isWhere(input) && isWhere(input.connect)) return findConnected(relation, input.connect.where, store);
  if (isWhere(input) && input.disconnect === true) return null;
  throw badInput({
    subCode: 'INVALID_ARGS_DATA',
    message: `Relation "${relation.name}" requires connect or disconnect operation`,
  });
}
