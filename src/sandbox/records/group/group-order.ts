import { aggregatesOf } from '../aggregate/aggregates.js';
import { serverCrash, UserInputError } from '../../errors.js';
import type { RecordError } from '../../errors.js';
import { isContainer } from '../../fields/raw-json.js';
import { compareText } from '../../fields/scalar-type.js';
import type { Stored } from '../../fields/scalar-type.js';
import { objectNamed } from '../model/record-model.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import { directionOf } from '../order/order-by.js';
import type { Direction } from '../order/order-by.js';
import type { RecordStore } from '../store/store.js';
import type { Dimension } from './dimensions.js';
import { compareParts } from './granularity.js';

/** What an order of groups looks at. */
export interface OrderedGroup {
  readonly dimensionValues: readonly Stored[];
  readonly rows: readonly StoredRecord[];
}

interface GroupOrder {
  readonly valueOf: (group: OrderedGroup) => Stored;
  readonly compare: (left: Stored, right: Stored) => number;
  readonly direction: Direction;
}

/** What groups are ordered for. */
export interface OrderScope {
  readonly store: RecordStore;
  readonly object: RecordObject;
  readonly dimensions: readonly Dimension[];
}

type Entry = Readonly<Record<string, unknown>>;

/** Orders of groups are refused without a word to users; REST names the class of the error. */
const refuse = (message: string): RecordError => new UserInputError(message, { code: 'BAD_USER_INPUT' });

const ONE_BY_ONE = 'one by one in orderBy array';

const isEntry = (value: unknown): value is Entry => isContainer(value);

function aggregateOrder(value: unknown, object: RecordObject): GroupOrder {
  const entries = Object.entries(isEntry(value) ? value : {});
  if (entries.length > 1) throw refuse(`Please provide aggregate criteria ${ONE_BY_ONE}`);
  const [name, wanted] = entries[0] ?? [];
  const aggregate = name === undefined ? undefined : aggregatesOf(object).get(name);
  if (aggregate === undefined) throw refuse(`Unknown aggregate field: ${name}`);
  return {
    valueOf: (group) => aggregate(group.rows),
    compare: (left, right) =>
      typeof left === 'number' && typeof right === 'number' ? left - right : compareText(left, right),
    direction: directionOf(wanted) ?? { descending: false, nullsFirst: false },
  };
}

function comparatorOf({ grouping, cell, inner }: Dimension): GroupOrder['compare'] {
  if (grouping !== undefined && grouping.granularity !== 'NONE') return compareParts(grouping);
  const { compare, compareInner } = cell.type.grouping ?? {};
  return (inner.length > 0 ? compareInner : undefined) ?? compare ?? cell.type.compare;
}

interface Wanted {
  readonly direction: Direction;
  readonly isDimension: (dimension: Dimension) => boolean;
  readonly missing: string;
}

function dimensionOrder({ direction, isDimension, missing }: Wanted, { dimensions }: OrderScope): GroupOrder {
  const index = dimensions.findIndex(isDimension);
  const dimension = dimensions[index];
  if (dimension === undefined) throw refuse(missing);
  return {
    valueOf: (group) => group.dimensionValues[index] ?? null,
    compare: comparatorOf(dimension),
    direction,
  };
}

/** `{ granularity, orderBy }` for a date. */
function dateWanted(value: unknown, isField: (dimension: Dimension) => boolean): Wanted | undefined {
  const { granularity, orderBy } = isEntry(value) ? value : {};
  const direction = directionOf(orderBy);
  if (direction === undefined || typeof granularity !== 'string') return undefined;
  return {
    direction,
    isDimension: (dimension) => isField(dimension) && dimension.grouping?.granularity === granularity,
    missing: `Cannot order by a date granularity that is not in groupBy criteria: ${granularity}`,
  };
}

