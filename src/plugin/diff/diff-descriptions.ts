/** What the metadata says of objects and fields and the schema does not: labels, defaults, settings. */
import type { ServerField, ServerMetadata, ServerObject } from '../../twenty/server-metadata.js';
import { change, type Change } from './change.js';
import { matchByName, type Sides } from './match-by-name.js';
import { inBrief, quoted } from './words.js';

/** What changed of active objects and fields that are there before and after. */
export function diffDescriptions({ before, after }: Sides<ServerMetadata>): readonly Change[] {
  return matchByName({ before: activeObjects(before), after: activeObjects(after) }).kept.flatMap((sides) => [
    ...diffLabels({
      path: sides.after.name,
      before: sides.before,
      after: sides.after,
      labels: ['labelSingular', 'labelPlural'],
    }),
    ...diffFacts({ path: sides.after.name, before: sides.before, after: sides.after, facts: OBJECT_FACTS }),
    ...matchByName({ before: activeFields(sides.before), after: activeFields(sides.after) }).kept.flatMap((fields) =>
      diffField({ path: `${sides.after.name}.${fields.after.name}`, ...fields }),
    ),
  ]);
}

const activeObjects = ({ objects }: ServerMetadata) =>
  objects.filter(({ isActive }) => isActive !== false).map((object) => ({ ...object, name: object.nameSingular }));

const activeFields = ({ fieldsList }: ServerObject): readonly ServerField[] =>
  fieldsList.filter(({ isActive }) => isActive !== false);

const OBJECT_FACTS: readonly (keyof ServerObject)[] = [
  'description',
  'icon',
  'isCustom',
  'isSystem',
  'isRemote',
  'isSearchable',
  'labelIdentifierFieldMetadataId',
  'imageIdentifierFieldMetadataId',
  'duplicateCriteria',
];

const FIELD_FACTS: readonly (keyof ServerField)[] = ['description', 'icon', 'isCustom', 'isSystem'];

function diffField({ path, before, after }: Sides<ServerField> & { readonly path: string }): readonly Change[] {
  return [
    ...diffLabels({ path, before, after, labels: ['label'] }),
    ...diffFacts({ path, before, after, facts: FIELD_FACTS }),
    ...diffDefault({ path, before, after }),
    ...diffSettings({ path, before, after }),
  ];
}

function diffLabels<T extends object>({
  path,
  before,
  after,
  labels,
}: Sides<T> & { readonly path: string; readonly labels: readonly (keyof T)[] }): readonly Change[] {
  return labels
    .filter((label) => before[label] !== after[label])
    .map((label) => {
      const what = `is now called ${quoted(String(after[label]))}, was ${quoted(String(before[label]))}`;
      return change({ kind: 'described', path, what });
    });
}

function diffFacts<T extends object>({
  path,
  before,
  after,
  facts,
}: Sides<T> & { readonly path: string; readonly facts: readonly (keyof T)[] }): readonly Change[] {
  return facts
    .filter((fact) => !isSame(before[fact], after[fact]))
    .map((fact) => {
      const name = WORDS[String(fact)] ?? String(fact);
      return change({
        kind: 'described',
        path,
        what: `${name} changed from ${inBrief(before[fact])} to ${inBrief(after[fact])}`,
      });
    });
}

const WORDS: Readonly<Record<string, string>> = {
  isCustom: 'being custom',
  isSystem: 'being of the system',
  isRemote: 'being remote',
  isSearchable: 'being searchable',
  labelIdentifierFieldMetadataId: 'the field that names a record',
  imageIdentifierFieldMetadataId: 'the field that shows a record',
  duplicateCriteria: 'what makes a duplicate',
};

/** Both come out of the reader with sorted keys. */
const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

function diffDefault({ path, before, after }: Sides<ServerField> & { readonly path: string }): readonly Change[] {
  if (isSame(before.defaultValue, after.defaultValue)) return [];
  const what = `default changed from ${inBrief(before.defaultValue)} to ${inBrief(after.defaultValue)}`;
  return [change({ kind: 'default-changed', path, what })];
}

function diffSettings({ path, before, after }: Sides<ServerField> & { readonly path: string }): readonly Change[] {
  const names = new Set([...Object.keys(before.settings ?? {}), ...Object.keys(after.settings ?? {})]);
  return [...names]
    .filter((name) => !isSame(before.settings?.[name], after.settings?.[name]))
    .map((name) => {
      const what = `setting ${name} changed from ${inBrief(before.settings?.[name])} to ${inBrief(after.settings?.[name])}`;
      return change({ kind: 'setting-changed', path, what });
    });
}
