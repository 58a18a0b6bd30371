/** What can go wrong in the generator and between it and graphql-codegen, apart from reading: code → what happened, what to do. */
import { failuresOf, type Explanation } from './errors.js';

const FAILURES = {
  CONFIG_INVALID: ({ problems }: { readonly problems: readonly string[] }): Explanation => ({
    what: `The configuration of graphql-codegen-twenty is not valid: ${problems.join('; ')}`,
    remedy:
      'Correct it in codegen.yml or codegen.ts; docs/configuration.md of graphql-codegen-twenty lists every option.',
  }),
  LOADER_OPTIONS_INVALID: ({ problems }: { readonly problems: readonly string[] }): Explanation => ({
    what: `The options of the loader graphql-codegen-twenty are not valid: ${problems.join('; ')}`,
    remedy: 'Correct what stands beside `loader: graphql-codegen-twenty` under `schema`.',
  }),
  TWO_GRAPHQL: ({ host, own }: { readonly host: string; readonly own: string }): Explanation => ({
    what: `There are two copies of the package graphql, and a schema of one is refused by the other: graphql-codegen uses ${host}, graphql-codegen-twenty uses ${own}`,
    remedy:
      'Install one version for both: name it in the `overrides` (npm, pnpm) or `resolutions` (yarn) of package.json and install again, or run `npm dedupe`. `twenty-codegen generate` works without it.',
  }),
  FETCH_UNREADABLE: ({ path, reason }: { readonly path: string; readonly reason: string }): Explanation => ({
    what: `The loader option \`fetch\` names ${path}, which cannot be used: ${reason}`,
    remedy:
      'Name a module whose default export is a function like `fetch`: the name of a package, or a path from the working folder.',
  }),
  PLUGINS_BESIDE_PRESET: ({
    target,
    plugins,
  }: {
    readonly target: string;
    readonly plugins: readonly string[];
  }): Explanation => ({
    what: `"${target}" has plugins beside the preset, which writes whole files and would ignore them: ${plugins.join(', ')}`,
    remedy: 'Remove `plugins` there, or give them an output of their own.',
  }),
  OPTIONS_IN_CONFIG: ({
    target,
    options,
  }: {
    readonly target: string;
    readonly options: readonly string[];
  }): Explanation => ({
    what: `For "${target}" options stand under \`config\`, where they would be ignored: ${options.join(', ')}`,
    remedy: 'Write them under `presetConfig`; `config` is for plugins.',
  }),
  OPTIONS_OF_PRESET: ({
    target,
    options,
  }: {
    readonly target: string;
    readonly options: readonly string[];
  }): Explanation => ({
    what: `The plugin \`twenty\` writes types alone to "${target}", and would ignore ${options.join(', ')}.`,
    remedy: 'Leave them out, or use `preset: graphql-codegen-twenty` on a folder.',
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
  WORKSPACES_MERGED: ({ target, count }: { readonly target: string; readonly count: number }): Explanation => ({
    what: `The schema for "${target}" is merged from ${count} workspaces, and code is generated from one.`,
    remedy:
      'graphql-codegen merges `schema` of the whole configuration into that of each output: with several workspaces, give each output its own and leave the common one out.',
  }),
  LEFTOVER_FILES: ({ target, files }: { readonly target: string; readonly files: readonly string[] }): Explanation => ({
    what: `${target} holds files that are no longer generated, mostly of objects that the workspace no longer has: ${files.join(', ')}`,
    remedy: 'Run graphql-codegen without --check: it removes them. Then commit the deletion.',
  }),
  PATH_REFUSED: ({ output, path }: { readonly output: string; readonly path: string }): Explanation => ({
    what: `The output "${output}" would write to ${JSON.stringify(path)}, which is not below the folder of the output; nothing is written.`,
    remedy: 'Find out where this name comes from: the metadata of the server, a snapshot, or an output of your own.',
  }),
  PATH_TAKEN: ({
    output,
    path,
    by,
  }: {
    readonly output: string;
    readonly path: string;
    readonly by: string;
  }): Explanation => ({
    what: `The output "${output}" would write ${path}, which the output "${by}" writes; nothing is written.`,
    remedy: `Give the file of "${output}" another path; some systems know no difference between capital and small letters.`,
  }),
  OUTPUT_NAME_TAKEN: ({
    output,
    name,
    by,
  }: {
    readonly output: string;
    readonly name: string;
    readonly by: string;
  }): Explanation => ({
    what: `The output "${output}" declares the name ${name}, which the output "${by}" declares.`,
    remedy: `Choose another name in "${output}".`,
  }),
  OUTPUT_EXPORT_TAKEN: ({
    output,
    name,
    by,
  }: {
    readonly output: string;
    readonly name: string;
    readonly by: string;
  }): Explanation => ({
    what: `index.ts would export ${name} from the output "${output}" and from ${by}, and an app would get neither.`,
    remedy: `Choose another name, or list it in \`names\` of "${output}", so that the workspace gets another one.`,
  }),
  TWO_OUTPUTS_OF_ONE_NAME: ({ output }: { readonly output: string }): Explanation => ({
    what: `There are two outputs of the name "${output}".`,
    remedy: 'Give the one in `presetConfig.outputs` another `name`.',
  }),
  OUTPUT_FAILED: ({
    output,
    reason,
    place,
  }: {
    readonly output: string;
    readonly reason: string;
    readonly place: string | undefined;
  }): Explanation => ({
    what: `The output "${output}" failed: ${reason}${place === undefined ? '' : ` (${place})`}; nothing is written.`,
    remedy: `Correct it where \`presetConfig.outputs\` gets it from, or leave it out.`,
  }),
  LINK_LEADS_OUT: ({ path, target }: { readonly path: string; readonly target: string }): Explanation => ({
    what: `${path} is a link that leads out of ${target}; what stands there is not overwritten.`,
    remedy: 'Remove the link, or generate into the folder that it leads to.',
  }),
  DOCUMENTS_REFUSED: ({ findings }: { readonly findings: readonly string[] }): Explanation => ({
    what: `${findings.length === 1 ? 'A document does' : `At ${findings.length} places, documents do`} something else than they say; nothing is written.`,
    details: findings.map((finding) => `- ${finding}`),
    remedy:
      'Correct them, or switch a rule off: presetConfig.documents = { rules: { "no-nested-totals": false } }. Where they are for another API: presetConfig.documents = false. What each rule is about: docs/documents.md of graphql-codegen-twenty.',
  }),
  DOCUMENTS_NOT_FOUND: ({ patterns }: { readonly patterns: readonly string[] }): Explanation => ({
    what: `There are no documents where these patterns lead: ${patterns.join(', ')}`,
    remedy:
      'Correct them: they are relative to the working folder, and mean .graphql files and code with `gql` or /* GraphQL */ templates.',
  }),
  DOCUMENT_UNREADABLE: ({ place, reason }: { readonly place: string; readonly reason: string }): Explanation => ({
    what: `A document cannot be read: ${place} ${reason}`,
    remedy: 'Correct it.',
  }),
  DOCUMENTS_IN_CODE: ({ file }: { readonly file: string }): Explanation => ({
    what: `${file} may hold documents in templates, and @graphql-tools/graphql-tag-pluck, which finds them, is not installed.`,
    remedy:
      'Run `npm install --save-dev @graphql-tools/graphql-tag-pluck`, name .graphql files alone under `documents` of the configuration, or run graphql-codegen.',
  }),
  DOCUMENTS_NEED_PACKAGES: ({ missing }: { readonly missing: string }): Explanation => ({
    what: `There are documents, and ${missing}, which makes their types, is not installed, or older than version 6.`,
    remedy:
      'Run `npm install --save-dev @graphql-codegen/typescript-operations@^6 @graphql-codegen/typed-document-node@^7 @graphql-typed-document-node/core`, or leave documents to others with presetConfig.documents = false.',
  }),
  NOTHING_TO_GENERATE: ({ objects }: { readonly objects: number }): Explanation => ({
    what: `None of the ${objects} objects of this workspace is left after \`objects.include\` and \`objects.exclude\`.`,
    remedy: 'Check the globs against `nameSingular` (person, company, …) in presetConfig.objects.',
  }),
};

/** Makes the error of a code from its details. */
export const failure = failuresOf(FAILURES);
