import { isInputObjectType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { CodegenTwentyError } from '../../plugin/errors.js';
import type { Connection } from '../../plugin/read/http/connection.js';
import { parseAnswer } from '../../plugin/read/http/parse-answer.js';
import { send } from '../../plugin/read/http/send.js';
import { introspectMetadata, metadataShape } from '../../plugin/read/metadata/metadata-shape.js';
import type { MetadataShape } from '../../plugin/read/metadata/metadata-shape.js';
import { textIn } from '../../twenty/json.js';
import { factOf } from '../../twenty/versions/server-behaviour.js';
import { NEWEST_VERSION, readVersion } from '../../twenty/versions/server-versions.js';
import type { ServerVersion } from '../../twenty/versions/server-versions.js';
import { rangeOf } from '../../twenty/versions/version-marks.js';
import type { VersionRange } from '../../twenty/versions/version-marks.js';
import { ok, type Finding } from './finding.js';

/**
 * Which version the server is, and what follows from it. `GET /client-config` says it to everybody, unless it was built
 * without a version or something in front of it keeps the path to itself; then the schemas tell a range.
 */
export async function checkVersion({
  connection,
  schema,
}: {
  readonly connection: Connection;
  readonly schema: GraphQLSchema;
}): Promise<readonly Finding[]> {
  const range = rangeFrom({ schema, shape: await shapeOf(connection) });
  const told = await toldVersion(connection);
  const reading = told === undefined ? undefined : readVersion(told);
  if (told === undefined || reading?.kind !== 'version') return [ok('version', inWords(range)), limits(range.to)];
  const { version, isNearest } = reading;
  const unknown = isNearest ? `; nothing is known of it beyond what ${version} does` : '';
  return [ok('version', `Twenty ${told.replace(/^v/, '')}, as its /client-config says${unknown}`), limits(version)];
}

const limits = (version: ServerVersion): Finding =>
  ok('limits', `${factOf(version, 'rateLimiter').what} ${version.startsWith('2') ? PAGES.two : PAGES.older}`);

/** Facts of the versions' default configuration, see docs/client.md for what the client does about them. */
const PAGES = {
  two: '200 records per createMany; 60 related records per list',
  older: '60 records per page and per list',
};

function inWords({ from, to, evidence }: VersionRange): string {
  const which = to === NEWEST_VERSION ? `${from} or newer` : from === to ? `about ${from}` : `from ${from} to ${to}`;
  return `The server does not say its version. It is ${which}: ${evidence.join(', ')}`;
}

/** The version in the words of the server; undefined where it does not say. */
async function toldVersion(connection: Connection): Promise<string | undefined> {
  try {
    return await send(
      { ...connection, retries: 0 },
      { path: '/client-config', read: (response) => textIn(parseAnswer(connection, response), 'appVersion') },
    );
  } catch (error) {
    // any page may stand there: what the schemas tell is still known
    if (error instanceof CodegenTwentyError) return undefined;
    throw error;
  }
}

/** Which members the metadata types have; undefined where the server does not show them. */
async function shapeOf(connection: Connection): Promise<MetadataShape | undefined> {
  const answer = await introspectMetadata(connection);
  return 'data' in answer ? metadataShape(answer.data) : undefined;
}

/** The range that the schemas leave. */
export const rangeFrom = ({
  schema,
  shape,
}: {
  readonly schema: GraphQLSchema;
  readonly shape: MetadataShape | undefined;
}): VersionRange =>
  rangeOf(({ schema: where, type, member, until }) => {
    if (where === 'metadata') return shape?.get(type)?.has(member);
    const found = schema.getType(type);
    const isKnown = isObjectType(found) || isInputObjectType(found);
    // a type that went away is a mark as well
    if (!isKnown) return until === undefined ? undefined : false;
    return member in found.getFields();
  });
