/** Flags that say which workspace is generated to which folder; the same in every command that needs to know. */
import type { Flags } from '../command.js';
import { OUTPUT_SWITCHES } from './output-switches.js';

/** Where the configuration and the variables are. */
export const PROJECT_FLAGS = {
  config: {
    kind: 'text',
    short: 'c',
    placeholder: '<file>',
    about: 'configuration of graphql-codegen; default: the one in this folder',
  },
  from: {
    kind: 'text',
    placeholder: '<where>',
    about: 'read the workspace from there instead: an address, a snapshot file, `snapshot`, `live` or `sandbox`',
  },
  snapshot: { kind: 'text', placeholder: '<file>', about: 'the snapshot file; default: twenty.snapshot.json' },
  target: {
    kind: 'text',
    placeholder: '<folder>',
    about: 'only this output of the configuration, where that has several',
  },
  'key-env': {
    kind: 'text',
    placeholder: '<name>',
    about: 'variable that holds the API key, of the server that is named where one is; default: TWENTY_API_KEY',
  },
  dotenv: { kind: 'text', placeholder: '<file>', about: 'file with variables; default: .env where there is one' },
  timeout: { kind: 'text', placeholder: '<ms>', about: 'longest time for one answer of the server; default: 30000' },
} as const satisfies Flags;

/** Which operations of the app a command looks at. */
export const DOCUMENTS_FLAG = {
  documents: {
    kind: 'list',
    placeholder: '<glob>',
    about: 'documents of the app: .graphql files, and templates in code',
  },
} as const satisfies Flags;

/** What takes the place of a configuration. */
export const TARGET_FLAGS = {
  to: { kind: 'text', placeholder: '<folder>', about: 'generate into this folder, without a configuration' },
  include: { kind: 'list', placeholder: '<glob>', about: 'only objects with such a nameSingular' },
  exclude: { kind: 'list', placeholder: '<glob>', about: 'no objects with such a nameSingular' },
  system: { kind: 'switch', about: 'every system object too' },
  ...DOCUMENTS_FLAG,
  ...OUTPUT_SWITCHES,
  runtime: {
    kind: 'text',
    placeholder: '<how>',
    choices: ['emit', 'emit-checked', 'package'],
    about: 'copy the runtime, or import it from the package',
  },
  'import-extension': {
    kind: 'text',
    placeholder: '<ending>',
    choices: ['.js', '.ts', 'none'],
    about: 'what relative imports end with',
  },
} as const satisfies Flags;
