import type { ClientMembers, QueryOptions } from '../client/client-members.js';

interface Fields {
  readonly objects: { readonly edges: readonly { readonly node: FieldsOfObject }[] };
}

interface FieldsOfObject {
  readonly nameSingular: string;
  readonly fieldsList: readonly { readonly name: string; readonly universalIdentifier: string }[];
}

const FIELDS = '{objects(paging:{first:1000}){edges{node{nameSingular fieldsList{name universalIdentifier}}}}}';

const known = new WeakMap<object, ReadonlyMap<string, string>>();

/**
 * The identifier of a field (`attachment.file`) on the server, which differs between workspaces. All identifiers are
 * fetched once per client. Undefined where there is no such field.
 */
export async function identifierOf(
  twenty: Pick<ClientMembers, '$query'>,
  { field, options }: { readonly field: string; readonly options: QueryOptions },
): Promise<string | undefined> {
  let fields = known.get(twenty);
  if (!fields) {
    const { objects } = await twenty.$query<Fields>(FIELDS, {}, options);
    fields = new Map(objects.edges.flatMap(({ node }) => entriesOf(node)));
    known.set(twenty, fields);
  }
  return fields.get(field);
}

const entriesOf = ({ nameSingular, fieldsList }: FieldsOfObject) =>
  fieldsList.map(({ name, universalIdentifier }) => [`${nameSingular}.${name}`, universalIdentifier] as const);
