import { executeMetadataRequest } from '../../metadata/execute.js';
import type { Answer } from '../../answer.js';
import type { Workspace } from '../../workspace.js';
import { badRequest, nothingToChange } from './answers.js';
import { itemsOf } from './items.js';
import type { Item, Resource } from './items.js';

/** A change over REST. */
export interface RestChange {
  readonly kind: 'create' | 'update' | 'delete';
  readonly resource: Resource;
  /** Empty where something is created. */
  readonly id: string;
  readonly body: unknown;
}

const MUTATIONS = {
  createOneObject: 'CreateOneObjectInput',
  updateOneObject: 'UpdateOneObjectInput',
  deleteOneObject: 'DeleteOneObjectInput',
  createOneField: 'CreateOneFieldMetadataInput',
  updateOneField: 'UpdateOneFieldMetadataInput',
  deleteOneField: 'DeleteOneFieldInput',
} as const;

/** Makes the change as the mutation of the same name does, so that both check alike. */
export async function writeOne(change: RestChange, workspace: Workspace): Promise<Answer> {
  const { kind, resource, id, body } = change;
  const mutation = `${kind}One${resource === 'objects' ? 'Object' : 'Field'}` as const;
  const input = { create: { [resource.slice(0, -1)]: body }, update: { id, update: body }, delete: { id } }[kind];
  const before = itemOf(change, workspace);
  if (kind !== 'create' && before === undefined) return nothingToChange(resource, kind);
  const { body: result } = await executeMetadataRequest({
    query: `mutation ($input: ${MUTATIONS[mutation]}!) { ${mutation}(input: $input) { id } }`,
    variables: { input },
    version: workspace.version,
    state: workspace.metadata,
    canChange: true,
  });
  const { data, errors } = result as MutationResult;
  const [error] = errors ?? [];
  if (error) return refused(error);
  const made = { ...change, id: data?.[mutation]?.id ?? id };
  const item = kind === 'delete' ? before : itemOf(made, workspace);
  const answer = workspace.restMetadataFormat === 'bare' ? item : { data: { [mutation]: item } };
  return { status: kind === 'create' ? 201 : 200, body: answer };
}

/** What the mutations above answer: the id of what was changed. */
interface MutationResult {
  readonly data?: Readonly<Record<string, { readonly id: string }>> | null;
  readonly errors?: readonly MutationError[];
}

interface MutationError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly message?: string };
}

const refused = ({ message, extensions = {} }: MutationError): Answer =>
  badRequest({
    message: extensions.message === undefined ? message : `${message}: ${extensions.message}`,
    ...(extensions.code === undefined ? {} : { code: extensions.code }),
  });

const itemOf = ({ resource, id }: RestChange, workspace: Workspace): Item | undefined =>
  itemsOf(resource, workspace.metadata).find((item) => item.id === id);
