import { serverCrash } from '../../errors.js';
import { isContainer } from '../../fields/raw-json.js';
import { decodeCursor, encodeCursor } from '../order/cursor.js';

/** Where a search goes on: behind these ranks, and behind a record of each object that has them. */
export interface SearchPosition {
  readonly lastRanks: Ranks;
  readonly lastRecordIdsPerObject: Readonly<Record<string, string>>;
}

interface Ranks {
  readonly tsRankCD: number;
  readonly tsRank: number;
}

interface RankedRow extends Ranks {
  readonly row: { readonly id: string };
}

export const encodePosition = (position: SearchPosition): string => encodeCursor({ ...position });

/** Reads a cursor of a search; throws the server's refusal of what is none. */
export function decodePosition(cursor: string): SearchPosition {
  const { lastRanks, lastRecordIdsPerObject } = decodeCursor(cursor);
  if (!isContainer(lastRanks) || !isContainer(lastRecordIdsPerObject)) {
    throw serverCrash("Cannot read properties of undefined (reading 'company')");
  }
  const ranks = lastRanks as Partial<Ranks>; // read by name only
  const ids = lastRecordIdsPerObject as Record<string, string>; // ids by object
  return {
    lastRanks: { tsRankCD: Number(ranks.tsRankCD), tsRank: Number(ranks.tsRank) },
    lastRecordIdsPerObject: ids,
  };
}

/** Whether a record of an object comes behind a position; of an object that it does not name, all of the same rank do. */
export function isBehind({ lastRanks, lastRecordIdsPerObject }: SearchPosition, object: string) {
  const lastId = lastRecordIdsPerObject[object];
  return ({ tsRankCD, tsRank, row }: RankedRow): boolean => {
    if (tsRankCD !== lastRanks.tsRankCD) return tsRankCD < lastRanks.tsRankCD;
    if (tsRank !== lastRanks.tsRank) return tsRank < lastRanks.tsRank;
    return lastId === undefined || row.id > lastId;
  };
}
