import { parseUrl } from '../../twenty/parse-url.js';
import { askGraphql } from '../../plugin/read/http/ask-graphql.js';
import type { Connection } from '../../plugin/read/http/connection.js';
import { objectsIn, textIn, type JsonObject } from '../../twenty/json.js';
import type { ServerMetadata } from '../../twenty/server-metadata.js';
import { ok, firstFew, warning, type Finding } from './finding.js';

const ABOUT = 'webhooks';
const ACTIONS = ['created', 'updated', 'deleted', 'restored', 'destroyed', '*'];

/** Whether webhooks are signed, go over HTTPS, and name objects that exist. */
export async function checkWebhooks({
  connection,
  metadata,
}: {
  readonly connection: Connection;
  readonly metadata: ServerMetadata;
}): Promise<readonly Finding[]> {
  const answer = await askGraphql(connection, {
    path: '/metadata',
    operationName: 'TwentyCodegenWebhooks',
    query: 'query TwentyCodegenWebhooks { webhooks { targetUrl operations secret } }',
  });
  if (!('data' in answer)) return [ok(ABOUT, 'The key may not see how webhooks are set up')];
  const webhooks = objectsIn(answer.data, 'webhooks');
  if (webhooks.length === 0) return [ok(ABOUT, 'None are set up')];
  const findings = webhooks.flatMap((webhook) => findingsOf({ webhook, metadata }));
  return findings.length > 0
    ? findings
    : [ok(ABOUT, `${webhooks.length} are set up, all signed and for objects that exist`)];
}

function findingsOf({
  webhook,
  metadata,
}: {
  readonly webhook: JsonObject;
  readonly metadata: ServerMetadata;
}): readonly Finding[] {
  const url = printable(textIn(webhook, 'targetUrl') ?? '');
  const unknown = operationsOf(webhook).filter((operation) => !isKnown({ operation, metadata }));
  return [
    ...(textIn(webhook, 'secret')
      ? []
      : [
          warning({
            about: ABOUT,
            what: `The webhook to ${url} has no secret: its deliveries are not signed, and anybody could send them.`,
            remedy: 'Set a secret in Twenty under Settings → APIs & Webhooks, and give it to the receiver.',
          }),
        ]),
    ...(/^http:\/\/(?!localhost|127\.|\[::1\])/.test(url)
      ? [warning({ about: ABOUT, what: `The webhook to ${url} sends records unencrypted.`, remedy: 'Use https://.' })]
      : []),
    ...(unknown.length > 0
      ? [
          warning({
            about: ABOUT,
            what: `The webhook to ${url} waits for ${firstFew(unknown)}, which never happens.`,
            remedy:
              'Correct its operations: `<nameSingular>.<action>` with created, updated, deleted, restored, destroyed or *.',
          }),
        ]
      : []),
  ];
}

const operationsOf = ({ operations }: JsonObject): readonly string[] =>
  Array.isArray(operations) ? operations.filter((operation) => typeof operation === 'string') : [];

function isKnown({ operation, metadata }: { readonly operation: string; readonly metadata: ServerMetadata }): boolean {
  const [name, action = ''] = operation.split('.');
  if (name === 'metadata') return true;
  return (
    ACTIONS.includes(action) && (name === '*' || metadata.objects.some(({ nameSingular }) => nameSingular === name))
  );
}

/** Without user name, password and query, where people keep secrets. */
function printable(text: string): string {
  const url = parseUrl(text);
  return url ? `${url.origin}${url.pathname}` : 'an address that is none';
}
