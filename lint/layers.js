/**
 * Who may import whom. ESLint reads this table (`one-way.js`), and ARCHITECTURE.md shows it.
 *
 * A file belongs to the layer with the longest path that it is in. It may import its own layer and those in `uses`, which
 * stand further up in this table. Paths are below `src`.
 *
 * @typedef {object} Layer
 * @property {readonly string[]} paths Folders and files; the first one names the layer.
 * @property {string} what
 * @property {readonly string[]} uses Paths of other layers, or of single files in them.
 * @property {boolean} [isPortable] It imports no module of Node.js, so that it also runs elsewhere.
 */

/** @type {readonly Layer[]} */
export const LAYERS = [
  {
    paths: ['twenty'],
    what: 'the ground floor: what a Twenty server says, its naming rules, order, JSON',
    uses: [],
    isPortable: true,
  },

  {
    paths: ['runtime/portable'],
    what: 'what several rooms of the runtime need, and old engines lack',
    uses: [],
    isPortable: true,
  },
  {
    paths: ['runtime/objects'],
    what: 'the types of the descriptions that are generated for each object',
    uses: ['runtime/portable'],
    isPortable: true,
  },
  {
    paths: ['runtime/client'],
    what: 'the typed client',
    uses: ['runtime/objects', 'runtime/portable'],
    isPortable: true,
  },
  {
    paths: ['runtime/keys'],
    what: 'where keys come from besides a variable: OAuth, apps inside of Twenty',
    uses: ['runtime/client', 'runtime/portable'],
    isPortable: true,
  },
  {
    paths: ['runtime/uploads'],
    what: 'uploading files with any client',
    uses: ['runtime/client', 'runtime/objects', 'runtime/portable'],
    isPortable: true,
  },
  {
    paths: ['runtime/client/index.ts'],
    what: 'the entry of the client, which exports uploads too',
    uses: ['runtime/client', 'runtime/uploads', 'runtime/objects'],
    isPortable: true,
  },
  { paths: ['runtime/rest'], what: 'types of the REST API', uses: ['runtime/objects'], isPortable: true },
  {
    paths: ['runtime/validators'],
    what: 'zod schemas',
    uses: ['runtime/objects', 'runtime/portable'],
    isPortable: true,
  },
  {
    paths: ['runtime/webhooks'],
    what: 'receiving webhooks',
    uses: ['runtime/objects', 'runtime/portable'],
    isPortable: true,
  },
  {
    paths: ['runtime/tools'],
    what: 'tools for agents, and their forms for frameworks',
    uses: ['runtime/client', 'runtime/objects', 'runtime/portable'],
    isPortable: true,
  },
  {
    paths: ['runtime/sync'],
    what: 'following a workspace: webhooks and changes together',
    uses: ['runtime/client', 'runtime/webhooks', 'runtime/objects', 'runtime/portable'],
    isPortable: true,
  },
  {
    paths: ['runtime/sync/store/file-sync-store.ts'],
    what: 'a store of a sync in a file, for Node.js',
    uses: ['runtime/client', 'runtime/sync'],
  },

  {
    paths: ['plugin/errors.ts', 'plugin/secrets.ts', 'plugin/visible.ts', 'plugin/package-version.ts'],
    what: 'the error class, and what may stand in a message',
    uses: ['runtime/portable'],
  },
  {
    paths: ['plugin/failures.ts'],
    what: 'what can go wrong in the generator, apart from reading',
    uses: ['plugin/errors.ts'],
  },
  { paths: ['plugin/config.ts'], what: 'the options that no output owns', uses: [] },
  {
    paths: ['plugin/read'],
    what: 'the only input: schema and metadata over HTTP, REST as the other way, snapshot file',
    uses: ['twenty', 'plugin/errors.ts', 'runtime/client/transport/address.ts'],
  },
  {
    paths: ['plugin/fields'],
    what: 'what each field type of Twenty is: one file each, and a registry',
    uses: ['twenty', 'runtime/validators/index.ts', 'runtime/webhooks/testing/sample-record.ts'],
    isPortable: true,
  },
  {
    paths: ['plugin/workspace'],
    what: 'the Workspace model: plain sorted data, and how it is built',
    uses: ['twenty', 'plugin/fields', 'plugin/config.ts'],
    isPortable: true,
  },
  {
    paths: ['plugin/documents'],
    what: 'the documents of an app: rules for what the server really does with them',
    uses: ['twenty', 'plugin/fields', 'plugin/workspace'],
    isPortable: true,
  },
  {
    paths: ['rules'],
    what: 'the entry of the rules for documents, and the same for ESLint',
    uses: ['twenty', 'plugin/package-version.ts', 'plugin/read', 'plugin/documents'],
  },
  {
    paths: ['plugin/diff'],
    what: 'what changed between two workspaces, graded',
    uses: ['twenty', 'plugin/errors.ts', 'plugin/read', 'plugin/fields', 'plugin/workspace'],
  },
  {
    paths: ['plugin/print'],
    what: 'TypeScript on paper: layout, literals, escaping; knows no output and no workspace',
    uses: ['twenty'],
  },
  {
    paths: ['plugin/outputs'],
    what: 'what is generated: one folder an output',
    uses: [
      'twenty',
      'plugin/errors.ts',
      'plugin/failures.ts',
      'plugin/config.ts',
      'plugin/fields',
      'plugin/workspace',
      'plugin/documents',
      'plugin/print',
    ],
  },
  {
    paths: ['plugin'],
    what: 'the pipeline, `generate.ts`, and the options of all outputs',
    uses: [
      'twenty',
      'plugin/errors.ts',
      'plugin/failures.ts',
      'plugin/config.ts',
      'plugin/read',
      'plugin/fields',
      'plugin/workspace',
      'plugin/documents',
      'plugin/print',
      'plugin/outputs',
    ],
  },
  {
    paths: ['plugin/host'],
    what: 'loader, preset, plugin: what graphql-codegen calls',
    uses: [
      'twenty',
      'plugin/errors.ts',
      'plugin/failures.ts',
      'plugin/config.ts',
      'plugin/read',
      'plugin/documents',
      'plugin/outputs',
      'plugin',
    ],
  },
  {
    paths: ['index.ts'],
    what: 'the entry of the package',
    uses: ['plugin/errors.ts', 'plugin/workspace', 'plugin/print', 'plugin/outputs', 'plugin', 'plugin/host'],
  },

  { paths: ['sandbox/keys'], what: 'who asks: roles, limits', uses: [] },
  { paths: ['sandbox/metadata'], what: 'the data model, and the example workspace', uses: ['twenty'] },
  {
    paths: ['sandbox/fields', 'sandbox/errors.ts', 'sandbox/limit-error.ts'],
    what: 'what each field type is to the server: one file each, and a registry',
    uses: ['twenty'],
  },
  {
    paths: ['sandbox/schema'],
    what: 'the GraphQL schema of a data model',
    uses: ['twenty', 'sandbox/metadata', 'sandbox/fields'],
  },
  {
    paths: ['sandbox/records'],
    what: 'records, and what is done with them',
    uses: ['twenty', 'sandbox/keys', 'sandbox/fields'],
  },
  {
    paths: ['sandbox/plausible'],
    what: 'makes records that look like those of people',
    uses: ['twenty', 'sandbox/metadata', 'sandbox/records'],
  },
  {
    paths: ['sandbox/webhooks'],
    what: 'signs and sends events',
    uses: ['twenty', 'sandbox/metadata', 'sandbox/fields', 'sandbox/records'],
  },
  {
    paths: ['sandbox/doors'],
    what: 'one door per protocol: GraphQL, metadata, REST, files',
    uses: ['twenty', 'sandbox/keys', 'sandbox/metadata', 'sandbox/fields', 'sandbox/schema', 'sandbox/records'],
  },
  {
    paths: ['sandbox'],
    what: 'the sandbox as a whole: its options, what starts it',
    uses: [
      'twenty',
      'plugin/read',
      'sandbox/keys',
      'sandbox/metadata',
      'sandbox/fields',
      'sandbox/schema',
      'sandbox/records',
      'sandbox/plausible',
      'sandbox/webhooks',
      'sandbox/doors',
    ],
  },
  {
    paths: [
      'cli/command.ts',
      'cli/failures.ts',
      'cli/cli-error.ts',
      'cli/exit-codes.ts',
      'cli/global-flags.ts',
      'cli/arguments',
      'cli/screen',
    ],
    what: 'what a command is: flags, failures, exit codes, what it prints',
    uses: ['plugin/errors.ts'],
  },
  {
    paths: ['cli/config'],
    what: 'what to work on, out of flags, configuration and variables',
    uses: [
      'cli/command.ts',
      'twenty',
      'plugin/errors.ts',
      'plugin/failures.ts',
      'plugin/config.ts',
      'plugin/read',
      'plugin/outputs',
      'plugin',
      'plugin/host',
    ],
  },
  { paths: ['cli/disk'], what: 'writes all files or none', uses: ['cli/command.ts', 'plugin/host'] },
  {
    paths: ['cli/source'],
    what: 'reads workspaces, and remembers what was read',
    uses: ['cli/command.ts', 'cli/config', 'cli/disk', 'twenty', 'plugin/errors.ts', 'plugin/read', 'sandbox'],
  },
  {
    paths: ['cli/differences'],
    what: 'compares two workspaces, and says how they differ',
    uses: ['cli/command.ts', 'cli/config', 'cli/source', 'plugin/read', 'plugin/workspace', 'plugin/diff'],
  },
  {
    paths: ['cli/files'],
    what: 'generates targets, and compares them with what is on the disk',
    uses: [
      'cli/command.ts',
      'cli/config',
      'cli/disk',
      'cli/source',
      'cli/differences',
      'twenty',
      'plugin/errors.ts',
      'plugin/read',
      'plugin/documents',
      'plugin/outputs',
      'plugin/diff',
      'plugin',
      'plugin/host',
    ],
  },
  {
    paths: ['cli/init'],
    what: 'sets up an app',
    uses: ['cli/command.ts', 'cli/config', 'twenty', 'plugin/errors.ts', 'plugin/read', 'plugin/host'],
  },
  {
    paths: ['cli/doctor'],
    what: 'one check a file',
    uses: [
      'cli/command.ts',
      'cli/config',
      'cli/source',
      'cli/files',
      'twenty',
      'plugin/errors.ts',
      'plugin/failures.ts',
      'plugin/config.ts',
      'plugin/read',
      'plugin/workspace',
      'plugin',
      'plugin/host',
      'sandbox/schema/version-of.ts',
    ],
  },
  {
    paths: ['cli/mcp'],
    what: 'serves tools for agents',
    uses: [
      'cli/command.ts',
      'cli/config',
      'cli/source',
      'plugin/errors.ts',
      'plugin/read',
      'plugin',
      'sandbox',
      'runtime/client/index.ts',
      'runtime/tools',
    ],
  },
  { paths: ['cli/watch'], what: 'what wakes `watch`', uses: ['cli/command.ts', 'runtime/webhooks'] },
  {
    paths: ['cli/commands'],
    what: 'one command a file, and the registry',
    uses: [
      'cli/command.ts',
      'cli/config',
      'cli/disk',
      'cli/source',
      'cli/differences',
      'cli/files',
      'cli/init',
      'cli/doctor',
      'cli/mcp',
      'cli/watch',
      'twenty',
      'plugin/read',
      'plugin/workspace',
      'plugin/documents',
      'plugin/diff',
      'sandbox',
    ],
  },
  {
    paths: ['cli'],
    what: 'the process around a command',
    uses: ['cli/command.ts', 'cli/commands', 'plugin/errors.ts'],
  },
];

/**
 * Imports that break the table or close a circle, and are still there: `from -> to`, files or folders. The list only gets
 * shorter.
 *
 * @type {readonly string[]}
 */
export const STILL_THERE = ['sandbox/records/select -> sandbox/records/select', 'sandbox/doors -> sandbox/options.ts'];
