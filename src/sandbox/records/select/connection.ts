import { aggregatesOf } from '../aggregate/aggregates.js';
import type { StoredRecord } from '../model/record-object.js';
import { encodeCursor } from '../order/cursor.js';
import { keysetCursor } from '../order/keyset.js';
import type { OrderKey } from '../order/order-by.js';
import { planRecords } from './plan.js';
import type { PlanScope } from './plan.js';
import { below } from './selection.js';
import type { Selection } from './selection.js';

/** A page of records, and all that its aggregates are of. */
export interface Page {
  readonly rows: readonly StoredRecord[];
  readonly all: readonly StoredRecord[];
  /** What cursors hold, as far as it is selected. */
  readonly orderKeys: readonly OrderKey[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** What else the connection shows, by name. */
  readonly extra?: ReadonlyMap<string, unknown>;
}

/** Makes the answers for connections. */
export type ConnectionProjection = (pages: readonly Page[]) => readonly unknown[];

/** The ordered values of a record that the node selection includes, and its id: all that a cursor remembers. */
function cursorOf(row: StoredRecord, keys: readonly OrderKey[], node: Selection): string {
  const values = new Map<string, unknown>();
  for (const { cell, field } of keys) {
    if (!node.has(field)) continue;
    const value = cell.type.read(cell.of(row));
    const part = cell.path.slice(field.length + 1);
    if (part === '') values.set(field, value);
    else if (below(node, field).has(part))
      values.set(field, { ...(values.get(field) as object | undefined), [part]: value }); // set here
  }
  return encodeCursor({ ...Object.fromEntries(values), id: row.id });
}

function pageInfo(selection: Selection, page: Page, cursors: readonly string[]): unknown {
  const info = new Map<string, unknown>([
    ['__typename', 'PageInfo'],
    ['startCursor', cursors[0] ?? null],
    ['endCursor', cursors.at(-1) ?? null],
    ['hasNextPage', page.hasNextPage],
    ['hasPreviousPage', page.hasPreviousPage],
  ]);
  return Object.fromEntries([...selection.keys()].map((name) => [name, info.get(name) ?? null]));
}

/** Checks a selection on a connection and makes what answers it. */
export function planConnection(selection: Selection, scope: PlanScope): ConnectionProjection {
  const { object } = scope;
  const edges = below(selection, 'edges');
  const node = below(edges, 'node');
  const project = planRecords(node, scope);
  const aggregates = aggregatesOf(object);
  const isKeyset = scope.context.store.behaviour.cursors === 'keyset';

  const edge = (record: unknown, cursor: string | undefined): unknown => {
    const members = new Map([
      ['__typename', `${object.typeName}Edge`],
      ['cursor', cursor],
      ['node', record],
    ]);
    return Object.fromEntries(
      [...edges.keys()].flatMap((name) => (members.has(name) ? [[name, members.get(name)]] : [])),
    );
  };

  return (pages) => {
    const records = project(pages.flatMap((page) => page.rows));
    let next = 0;
    return pages.map((page) => {
      const own = records.slice(next, (next += page.rows.length));
      const cursors = page.rows.map((row) =>
        isKeyset ? keysetCursor(row, page.orderKeys) : cursorOf(row, page.orderKeys, node),
      );
      const member = (name: string): unknown => {
        if (page.extra?.has(name) === true) return page.extra.get(name);
        if (name === '__typename') return `${object.typeName}Connection`;
        if (name === 'edges') return own.map((record, index) => edge(record, cursors[index]));
        if (name === 'pageInfo') return pageInfo(below(selection, name), page, cursors);
        return aggregates.get(name)?.(page.all) ?? null;
      };
      return Object.fromEntries([...selection.keys()].map((name) => [name, member(name)]));
    });
  };
}
