import { askGraphql } from '../../plugin/read/http/ask-graphql.js';
import type { Connection } from '../../plugin/read/http/connection.js';
import { flagIn, isJsonObject, objectIn, textIn, type JsonObject } from '../../twenty/json.js';
import { error, ok, warning, type Finding } from './finding.js';

const ABOUT = 'key';
const RENEW = 'Create a new key in Twenty under Settings → APIs & Webhooks and replace the old one where it is used.';
const SOON_DAYS = 30;

/** How long the key is valid, and what its role may do, as far as it may be asked. */
export async function checkKey({
  connection,
  now,
}: {
  readonly connection: Connection;
  readonly now: Date;
}): Promise<readonly Finding[]> {
  const claims = claimsOf(connection.token);
  return [...expiry({ claims, now }), await role({ connection, id: textIn(claims, 'jti') })];
}

/** What a key says about itself; keys of Twenty are JSON web tokens. Nothing of it is verified, or printed but its end. */
function claimsOf(token: string): JsonObject {
  const [, payload = ''] = token.split('.');
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return isJsonObject(claims) ? claims : {};
  } catch {
    return {};
  }
}

function expiry({ claims, now }: { readonly claims: JsonObject; readonly now: Date }): readonly Finding[] {
  const seconds = claims['exp'];
  if (typeof seconds !== 'number') return [];
  const days = Math.floor((seconds * 1000 - now.getTime()) / 86_400_000);
  const date = new Date(seconds * 1000).toISOString().slice(0, 10);
  if (days < 0) return [error({ about: ABOUT, what: `The key expired on ${date}.`, remedy: RENEW })];
  const what = `The key is valid until ${date}`;
  return [
    days < SOON_DAYS ? warning({ about: ABOUT, what: `${what}: ${days} days.`, remedy: RENEW }) : ok(ABOUT, what),
  ];
}

/** Members of a role that are worth a word. */
const RIGHTS = {
  canReadAllObjectRecords: 'read',
  canUpdateAllObjectRecords: 'update',
  canSoftDeleteAllObjectRecords: 'delete',
  canDestroyAllObjectRecords: 'destroy',
  canUpdateAllSettings: 'change settings',
};

async function role({
  connection,
  id,
}: {
  readonly connection: Connection;
  readonly id: string | undefined;
}): Promise<Finding> {
  const unknown = ok('role', 'The server does not tell the role of this key; what it may read was tried');
  if (id === undefined || !/^[\w-]+$/.test(id)) return unknown;
  const answer = await askGraphql(connection, {
    path: '/metadata',
    operationName: 'TwentyCodegenKey',
    query: `query TwentyCodegenKey { apiKey(input: { id: "${id}" }) { role { label ${Object.keys(RIGHTS).join(' ')} } } }`,
  });
  const found = 'data' in answer ? objectIn(objectIn(answer.data, 'apiKey'), 'role') : undefined;
  if (!found) return unknown;
  const rights = Object.entries(RIGHTS).filter(([name]) => flagIn(found, name) === true);
  const may = rights.map(([, word]) => word).join(', ') || 'only what is allowed object by object';
  return ok('role', `The role of the key is "${textIn(found, 'label')}"; on all objects it may: ${may}`);
}
