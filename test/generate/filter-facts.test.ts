import { describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { createSandbox, exampleWorkspace } from '../../src/sandbox/index.js';

/** The descriptions that are generated for the example workspace on a server of a version, by their names. */
async function descriptionsOn(version: '1.2' | '2.21'): Promise<ReadonlyMap<string, string>> {
  const sandbox = await createSandbox({ metadata: exampleWorkspace, version });
  try {
    const source = await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey });
    const { files } = await generate({ source, config: readPresetConfig({ input: {} }) });
    const found = files.flatMap(({ content }) => [
      ...content.matchAll(/^export const (\w+): twenty\.\w+Description.*?^\};/gms),
    ]);
    return new Map(found.map(([text, name = '']) => [name, text]));
  } finally {
    await sandbox.close();
  }
}

describe('a description says which values a filter treats with care', async () => {
  const today = await descriptionsOn('2.21');

  it.each([
    [
      'productObject',
      "filters: { text: 'name sku', list: 'audiences keywords', dateTime: 'createdAt deletedAt updatedAt' }",
    ],
    ['subscriptionObject', "filters: { text: 'name reference', dateTime: 'createdAt deletedAt startsAt updatedAt' }"],
    ['companyObject', "filters: { text: 'name', dateTime: 'createdAt deletedAt updatedAt' }"],
    ['fullNameComposite', "filters: { text: 'firstName lastName' }"],
    ['linksComposite', "filters: { text: 'primaryLinkLabel primaryLinkUrl', list: 'secondaryLinks' }"],
    [
      'emailsComposite',
      "filters: { text: 'primaryEmail', list: 'additionalEmails', lowerCase: 'additionalEmails primaryEmail' }",
    ],
  ])('in %s', (name, filters) => {
    expect(today.get(name)).toContain(`  ${filters},\n`);
  });

  it.each([
    ['emailsComposite', "primary: 'primaryEmail'"],
    ['linksComposite', "primary: 'primaryLinkUrl'"],
    ['actorComposite', 'takesNull: true'],
    ['fileObjectComposite', 'takesNull: true'],
    ['richTextComposite', "emptiedBy: 'markdown'"],
  ])('and how a change of %s is sent: %s', (name, fact) => {
    expect(today.get(name)).toContain(`  ${fact},\n`);
  });

  it('and which objects are custom', () => {
    const custom = [...today].filter(([, text]) => text.includes('  isCustom: true,\n')).map(([name]) => name);
    expect(custom).toEqual(['productObject', 'subscriptionObject']);
  });

  it('but nothing about the case of addresses before 2.x, where it was not measured', async () => {
    expect((await descriptionsOn('1.2')).get('emailsComposite')).toContain(
      "  filters: { text: 'primaryEmail', list: 'additionalEmails' },\n",
    );
  });
});
