import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTwentyClient, TwentyBatchError } from '../../examples/crm/index.js';
import { connect } from '../../src/plugin/read/http/connect.js';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { buildWorkspace } from '../../src/plugin/workspace/build.js';
import { checkRules } from '../../src/cli/doctor/check-rules.js';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox, SandboxOptions, ValidationRule } from '../../src/sandbox/index.js';

const NAMED: ValidationRule = {
  object: 'company',
  name: 'Named',
  message: 'A company has a name.',
  field: 'name',
  expression: 'NOT(ISBLANK(name))',
  isBrokenBy: ({ name }) => name === null || name === '',
};

const sandboxes: Sandbox[] = [];
const serve = async (options: SandboxOptions): Promise<Sandbox> => {
  const sandbox = await createSandbox({ listen: false, validationRules: [NAMED], ...options });
  sandboxes.push(sandbox);
  return sandbox;
};
const clientOf = ({ url, apiKey, fetch }: Sandbox) => createTwentyClient({ baseUrl: url, apiKey, fetch });

let ruled: Sandbox;
beforeAll(async () => {
  ruled = await serve({ version: '2.44', featureFlags: ['IS_VALIDATION_RULES_ENABLED'] });
});
afterAll(async () => {
  for (const sandbox of sandboxes) await sandbox.close();
});

describe('validation rules of a workspace (2.44 and newer)', () => {
  it('fail the items that break them, each with its own violations, and let the others through', async () => {
    const data = [{ name: 'A' }, { name: '' }, { name: 'C' }, {}];
    const failure: unknown = await clientOf(ruled)
      .companies.createMany({ data })
      .catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(TwentyBatchError);
    const { records, failures } = failure as TwentyBatchError; // by the line before
    expect(records).toMatchObject([{ name: 'A' }, { name: 'C' }]);
    expect(failures.map(({ index }) => index)).toEqual([1, 3]);
    expect(failures[0]?.error).toMatchObject({
      subCode: 'VALIDATION_RULE_VIOLATION',
      validationRuleViolations: [{ message: 'A company has a name.', inputIndex: 1 }],
    });
  });

  it('refuse a single create and an update, and say so in REST too', async () => {
    const twenty = clientOf(ruled);
    const refused = { subCode: 'VALIDATION_RULE_VIOLATION', validationRuleViolations: [{ inputIndex: null }] };
    await expect(twenty.companies.create({ data: {} })).rejects.toMatchObject(refused);
    const { id } = await twenty.companies.create({ data: { name: 'A' } });
    await expect(twenty.companies.update({ id, data: { name: '' } })).rejects.toMatchObject(refused);
    const response = await ruled.fetch(`${ruled.url}/rest/companies`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ruled.apiKey}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: 'BadRequestException',
      code: 'VALIDATION_RULE_VIOLATION',
      validationRuleViolations: [{ message: 'A company has a name.' }],
    });
  });

  it.each([
    { name: 'an older server', options: { version: '2.43', featureFlags: ['IS_VALIDATION_RULES_ENABLED'] } },
    { name: 'a server whose feature is off', options: { version: '2.47' } },
  ] as const)('are none on $name', async ({ options }) => {
    expect(await clientOf(await serve(options)).companies.create({ data: {}, select: { name: true } })).toEqual({
      name: '',
    });
  });

  it.each([
    {
      options: { version: '2.44', featureFlags: ['IS_VALIDATION_RULES_ENABLED'] },
      says: ['Records must keep company: "A company has a name."'],
    },
    {
      options: { version: '2.44', featureFlags: ['IS_VALIDATION_RULES_ENABLED'], validationRules: [] },
      says: ['No object has validation rules'],
    },
    { options: { version: '2.47' }, says: [] },
    { options: { version: '2.21' }, says: [] },
  ] as const)('are listed by doctor: $says', async ({ options, says }) => {
    const sandbox = await serve(options);
    const { url, apiKey: token, fetch } = sandbox;
    const source = await readWorkspaceSource(url, { token, fetch });
    const workspace = buildWorkspace({ ...source, config: { objects: {}, system: false } });
    const findings = await checkRules({ connection: connect({ baseUrl: url, options: { token, fetch } }), workspace });
    expect(findings.map(({ what }) => what)).toEqual(says);
  });
});
