import { createField } from './changes/create-field.js';
import { deleteField, updateField } from './changes/change-fields.js';
import { createObject, deleteObject, updateObject } from './changes/change-objects.js';
import { createWebhook, deleteWebhook, updateWebhook } from './changes/change-webhooks.js';
import type { WebhookInput } from './changes/change-webhooks.js';
import type { CreateFieldInput, CreateObjectInput, UpdateInput } from './changes/inputs.js';
import { completeFileUpload, createFileUpload, uploadFile } from './changes/upload-files.js';
import type { AnnouncedInput, UploadInput } from './changes/upload-files.js';
import { failure } from './failure.js';
import { nodesOf } from './nodes.js';
import type { Node } from './nodes.js';
import type { MetadataApiState } from './state.js';
import { behaviourOf } from '../../../twenty/versions/server-behaviour.js';
import type { ServerVersion } from '../../../twenty/versions/server-versions.js';

interface Input<T> {
  readonly input: T;
}

interface Update {
  readonly id: string;
  readonly update: UpdateInput;
}

/** The mutations, as root values for graphql-js. Each answers with what the data model is after it. */
export function writeRoot({ state, version }: { state: MetadataApiState; version: ServerVersion }): Node {
  const nodes = () => nodesOf({ metadata: state.store.metadata(), version });
  const object = (id: string): Node | undefined => nodes().object(id);
  const field = (id: string): Node | undefined => nodes().field(id);
  return {
    createOneObject: ({ input }: Input<{ object: CreateObjectInput }>) => object(createObject(input.object, state)),
    updateOneObject: ({ input }: Input<Update>) => {
      updateObject(input, state);
      return object(input.id);
    },
    deleteOneObject: ({ input }: Input<{ id: string }>) => {
      const before = object(input.id);
      deleteObject(input, state);
      return before;
    },
    createOneField: ({ input }: Input<{ field: CreateFieldInput }>) => field(createField(input.field, state)),
    updateOneField: ({ input }: Input<Update>) => {
      updateField(input, state);
      return field(input.id);
    },
    deleteOneField: ({ input }: Input<{ id: string }>) => {
      const before = field(input.id);
      deleteField(input, state);
      return before;
    },
    ...webhookRoot({ state, version }),
    createFileUpload: (input: AnnouncedInput) => createFileUpload(input, state),
    completeFileUpload: (input: { readonly fileId: string }) => completeFileUpload(input, state),
    uploadFilesFieldFile: (input: UploadInput) => uploadFile(input, state),
    uploadFilesFieldFileByUniversalIdentifier: (input: UploadInput) => uploadFile(input, state),
    createApiKey: () => {
      throw failure('This endpoint requires a session access token', {
        subCode: 'FORBIDDEN_EXCEPTION',
        userFriendlyMessage: 'You do not have permission to perform this action.',
        code: 'FORBIDDEN',
      });
    },
  };
}

/** Before 2.x the id of a webhook stands beside what is changed, and deleting answers whether it was. */
function webhookRoot({ state, version }: { state: MetadataApiState; version: ServerVersion }): Node {
  const isOld = behaviourOf(version).family !== '2.x';
  return {
    createWebhook: ({ input }: Input<WebhookInput>) => createWebhook(input, state),
    updateWebhook: ({ input }: Input<{ id: string; update: WebhookInput }>) =>
      updateWebhook(isOld ? { id: input.id, update: input as WebhookInput } : input, state),
    deleteWebhook: ({ id, input }: { readonly id?: string; readonly input?: { readonly id: string } }) => {
      const deleted = deleteWebhook(id ?? input?.id ?? '', state);
      return isOld ? true : deleted;
    },
  };
}
