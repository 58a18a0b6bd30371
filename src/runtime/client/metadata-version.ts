import { objectIn } from './call/answer-shapes.js';
import { checkArguments } from './call/check-arguments.js';
import { createReports } from './call/reports.js';
import type { CallOptions } from './options.js';
import { incompleteAnswer } from './transport/incomplete-answer.js';
import type { Send } from './transport/transport.js';

/** Asks for the number that rises with every change of the data model. */
export async function fetchMetadataVersion(send: Send, args: CallOptions = {}): Promise<number> {
  const operation = '$metadataVersion';
  checkArguments(args, {}, createReports(operation));
  const root = 'currentWorkspace';
  const query = '{currentWorkspace{metadataVersion}}';
  const data = await send({ operation, path: '/metadata', query, variables: {}, args, root });
  const { metadataVersion } = objectIn(operation, data[root], root);
  if (typeof metadataVersion !== 'number') throw incompleteAnswer(operation, 'metadataVersion');
  return metadataVersion;
}
