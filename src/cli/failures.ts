/** What can go wrong on the command line: code → what happened, what to do. What one command alone refuses stands in its file. */
import { cliFailuresOf } from './cli-error.js';

interface File {
  readonly path: string;
}

interface Folder {
  readonly folder: string;
}

interface CommandLine {
  /** `twenty-codegen` and the command. */
  readonly line: string;
}

const see = ({ line }: CommandLine): string => `\`${line} --help\` shows how it is written.`;

const didYouMean = (meant: string | undefined): string => (meant === undefined ? '' : `Did you mean ${meant}? `);

/** Makes the error of a code from its details. */
export const failure = cliFailuresOf({
  COMMAND_UNKNOWN: ({
    name,
    meant,
    names,
  }: {
    readonly name: string;
    readonly meant: string | undefined;
    readonly names: readonly string[];
  }) => ({
    what: `There is no command "${name}".`,
    remedy: `${didYouMean(meant && `\`twenty-codegen ${meant}\``)}There are ${names.join(', ')}.`,
  }),
  ARGUMENT_UNKNOWN: ({ line, given }: CommandLine & { readonly given: string }) => ({
    what: `${line} does not know what to do with "${given}".`,
    remedy: `\`${line} --help\` shows how it is called.`,
  }),
  FLAG_UNKNOWN: ({
    line,
    flag,
    meant,
  }: CommandLine & { readonly flag: string; readonly meant: string | undefined }) => ({
    what: `${line} has no flag ${flag}.`,
    remedy: `${didYouMean(meant && `--${meant}`)}\`${line} --help\` lists its flags.`,
  }),
  FLAG_WITH_VALUE: ({ line, flag, value }: CommandLine & { readonly flag: string; readonly value: string }) => ({
    what: `${flag} takes no value, and got "${value}".`,
    remedy: see({ line }),
  }),
  FLAG_WITHOUT_VALUE: ({ line, flag, wanted }: CommandLine & { readonly flag: string; readonly wanted: string }) => ({
    what: `${flag} needs a value: ${wanted}.`,
    remedy: see({ line }),
  }),
  FLAG_VALUE_UNKNOWN: ({
    flag,
    value,
    meant,
    choices,
  }: {
    readonly flag: string;
    readonly value: string;
    readonly meant: string | undefined;
    readonly choices: readonly string[];
  }) => ({
    what: `${flag} cannot be "${value}".`,
    remedy: `${didYouMean(meant)}It is one of ${choices.join(', ')}.`,
  }),
  FLAG_NOT_A_NUMBER: ({
    flag,
    value,
    from,
    to,
  }: {
    readonly flag: string;
    readonly value: string;
    readonly from: number;
    readonly to: number;
  }) => ({
    what: `${flag} is a whole number from ${from} to ${to}, and got "${value}".`,
    remedy: `Write for example ${flag} ${from}.`,
  }),
  KEY_AS_FLAG: ({ flag }: { readonly flag: string }) => ({
    what: `There is no ${flag}: a key on the command line would stand in process lists and logs.`,
    remedy: 'Put it into the environment variable TWENTY_API_KEY, or into a file .env that is not committed.',
  }),

  NO_CONFIG: ({ folder }: Folder) => ({
    what: `There is no codegen.yml in ${folder}, nor any other configuration of graphql-codegen (codegen.ts, .graphqlrc.yml and so on).`,
    remedy:
      'Write one with `twenty-codegen init`, name one with --config, or do without: `twenty-codegen generate --from https://crm.acme.com --to src/crm/`.',
  }),
  CONFIG_MISSING: ({ path }: File) => ({
    what: `The configuration ${path} does not exist.`,
    remedy: 'Correct --config; the path is relative to the folder that twenty-codegen runs in.',
  }),
  CONFIG_UNREADABLE: ({ path, reason }: File & { readonly reason: string }) => ({
    what: `The configuration ${path} cannot be read: ${reason}`,
    remedy: 'Correct it; `twenty-codegen init` writes one to compare with.',
  }),
  PROJECTS_AMBIGUOUS: ({ path, names }: File & { readonly names: readonly string[] }) => ({
    what: `${path} has ${names.length} projects with a configuration of graphql-codegen: ${names.join(', ')}.`,
    remedy: 'Call one of them `default`, or write a codegen.yml and name it with --config.',
  }),
  NO_TARGET: ({ path }: File) => ({
    what: `${path} generates nothing with \`preset: graphql-codegen-twenty\`.`,
    remedy:
      'Add under `generates` a folder with this preset, for example "src/crm/": { preset: graphql-codegen-twenty }.',
  }),
  FLAG_BESIDE_CONFIG: ({ flag, path }: File & { readonly flag: string }) => ({
    what: `--${flag} goes with --to only: what is generated stands in ${path}.`,
    remedy: `Write it there${flag === 'documents' ? '' : ' under presetConfig'}, or generate without ${path}: --to <folder>.`,
  }),
  ENV_FILE_MISSING: ({ path }: File) => ({
    what: `The file ${path} with variables does not exist.`,
    remedy: 'Correct --dotenv; the path is relative to the folder that twenty-codegen runs in.',
  }),
  VARIABLES_NOT_SET: ({ what, names }: { readonly what: string; readonly names: readonly string[] }) => ({
    what,
    remedy: `Set ${names.join(' and ')} in the environment or in a file .env in this folder. A key comes from Twenty: Settings → APIs & Webhooks.`,
  }),
  KEY_OF_OTHER_HOST: ({ origin, owner }: { readonly origin: string; readonly owner: string }) => ({
    what: `There is no key for ${origin}: the one that is set belongs to ${owner} and is not sent elsewhere.`,
    remedy: `Put the key of ${origin} into a variable of its own and name it, for example --key-env STAGING_API_KEY.`,
  }),
  SCHEMAS_MERGED: ({ folder, count }: Folder & { readonly count: number }) => ({
    what: `The schema of "${folder}" is merged from the workspace and ${count} more, which only graphql-codegen does.`,
    remedy: `Give the workspace as \`schema\` of "${folder}" alone and the others to the outputs that need them, or run graphql-codegen.`,
  }),
  TARGET_UNKNOWN: ({ folder, folders }: Folder & { readonly folders: readonly string[] }) => ({
    what: `The configuration has no output "${folder}".`,
    remedy: `--target is one of ${folders.join(', ')}.`,
  }),
  SEVERAL_WORKSPACES: ({
    what,
    count,
    folders,
  }: {
    /** The flag or command. */
    readonly what: string;
    readonly count: number;
    readonly folders: readonly string[];
  }) => ({
    what: `${what} is about one workspace, and the configuration has ${count}.`,
    remedy: `Say which: --target with one of ${folders.join(', ')}.`,
  }),

  NO_SNAPSHOT: ({ path }: File) => ({
    what: `There is nothing to compare with: ${path} does not exist.`,
    remedy:
      'Write it with `twenty-codegen pull` and commit it. Without it, `check` works without --offline, and `diff` when two workspaces are named: twenty-codegen diff <from> <to>.',
  }),
  NOT_IN_GIT: ({ name, path }: File & { readonly name: string }) => ({
    what: `git does not have ${name}.`,
    remedy: `Check the revision, and that ${path} was committed there; in CI fetch the history (fetch-depth: 0).`,
  }),
  OTHER_WORKSPACE: ({ name, path }: File & { readonly name: string }) => ({
    what: `${name} is another workspace than the one that ${path} was written from.`,
    remedy:
      'Check address and key. To go over to this one, add --other-workspace; to keep both, name another file with --snapshot.',
  }),
  POORER_SOURCE: ({ name, path }: File & { readonly name: string }) => ({
    what: `The data model of ${name} came over REST, which tells less than ${path} knows.`,
    remedy:
      'Use a key whose role has the permission "Data model", or a way on which /metadata is reached. `generate` and `pull` go on all the same with --poorer.',
  }),

  TARGET_IS_A_FILE: ({ folder }: Folder) => ({
    what: `${folder} is a file, and the output is a folder.`,
    remedy: 'Move the file away, or generate into another folder.',
  }),
  OUTPUT_UNREADABLE: ({ path, reason }: File & { readonly reason: string }) => ({
    what: `${path} cannot be read (${reason}), so it cannot be told what has to change; nothing was written.`,
    remedy: 'Move away what stands in its place, and check that this user may read it.',
  }),
  WRITE_FAILED: ({ path, reason }: File & { readonly reason: string }) => ({
    what: `${path} cannot be written (${reason}); everything is as it was before.`,
    remedy:
      WRITE_REMEDIES[reason] ?? 'Check that the folder exists and that this user may write to it, then run again.',
  }),
  CANNOT_LISTEN: ({
    host,
    port,
    reason,
  }: {
    readonly host: string;
    readonly port: number;
    readonly reason: string;
  }) => ({
    what: `Nothing can listen at ${host}:${port} (${reason}).`,
    remedy: 'Choose another port with --listen, or an address of this machine with --host.',
  }),

  ADDRESS_INVALID: () => ({
    what: 'The address of a workspace is needed, and a file was given.',
    remedy: 'Give an address such as https://crm.acme.com, or https://api.twenty.com for Twenty Cloud.',
  }),
  // what was given may be the key itself: it is not repeated
  VARIABLE_INVALID: () => ({
    what: 'The name of a variable is needed, and what was given is none.',
    remedy:
      'Give a name such as TWENTY_API_KEY. The key itself goes into the environment, never into a file that is committed.',
  }),
  FOLDER_INVALID: ({ folder }: Folder) => ({
    what: `The generated code cannot go into "${folder}".`,
    remedy: 'Give a folder below this one, such as src/crm/.',
  }),
});

/** By the code of the operating system. */
const WRITE_REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'Make room on the disk, then run again.',
  EEXIST: 'A part of this path is a file: move it away, or generate into another folder.',
  ENOTDIR: 'A part of this path is a file: move it away, or generate into another folder.',
  EISDIR: 'There is a folder of this name: move it away, or generate into another folder.',
  EROFS: 'The file system is read-only: run where it can be written.',
  EXDEV: 'A folder below it is on another file system: generate into a folder that is on one.',
};
