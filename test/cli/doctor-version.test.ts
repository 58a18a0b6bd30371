import { afterAll, describe, expect, it } from 'vitest';
import { checkVersion, rangeFrom } from '../../src/cli/doctor/check-version.js';
import { connect } from '../../src/plugin/read/http/connect.js';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { buildWorkspaceSchema } from '../../src/sandbox/schema/build.js';
import { metadataSchema } from '../../src/sandbox/doors/metadata/schema.js';
import type { ServerVersion } from '../../src/twenty/versions/server-versions.js';
import { small } from '../fixtures/small.js';

const sandboxes: Sandbox[] = [];
afterAll(async () => {
  for (const sandbox of sandboxes) await sandbox.close();
});

/** What doctor says about the version of a server that answers `/client-config` in this way. */
async function foundOn(version: ServerVersion, clientConfig?: () => Response): Promise<readonly string[]> {
  const sandbox = await createSandbox({ metadata: small, version });
  sandboxes.push(sandbox);
  const connection = connect({ baseUrl: sandbox.url, options: { token: sandbox.apiKey } });
  const answering: typeof fetch = async (input, init) =>
    clientConfig && String(input).endsWith('/client-config') ? clientConfig() : connection.fetch(input, init);
  const schema = buildWorkspaceSchema({ metadata: small, version });
  const findings = await checkVersion({ connection: { ...connection, fetch: answering }, schema });
  return findings.map(({ what }) => what);
}

describe('the version that doctor names', () => {
  it('is what /client-config says, with the limits of that version', async () => {
    const [version, limits] = await foundOn('2.42');
    expect(version).toBe('Twenty 2.42.0, as its /client-config says');
    expect(limits).toContain('`RATE_LIMITED` with limit, period and `retryAfterMs`');
  });

  it('is said not to be known where it is not', async () => {
    const [version] = await foundOn('2.21', () => Response.json({ appVersion: 'v2.60.1' }));
    expect(version).toBe('Twenty 2.60.1, as its /client-config says; nothing is known of it beyond what 2.47 does');
  });

  it.each([
    { name: 'built without one', answer: () => Response.json({}) },
    { name: 'behind a page', answer: () => new Response('<html>', { headers: { 'content-type': 'text/html' } }) },
    { name: 'without that path', answer: () => new Response('', { status: 404 }) },
    { name: 'that says something else', answer: () => Response.json({ appVersion: 'main' }) },
  ])('is a range with its evidence on a server $name', async ({ answer }) => {
    const [version] = await foundOn('2.40', answer);
    expect(version).toBe(
      'The server does not say its version. It is from 2.40 to 2.42: Object.readability is there, Object.readabilityParentFieldUniversalIdentifiers is not there',
    );
  });

  it.each([
    ['0.50', '0.50', '0.50'],
    ['1.2', '1.2', '1.2'],
    ['2.21', '2.21', '2.32'],
    ['2.33', '2.33', '2.37'],
    ['2.38', '2.38', '2.39'],
    ['2.40', '2.40', '2.42'],
    ['2.43', '2.43', '2.43'],
    ['2.47', '2.44', '2.47'],
  ] as const)('of %s is between %s and %s by its schemas', (version, from, to) => {
    const shape = new Map(
      Object.values(metadataSchema(version).getTypeMap()).map((type) => [
        type.name,
        new Set('getFields' in type ? Object.keys(type.getFields()) : []),
      ]),
    );
    const schema = buildWorkspaceSchema({ metadata: small, version });
    expect(rangeFrom({ schema, shape })).toMatchObject({ from, to });
  });
});