function relationOrder(name: string, value: Entry, scope: OrderScope): GroupOrder | undefined {
  const entries = Object.entries(value);
  if (entries.length > 1) throw refuse(`Please provide nested field criteria ${ONE_BY_ONE}`);
  const [nested, wanted] = entries[0] ?? [];
  if (nested === undefined) throw refuse('Unknown orderBy value: [object Object]');
  const { relations } = scope.object;
  const target = objectNamed(scope.store.model(), relations.get(name)?.target ?? '');
  if (!target.columns.has(nested) && !target.relations.has(nested)) {
    throw refuse(`Nested field metadata id not found for field ${nested}`);
  }
  const isField = (dimension: Dimension): boolean => dimension.field === name && dimension.inner[0] === nested;
  const [part, partWanted] = isEntry(wanted) ? (Object.entries(wanted)[0] ?? []) : [];
  const direction = directionOf(wanted) ?? directionOf(partWanted);
  const isPart = (dimension: Dimension): boolean =>
    isField(dimension) && (directionOf(wanted) !== undefined || dimension.inner[1] === part);
  const missing = `Cannot order by a relation field that is not in groupBy criteria: ${name}.${nested}`;
  const date = dateWanted(wanted, isField);
  if (date !== undefined) {
    if (!scope.dimensions.some(isField)) throw refuse(missing);
    return dimensionOrder(date, scope);
  }
  return direction === undefined ? undefined : dimensionOrder({ direction, isDimension: isPart, missing }, scope);
}

function fieldOrder(entry: Entry, scope: OrderScope): GroupOrder | undefined {
  const [[name, value] = [undefined, undefined], ...others] = Object.entries(entry);
  if (others.length > 0) throw refuse(`Please provide orderBy field criteria ${ONE_BY_ONE}`);
  const { object } = scope;
  const column = name === undefined ? undefined : object.columns.get(name);
  const isJoinColumn = column?.kind === 'scalar' && column.relation !== undefined;
  if (name === undefined || isJoinColumn || (column === undefined && !object.relations.has(name))) {
    throw refuse(`Cannot orderBy unknown field: ${name}.`);
  }
  const isField = (dimension: Dimension): boolean => dimension.field === name;
  const direction = directionOf(value);
  if (direction !== undefined) {
    const missing = `Cannot order by a field that is not an aggregate nor in groupBy criteria: ${name}.`;
    const order = dimensionOrder({ direction, isDimension: isField, missing }, scope);
    // a whole composite or relation is taken for a column, which it is not
    if (column?.kind !== 'scalar') throw serverCrash(`column ${object.nameSingular}.${name} does not exist`);
    return order;
  }
  const isDate = column?.kind === 'scalar' && column.type.grouping?.dayBoundary !== undefined;
  const date = isDate ? dateWanted(value, isField) : undefined;
  if (date !== undefined) return dimensionOrder(date, scope);
  if (!isEntry(value)) throw refuse(`Unknown orderBy value: ${String(value)}`);
  if (column === undefined) return relationOrder(name, value, scope);
  const [[part, wanted] = [undefined, undefined], ...parts] = Object.entries(value);
  if (parts.length > 0) throw refuse(`Please provide orderBy field criteria ${ONE_BY_ONE}`);
  const partDirection = directionOf(wanted);
  if (partDirection === undefined) throw refuse('Unknown orderBy value: [object Object]');
  return dimensionOrder(
    {
      direction: partDirection,
      isDimension: (dimension) => isField(dimension) && dimension.inner[0] === part,
      missing: `Cannot order by a field that is not in groupBy or that is not an aggregate field: ${part}`,
    },
    scope,
  );
}

/** Compares groups by an `orderBy` argument; undefined where it orders by nothing. Throws the server's refusals. */
export function groupComparator(
  orderBy: unknown,
  scope: OrderScope,
): ((left: OrderedGroup, right: OrderedGroup) => number) | undefined {
  const entries: readonly unknown[] = Array.isArray(orderBy) ? orderBy : orderBy == null ? [] : [orderBy];
  const orders = entries.flatMap((entry) => {
    if (entry === null) throw serverCrash("Cannot read properties of null (reading 'aggregate')");
    const keys = isEntry(entry) ? entry : {};
    return (keys.aggregate == null ? fieldOrder(keys, scope) : aggregateOrder(keys.aggregate, scope.object)) ?? [];
  });
  if (orders.length === 0) return undefined;
  return (left, right) => {
    for (const { valueOf, compare, direction } of orders) {
      const [a, b] = [valueOf(left), valueOf(right)];
      if (a === b) continue;
      if (a === null || b === null) return (a === null) === direction.nullsFirst ? -1 : 1;
      const order = direction.descending ? compare(b, a) : compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}
