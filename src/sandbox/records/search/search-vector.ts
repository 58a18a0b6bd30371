import type { ServerObject } from '../../../twenty/server-metadata.js';
import { cellOf, partsOf } from '../model/record-object.js';
import type { Column, RecordObject, StoredRecord } from '../model/record-object.js';
import { printVector, textVector } from './text-vector.js';
import type { TextVector } from './text-vector.js';
import { unaccent } from './unaccent.js';

interface WithSearchFields {
  readonly searchFieldMetadataList?: readonly { readonly fieldMetadataId: string; readonly position: number }[] | null;
}

/** What searches look at in objects of a 2.21 server beside their label, for metadata that does not list it. */
const STANDARD_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['person', ['name', 'emails', 'phones', 'jobTitle']],
  ['company', ['name', 'domainName']],
  ['note', ['title', 'bodyV2']],
  ['task', ['title', 'bodyV2']],
  ['workspaceMember', ['name', 'userEmail']],
]);

/** The columns that a search looks at: those that the metadata lists, or else those of the standard object, or the label. */
function searchedColumns(object: RecordObject): readonly Column[] {
  const metadata: ServerObject & WithSearchFields = object.metadata;
  const listed = [...(metadata.searchFieldMetadataList ?? [])].sort((a, b) => a.position - b.position);
  const columns = [...object.columns.values()];
  const byId = (id: string | null | undefined): readonly Column[] => columns.filter(({ field }) => field.id === id);
  if (listed.length > 0) return listed.flatMap((entry) => byId(entry.fieldMetadataId));
  const names = object.isCustom ? undefined : STANDARD_FIELDS.get(object.nameSingular);
  if (names !== undefined) return names.flatMap((name) => object.columns.get(name) ?? []);
  return byId(metadata.labelIdentifierFieldMetadataId);
}

/** Makes the text of a column that a search looks at; undefined for types that it passes over. */
function searchedText(column: Column): ((record: StoredRecord) => string) | undefined {
  if (column.kind === 'composite') {
    const { searchText } = column.type;
    return searchText && ((record) => searchText(partsOf(record, column.name) ?? {}));
  }
  if (column.type.isSearched !== true) return undefined;
  const { of } = cellOf(column);
  return (record) => String(of(record) ?? '');
}

const vectors = new WeakMap<StoredRecord, TextVector>();

/** Computes the search vector of records of an object; an object of whose fields none is searched has none. */
export function searchVectorOf(object: RecordObject): (record: StoredRecord) => TextVector | undefined {
  const texts = searchedColumns(object).flatMap((column) => searchedText(column) ?? []);
  return (record) => {
    if (texts.length === 0) return undefined;
    const known = vectors.get(record);
    if (known !== undefined) return known;
    const vector = textVector(unaccent(texts.map((text) => text(record)).join(' ')));
    vectors.set(record, vector);
    return vector;
  };
}

/** The search vector of records as a column shows it. */
export function shownVectorOf(object: RecordObject): (record: StoredRecord) => string | null {
  const vectorOf = searchVectorOf(object);
  return (record) => {
    const vector = vectorOf(record);
    return vector === undefined ? null : printVector(vector);
  };
}
