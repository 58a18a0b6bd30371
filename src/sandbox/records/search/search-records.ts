import type { Role } from '../../keys/role.js';
import { RecordError, STANDARD_USER_MESSAGE } from '../../errors.js';
import { cellsOf } from '../model/record-object.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import { encodeCursor } from '../order/cursor.js';
import type { RecordStore } from '../store/store.js';
import { searchCellsOf } from '../store/search-vector.js';

/** The largest page of a search. */
const LIMIT = 100;

/** Arguments of the `search` root field. */
export interface SearchArgs {
  readonly searchInput: string;
  readonly limit: number;
  readonly includedObjectNameSingulars?: readonly string[] | null;
  readonly excludedObjectNameSingulars?: readonly string[] | null;
}

/** A record that was found, as the `search` root field shows it. */
export interface SearchHit {
  readonly recordId: string;
  readonly objectNameSingular: string;
  readonly objectLabelSingular: string;
  readonly label: string;
  readonly imageUrl: string;
  readonly tsRankCD: number;
  readonly tsRank: number;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The text of the label field: of a name, its parts. */
function labelOf(object: RecordObject): (row: StoredRecord) => string {
  const column = [...object.columns.values()].find(
    (candidate) => candidate.field.id === object.metadata.labelIdentifierFieldMetadataId,
  );
  const cells = column === undefined ? [] : cellsOf(column);
  return (row) => cells.flatMap((cell) => (typeof cell.of(row) === 'string' ? [String(cell.of(row))] : [])).join(' ');
}

function isWanted(object: RecordObject, args: SearchArgs, role: Role): boolean {
  const { nameSingular, metadata } = object;
  if (metadata.isSearchable === false || role.hiddenObjects.includes(nameSingular)) return false;
  const included = args.includedObjectNameSingulars ?? [];
  if (included.length > 0 && !included.includes(nameSingular)) return false;
  return !(args.excludedObjectNameSingulars ?? []).includes(nameSingular);
}

function hitsIn(object: RecordObject, words: readonly string[], store: RecordStore): readonly SearchHit[] {
  const cells = searchCellsOf(object);
  const label = labelOf(object);
  const hits: SearchHit[] = [];
  for (const row of store.table(object).rows()) {
    if (row.deletedAt) continue;
    const text = plain(cells.map((cell) => String(cell.of(row) ?? '')).join(' '));
    if (!words.every((word) => text.includes(word))) continue;
    const rank = words.length === 0 ? 0 : 1 / (1 + text.length);
    hits.push({
      recordId: row.id,
      objectNameSingular: object.nameSingular,
      objectLabelSingular: object.metadata.labelSingular,
      label: label(row),
      imageUrl: '',
      tsRankCD: rank,
      tsRank: rank,
    });
  }
  return hits;
}

/** What the `search` root field answers: records whose search fields hold every word, the closest first. */
export function searchRecords(store: RecordStore, role: Role, args: SearchArgs) {
  if (args.limit > LIMIT) {
    throw new RecordError(`Limit cannot exceed ${LIMIT} items`, {
      code: 'BAD_USER_INPUT',
      userFriendlyMessage: STANDARD_USER_MESSAGE,
    });
  }
  const words = plain(args.searchInput).split(/\s+/).filter(Boolean);
  const hits = [...store.model().bySingular.values()]
    .filter((object) => isWanted(object, args, role))
    .flatMap((object) => hitsIn(object, words, store))
    .sort((left, right) => right.tsRank - left.tsRank);
  const edges = hits.slice(0, Math.max(0, args.limit)).map((node) => ({
    node,
    cursor: encodeCursor({ lastRanks: { tsRankCD: node.tsRankCD, tsRank: node.tsRank }, id: node.recordId }),
  }));
  return { edges, pageInfo: { hasNextPage: hits.length > args.limit, endCursor: edges.at(-1)?.cursor ?? null } };
}
