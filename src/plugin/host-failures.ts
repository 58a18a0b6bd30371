/** What can go wrong between graphql-codegen and this generator. */
import type { Explanation } from './errors.js';

export const hostFailures = {
  CONFIG_INVALID: ({ problems }: { readonly problems: readonly string[] }): Explanation => ({
    what: `The configuration of graphql-codegen-twenty is not valid: ${problems.join('; ')}`,
    remedy: 'Correct it in codegen.yml or codegen.ts; the README of graphql-codegen-twenty lists every option.',
  }),
  TARGET_WITHOUT_SLASH: ({ target }: { readonly target: string }): Explanation => ({
    what: `The target "${target}" is a file name, and the preset writes a folder.`,
    remedy: `Write "${target}/" (with the slash) under \`generates\`.`,
  }),
  TARGET_NOT_TYPESCRIPT: ({ target }: { readonly target: string }): Explanation => ({
    what: `The plugin \`twenty\` writes TypeScript, and "${target}" is no TypeScript file.`,
    remedy: 'Name a .ts file under `generates`, or use `preset: graphql-codegen-twenty` on a folder.',
  }),
  SCHEMA_NOT_FROM_TWENTY: ({ target }: { readonly target: string }): Explanation => ({
    what: `The schema for "${target}" was not read by graphql-codegen-twenty, so it comes without the workspace's metadata.`,
    remedy:
      'Read it with our loader: schema: [{ "${TWENTY_BASE_URL}": { loader: graphql-codegen-twenty, token: "${TWENTY_API_KEY}" } }].',
  }),
  LEFTOVER_FILES: ({ target, files }: { readonly target: string; readonly files: readonly string[] }): Explanation => ({
    what: `${target} holds files that are no longer generated, mostly of objects that the workspace no longer has: ${files.join(', ')}`,
    remedy: 'Run graphql-codegen without --check: it removes them. Then commit the deletion.',
  }),
  NOTHING_TO_GENERATE: ({ objects }: { readonly objects: number }): Explanation => ({
    what: `None of the ${objects} objects of this workspace is left after \`objects.include\` and \`objects.exclude\`.`,
    remedy: 'Check the globs against `nameSingular` (person, company, …) in presetConfig.objects.',
  }),
};
