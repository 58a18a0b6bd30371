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
  { paths: ['runtime/validators'], what: 'zod schemas', uses: ['runtime/portable'], isPortable: true },
  {
    paths: ['runtime/webhooks'],
    what: 'receiving webhooks',
    uses: ['runtime/objects', 'runtime/portable'],
    isPortable: true,
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
    uses: ['twenty'],
    isPortable: true,
  },
  {
    paths: ['plugin/workspace'],
    what: 'the Workspace model: plain sorted data, and how it is built',
    uses: ['twenty', 'plugin/fields', 'plugin/config.ts'],
    isPortable: true,
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
    paths: ['sandbox/fields', 'sandbox/errors.ts'],
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
    paths: ['sandbox/webhooks'],
    what: 'signs and sends events',
    uses: ['sandbox/metadata', 'sandbox/fields', 'sandbox/records'],
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
      'sandbox/webhooks',
      'sandbox/doors',
    ],
  },
  {
    paths: ['cli'],
    what: 'the command `twenty-codegen`',
    uses: [
      'twenty',
      'runtime/webhooks',
      'plugin/errors.ts',
      'plugin/failures.ts',
      'plugin/config.ts',
      'plugin/read',
      'plugin/workspace',
      'plugin/diff',
      'plugin/outputs',
      'plugin',
      'plugin/host',
      'sandbox',
      'sandbox/schema/version-of.ts',
    ],
  },
];

/**
 * Imports that break the table or close a circle, and are still there: `from -> to`, files or folders. The list only gets
 * shorter.
 *
 * @type {readonly string[]}
 */
export const STILL_THERE = [
  'sandbox/records/select -> sandbox/records/select',
  'sandbox/metadata -> sandbox/schema/rules.ts',
  'sandbox/metadata -> sandbox/options.ts',
  'sandbox/doors -> sandbox/options.ts',
];
