import { afterAll, expect, it } from 'vitest';
import { createSandbox } from '../../../src/sandbox/index.js';
import type { Sandbox } from '../../../src/sandbox/index.js';
import { metadataSchema } from '../../../src/sandbox/doors/metadata/schema.js';
import { behaviourOf } from '../../../src/twenty/versions/server-behaviour.js';
import { SERVER_VERSIONS } from '../../../src/twenty/versions/server-versions.js';
import { small } from '../../fixtures/small.js';

const sandboxes: Sandbox[] = [];
afterAll(async () => {
  for (const sandbox of sandboxes) await sandbox.close();
});

it.each([
  { name: 'sends every event', version: '2.47', featureFlags: [], sent: 70 },
  {
    name: 'drops those over 60 in a minute',
    version: '2.40',
    featureFlags: ['IS_WEBHOOK_RATE_LIMIT_ENABLED'],
    sent: 60,
  },
  { name: 'sends every event before', version: '2.39', featureFlags: ['IS_WEBHOOK_RATE_LIMIT_ENABLED'], sent: 70 },
] as const)('a server of $version with $featureFlags $name', async ({ version, featureFlags, sent }) => {
  // a target that is not of this machine: what would be sent is noted
  const webhooks = [{ targetUrl: 'https://receiver.example.com', operations: ['note.created'] }];
  const sandbox = await createSandbox({ metadata: small, version, featureFlags, webhooks, listen: false });
  sandboxes.push(sandbox);
  const data = Array.from({ length: 70 }, (_, index) => ({ title: `note ${index}` }));
  await sandbox.fetch(`${sandbox.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'mutation ($data: any) { createNotes(data: $data) { id } }', variables: { data } }),
  });
  await sandbox.deliveriesSettled();
  expect(sandbox.deliveries()).toHaveLength(sent);
});

it.each(SERVER_VERSIONS)('the metadata schema of %s agrees with the table of versions', (version) => {
  const schema = metadataSchema(version);
  const has = (field: string): boolean => schema.getMutationType()?.getFields()[field] !== undefined;
  const { uploads, webhookNames, writability } = behaviourOf(version);
  expect([has('createFileUpload'), has('uploadFilesFieldFile')]).toEqual([uploads !== 'none', uploads === 'both']);
  const names = schema.getType('AllMetadataName');
  const text = names && 'getValues' in names ? names.getValues().map((value) => String(value.name)) : [];
  expect(text.includes('timelineActivityType')).toBe(webhookNames !== '2.21');
  expect(text.includes('workflowVersion')).toBe(webhookNames === '2.43');
  const object = schema.getType('Object');
  expect(object !== undefined && 'getFields' in object && 'writability' in object.getFields()).toBe(
    writability === 'shown',
  );
});
