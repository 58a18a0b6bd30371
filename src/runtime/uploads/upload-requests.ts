import type { ClientMembers } from '../client/client-members.js';
import { TwentyError, TwentyPermissionError } from '../client/errors.js';
import type { CallOptions } from '../client/options.js';
import type { Sending } from '../client/transport/sending.js';

/** How the requests of an upload are sent. */
export type UploadSending = Partial<Sending> & CallOptions;

/** A file on its way. */
export interface Upload {
  readonly twenty: Pick<ClientMembers, '$query'>;
  readonly sending: UploadSending;
  /** The identifier of the field on the server. */
  readonly id: string;
  readonly label: string;
  readonly file: Blob;
}

/** Where the server wants a file. */
export interface UploadTarget {
  readonly fileId: string;
  readonly uploadUrl: string;
  readonly contentType: string;
}

/** Announces a file. Undefined where the server does not have this kind of upload. */
export async function announce({ twenty, sending, id, label, file }: Upload): Promise<UploadTarget | undefined> {
  const query =
    'mutation($filename:String!,$size:Float!,$id:String!){target:createFileUpload(filename:$filename,size:$size,fileFolder:FilesField,fieldMetadataUniversalIdentifier:$id){fileId uploadUrl contentType}}';
  try {
    const variables = { filename: label, size: file.size, id };
    return (await twenty.$query<{ readonly target: UploadTarget }>(query, variables, sending)).target;
  } catch (error) {
    // The schema does not have it.
    if (error instanceof TwentyError && error.message.includes('"createFileUpload"')) return undefined;
    throw error;
  }
}

/** Reports that a file is complete. */
export async function complete({ twenty, sending, fileId }: Upload & { readonly fileId: string }): Promise<void> {
  await twenty
    .$query('mutation($id:String!){completeFileUpload(fileId:$id){id}}', { id: fileId }, sending)
    .catch((error: unknown) => {
      // The server accepts it once, so a refusal after a lost answer means that it is done.
      if (!(error instanceof TwentyPermissionError && error.isUncertain)) throw error;
    });
}

/** Sends a file in a request to the server, and resolves to its id. Sent twice, it is a second file. */
export async function sendWhole({ twenty, sending, id, label, file }: Upload): Promise<string> {
  const query =
    'mutation($file:Upload!,$id:String!){uploaded:uploadFilesFieldFileByUniversalIdentifier(file:$file,fieldMetadataUniversalIdentifier:$id){id}}';
  const body = new FormData();
  body.set('operations', JSON.stringify({ query, variables: { file: null, id } }));
  body.set('map', '{"0":["variables.file"]}');
  body.set('0', file, label);
  const sent: UploadSending = { ...sending, body };
  // The body is sent; hooks are shown these variables.
  const variables = { file: label, id };
  return (await twenty.$query<{ readonly uploaded: { readonly id: string } }>(query, variables, sent)).uploaded.id;
}
