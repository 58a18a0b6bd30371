import { defineCommand } from '../command.js';
import { loadProject } from '../config/load-project.js';
import { PROJECT_FLAGS, TARGET_FLAGS } from '../config/project-flags.js';
import { generateProject } from '../files/generate-project.js';
import { OVERRIDE_FLAGS, overridesFrom } from '../source/assert-may-replace-snapshot.js';

export const generate = defineCommand({
  flags: { ...PROJECT_FLAGS, ...TARGET_FLAGS, ...OVERRIDE_FLAGS },
  examples: [
    { line: 'twenty-codegen generate', about: 'what codegen.yml says, without the start-up time of graphql-codegen' },
    {
      line: 'twenty-codegen generate --snapshot twenty.snapshot.json',
      about: 'and write the snapshot where there is none',
    },
    { line: 'twenty-codegen generate --from snapshot', about: 'the same from twenty.snapshot.json, without a network' },
    { line: 'twenty-codegen generate --from https://crm.acme.com --to src/crm/', about: 'without a configuration' },
    { line: 'twenty-codegen generate --from sandbox --to demo/', about: 'from the built-in example workspace' },
  ],
  run: async ({ flags, cwd, env, screen }) => {
    const project = await loadProject({ flags, cwd, env, screen });
    for (const remark of project.remarks) screen.note(remark);
    const snapshotPolicy = flags.snapshot === undefined ? 'refresh' : 'write';
    return generateProject({ project, snapshotPolicy, overrides: overridesFrom(flags), screen });
  },
});
