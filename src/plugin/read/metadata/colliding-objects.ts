import type { ServerMetadata } from '../../../twenty/server-metadata.js';

/** The types that Twenty's schemas have beside those of objects, up to the newest version known. */
const builtIn = [
  'Query Mutation Subscription String Int Float Boolean ID',
  'UUID DateTime Date Time JSON RawJSONScalar BigFloat BigInt Position TSVector Cursor ConnectionCursor',
  'PageInfo OrderByDirection FilterIs FileObject FileItemInput',
  'Links Currency FullName Address Actor Emails Phones RichText RichTextV2 ActorContext AdditionalPhone SecondaryLink',
]
  .join(' ')
  .split(' ');

/** What the schema builder appends to the name of an object's type, for further types. */
const suffixes = [
  'Connection Edge GroupByConnection CreateInput UpdateInput FilterInput OrderByInput GroupByInput',
  'OrderByWithGroupByInput RelationInput ConnectInput WhereUniqueInput',
]
  .join(' ')
  .split(' ');

/** The objects whose type has the name of another type: a 2.x server accepts them, and then cannot build a schema. */
export function collidingObjects({ objects }: ServerMetadata): readonly string[] {
  const typeNames = objects.map(({ nameSingular }) => typeName(nameSingular));
  const taken = new Set([...builtIn, ...typeNames.flatMap((name) => suffixes.map((suffix) => name + suffix))]);
  return objects.map(({ nameSingular }) => nameSingular).filter((name) => taken.has(typeName(name)));
}

const typeName = (nameSingular: string): string => nameSingular.charAt(0).toUpperCase() + nameSingular.slice(1);
