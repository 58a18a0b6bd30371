import type { ServerObject } from '../../../twenty/server-metadata.js';
import { cellsOf } from '../model/record-object.js';
import type { Cell, RecordObject, StoredRecord } from '../model/record-object.js';

interface WithSearchFields {
  readonly searchFieldMetadataList?: readonly { readonly fieldMetadataId: string; readonly position: number }[] | null;
}

/** The fields that a search looks at: those that the metadata lists, or else the label. */
function searchFieldIds(metadata: ServerObject & WithSearchFields): readonly string[] {
  const listed = [...(metadata.searchFieldMetadataList ?? [])].sort((a, b) => a.position - b.position);
  if (listed.length > 0) return listed.map((entry) => entry.fieldMetadataId);
  return metadata.labelIdentifierFieldMetadataId == null ? [] : [metadata.labelIdentifierFieldMetadataId];
}

/** The texts of a record that a search looks at, in their order. */
export function searchCellsOf(object: RecordObject): readonly Cell[] {
  const ids = searchFieldIds(object.metadata);
  const columns = [...object.columns.values()];
  return ids.flatMap((id) => {
    const column = columns.find((candidate) => candidate.field.id === id);
    return column === undefined ? [] : cellsOf(column).filter((cell) => cell.type.isSearched);
  });
}

const TOKEN = /[^\s@,;()]+@[\w.-]+|\w[\w-]*(?:\.[\w-]+)+|[\p{L}\p{N}+]+/gu;

/** As much of a text as is searched: enough for any label. */
const LONGEST = 2000;

/** The words of texts in the notation of a database's text vector: `'ada':1 'lovelace':2`. */
export function textVector(texts: readonly string[]): string | null {
  const positions = new Map<string, number[]>();
  let position = 0;
  for (const text of texts) {
    for (const [token] of text.slice(0, LONGEST).toLowerCase().matchAll(TOKEN)) {
      position += 1;
      positions.set(token, [...(positions.get(token) ?? []), position]);
    }
  }
  const lexemes = [...positions].sort(([a], [b]) => (a < b ? -1 : 1));
  return lexemes.map(([token, at]) => `'${token.replaceAll("'", "''")}':${at.join(',')}`).join(' ') || null;
}

/** Computes the search vector of records of an object. */
export function searchVectorOf(object: RecordObject): (record: StoredRecord) => string | null {
  const cells = searchCellsOf(object);
  return (record) =>
    textVector(cells.flatMap((cell) => (typeof cell.of(record) === 'string' ? [String(cell.of(record))] : [])));
}
