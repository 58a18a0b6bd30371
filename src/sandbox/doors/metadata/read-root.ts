import { EPOCH } from '../../metadata/complete.js';
import type { ServerVersion } from '../../../twenty/versions/server-versions.js';
import { failure } from './failure.js';
import { nodesOf } from './nodes.js';
import type { ListArguments, Node } from './nodes.js';
import type { MetadataApiState } from './state.js';

interface ById {
  readonly id?: string;
  readonly input?: { readonly id: string };
}

/** The queries, as root values for graphql-js. */
export function readRoot({ state, version }: { state: MetadataApiState; version: ServerVersion }): Node {
  const { store, webhooks, workspaceId } = state;
  const metadata = store.metadata();
  const nodes = nodesOf({ metadata, version });
  const workspace = {
    id: workspaceId,
    displayName: 'Sandbox',
    subdomain: 'sandbox',
    activationStatus: 'ACTIVE',
    workspaceMembersCount: 1,
    metadataVersion: store.version(),
    createdAt: EPOCH,
    updatedAt: EPOCH,
    deletedAt: null,
  };
  const webhookNode = (webhook: object): Node => ({ ...webhook, workspaceId, workspace });
  return {
    objects: (list: ListArguments) => nodes.objects(list),
    fields: (list: ListArguments) => nodes.fields(list),
    object: ({ id = '' }: ById) => nodes.object(id) ?? missing('Object'),
    field: ({ id = '' }: ById) => nodes.field(id) ?? missing('Field'),
    currentWorkspace: workspace,
    minimalMetadata: { objectMetadataItems: metadata.objects, views: [], collectionHashes: () => store.hashes() },
    validationRules: ({ objectMetadataId }: { readonly objectMetadataId: string }) =>
      rulesOf({ state, objectMetadataId }),
    webhooks: () => webhooks.list().map(webhookNode),
    webhook: ({ id, input }: ById) => {
      const found = webhooks.list().find((webhook) => webhook.id === (id ?? input?.id));
      return found ? webhookNode(found) : null;
    },
  };
}

/** The rules of an object, as the server lists them; throws where the feature is off. */
function rulesOf({
  state: { rules, store },
  objectMetadataId,
}: {
  readonly state: MetadataApiState;
  readonly objectMetadataId: string;
}): readonly Node[] {
  if (rules === undefined) {
    throw failure('Feature flag "IS_VALIDATION_RULES_ENABLED" is not enabled for this workspace', {
      code: 'FORBIDDEN',
      userFriendlyMessage: 'An error occurred.',
    });
  }
  const object = store.metadata().objects.find(({ id }) => id === objectMetadataId);
  return rules
    .filter((rule) => rule.object === object?.nameSingular)
    .map(({ id, name, message, field, expression = '' }) => ({
      id,
      objectMetadataId,
      errorFieldMetadataId: object?.fieldsList.find((each) => each.name === field)?.id ?? null,
      name,
      description: null,
      icon: null,
      expression,
      bindings: null,
      message,
      isActive: true,
    }));
}

function missing(what: 'Object' | 'Field'): never {
  throw failure(`${what} metadata not found`, {
    code: 'NOT_FOUND',
    subCode: `${what.toUpperCase()}_METADATA_NOT_FOUND`,
    userFriendlyMessage: 'An error occurred.',
  });
}
