import type { Role } from '../../keys/role.js';
import { RecordError, serverCrash, STANDARD_USER_MESSAGE } from '../../errors.js';
import { findRows } from '../filter/find-rows.js';
import { cellsOf, partsOf } from '../model/record-object.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import type { RecordStore } from '../store/store.js';
import { asCrash, recordFilter } from './record-filter.js';
import { densityRank, frequencyRank } from './rank.js';
import { decodePosition, encodePosition, isBehind } from './search-cursor.js';
import type { SearchPosition } from './search-cursor.js';
import { meets, phrasesOf, positionsIn } from './search-query.js';
import type { Phrase } from './search-query.js';
import { searchVectorOf } from './search-vector.js';
import { isSearchedIn } from './searched-objects.js';
import type { SearchedObjects } from './searched-objects.js';
import { printVector } from './text-vector.js';
import type { TextVector } from './text-vector.js';
import { unaccent } from './unaccent.js';

/** The largest page of a search. */
const LIMIT = 100;

/** Arguments of the `search` root field. */
export interface SearchArgs extends SearchedObjects {
  readonly searchInput: string;
  readonly limit: number;
  readonly after?: string | null;
  readonly filter?: Readonly<Record<string, unknown>> | null;
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

/** The text of the label field: of a name, its parts. */
function labelOf(object: RecordObject): (row: StoredRecord) => string {
  const column = [...object.columns.values()].find(
    (candidate) => candidate.field.id === object.metadata.labelIdentifierFieldMetadataId,
  );
  const cells = column === undefined ? [] : cellsOf(column);
  return (row) => cells.map((cell) => String(cell.of(row) ?? '')).join(' ');
}

/** The icon of a company, which a server takes from a service by its domain. Other images need files. */
function iconOf(object: RecordObject): (row: StoredRecord) => string {
  if (object.nameSingular !== 'company') return () => '';
  return (row) => {
    const address = partsOf(row, 'domainName')?.primaryLinkUrl ?? '';
    const domain = String(address)
      .replaceAll(/https?:\/\/|www\./g, '')
      .replace(/\/$/, '');
    return domain === '' ? '' : `https://twenty-icons.com/${domain}`;
  };
}

interface Ranked {
  readonly row: StoredRecord;
  readonly tsRankCD: number;
  readonly tsRank: number;
}

interface Candidate {
  readonly row: StoredRecord;
  readonly vector: TextVector;
}

/** The records that hold one of the words, or all records where there are none. */
function byWords(candidates: readonly Candidate[], phrases: readonly Phrase[], input: string): readonly Ranked[] {
  if (input.trim() === '') return candidates.map(({ row }) => ({ row, tsRankCD: 0, tsRank: 0 }));
  return candidates
    .filter(({ vector }) => meets({ join: 'or', phrases }, positionsIn(vector)))
    .map(({ row, vector }) => ({
      row,
      tsRankCD: densityRank(vector, { join: 'and', phrases }),
      tsRank: frequencyRank(vector, { join: 'or', phrases }),
    }));
}

/** The records whose vector, as it is printed, has each word somewhere: for words that are inside of others. */
function byParts(candidates: readonly Candidate[], input: string): readonly Ranked[] {
  const parts = unaccent(input.trim()).toLowerCase().split(/\s+/);
  return candidates
    .filter(({ vector }) => {
      const printed = printVector(vector).toLowerCase();
      return parts.every((part) => printed.includes(part));
    })
    .map(({ row }) => ({ row, tsRankCD: 0, tsRank: 0 }));
}

const byRank = (left: Ranked, right: Ranked): number =>
  right.tsRankCD - left.tsRankCD || right.tsRank - left.tsRank || (left.row.id < right.row.id ? -1 : 1);

interface Search {
  readonly args: SearchArgs;
  readonly store: RecordStore;
  readonly phrases: readonly Phrase[];
  /** Absent on the first page. */
  readonly after: SearchPosition | undefined;
}

function ranksIn(object: RecordObject, { args, store, phrases, after }: Search): readonly Ranked[] {
  const vectorOf = searchVectorOf(object);
  const rows = findRows(store, { object, filter: recordFilter(args.filter), purpose: 'read' });
  const candidates = rows.flatMap((row): readonly Candidate[] => {
    const vector = vectorOf(row);
    return vector === undefined ? [] : [{ row, vector }];
  });
  const found = byWords(candidates, phrases, args.searchInput);
  if (after !== undefined) return found.filter(isBehind(after, object.nameSingular));
  return found.length > 0 ? found : byParts(candidates, args.searchInput);
}

/** The best records of an object, one more than the page has. */
function hitsIn(object: RecordObject, search: Search): readonly SearchHit[] {
  const [label, imageOf] = [labelOf(object), iconOf(object)];
  return [...ranksIn(object, search)]
    .sort(byRank)
    .slice(0, Math.max(0, search.args.limit + 1))
    .map(({ row, tsRankCD, tsRank }) => ({
      recordId: row.id,
      objectNameSingular: object.nameSingular,
      objectLabelSingular: object.metadata.labelSingular,
      label: label(row),
      imageUrl: imageOf(row),
      tsRankCD,
      tsRank,
    }));
}

/** Objects whose records come before others of the same rank; the higher, the sooner. */
const PRIORITY: ReadonlyMap<string, number> = new Map([
  ['person', 5],
  ['company', 4],
  ['opportunity', 3],
  ['note', 2],
  ['task', 1],
]);

const priorityOf = ({ objectNameSingular }: SearchHit): number => PRIORITY.get(objectNameSingular) ?? 0;

const byRankOfAll = (left: SearchHit, right: SearchHit): number =>
  right.tsRankCD - left.tsRankCD || right.tsRank - left.tsRank || priorityOf(right) - priorityOf(left);

/** What the `search` root field answers: records whose search vectors hold one of the words, those that hold all first. */
export function searchRecords(store: RecordStore, role: Role, args: SearchArgs) {
  if (args.limit > LIMIT) {
    throw new RecordError(`Limit cannot exceed ${LIMIT} items`, {
      code: 'BAD_USER_INPUT',
      userFriendlyMessage: STANDARD_USER_MESSAGE,
    });
  }
  if (args.limit < -1) throw serverCrash('LIMIT must not be negative');
  return asCrash(() => foundRecords(store, role, args));
}

function foundRecords(store: RecordStore, role: Role, args: SearchArgs) {
  const after = args.after ? decodePosition(args.after) : undefined;
  const search: Search = { args, store, phrases: phrasesOf(args.searchInput), after };
  const hits = [...store.model().bySingular.values()]
    .filter((object) => isSearchedIn(object, args, role))
    .flatMap((object) => hitsIn(object, search))
    .sort(byRankOfAll);
  let lastIds = after?.lastRecordIdsPerObject ?? {};
  const edges = hits.slice(0, Math.max(0, args.limit)).map((node) => {
    lastIds = { ...lastIds, [node.objectNameSingular]: node.recordId };
    const { tsRankCD, tsRank } = node;
    return { node, cursor: encodePosition({ lastRanks: { tsRankCD, tsRank }, lastRecordIdsPerObject: lastIds }) };
  });
  return { edges, pageInfo: { hasNextPage: hits.length > args.limit, endCursor: edges.at(-1)?.cursor ?? null } };
}
