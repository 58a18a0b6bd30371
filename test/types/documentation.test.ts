import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presetConfigSchema } from '../../src/plugin/preset-config.js';
import type { Editor } from './editors/editor.js';
import { languageServer } from './editors/language-server.js';
import { languageService } from './editors/language-service.js';

const EDITORS: Readonly<Record<string, () => Editor | Promise<Editor>>> = {
  '5.9': () => languageService('typescript-5.9'),
  '6': () => languageService('typescript'),
  '7': () => languageServer('typescript-7'),
};

/** Given: an option. Want: what the text begins with that an editor shows of it. */
const OPTIONS: readonly (readonly [option: string, text: string])[] = [
  ['objects', 'Which objects are generated, for example `{ exclude: ["workflow*", "message*"] }`.'],
  ['objects.include', 'Globs of `nameSingular`. Default: every object.'],
  ['objects.exclude', 'Globs of `nameSingular`; wins over `include`.'],
  ['system', 'Generate system objects: all (`true`), or those that globs name'],
  ['client', 'Emit `client.ts`: the typed client over all objects.'],
  ['validators', 'Emit `validators/`: zod 4 schemas; the app then depends on `zod`.'],
  ['validators.enums', 'Whether records with unknown options are taken'],
  ['validators.coerce', 'Read inputs from the text of forms and files, too.'],
  ['validators.zod', 'Which zod the schemas are made with'],
  ['validators.dates', 'What dates are once read'],
  ['webhooks', 'Emit `webhooks.ts`: event types, verification and a receiver.'],
  ['rest', 'Emit `rest.ts`: the paths of the REST API as types'],
  ['openapi', 'Emit `openapi.json`'],
  ['tools', 'Emit `tools.ts`'],
  ['documents', 'Emit `documents.ts` where `documents` are given beside the preset'],
  ['documents.target', 'What sends the documents.'],
  ['documents.rules', 'Rules by name; `false` switches one off'],
  ['sync', 'Emit `sync.ts`: hands over each change of the workspace'],
  ['docs', 'Emit `WORKSPACE.md`: the data dictionary of the workspace'],
  ['outputs', 'Outputs of your own, in a codegen.ts: `defineOutput({ … })`'],
  ['runtime', '`emit` copies the runtime into the output, so that the app depends on nothing, and tells your compiler'],
  ['importExtension', 'What relative imports end with'],
  ['header', 'Comments that every module begins with: a licence, `// biome-ignore-all lint: generated`.'],
  ['scalars', 'TypeScript type of a GraphQL scalar when read, for example `{ JSON: "unknown" }`.'],
  [
    'fieldTypes',
    'TypeScript type of one field, for example `{ "invoice.payload": "import(\'../payload.js\').Payload" }`.',
  ],
];

/** Options of `twentySchema`. */
const OF_SCHEMA: typeof OPTIONS = [
  ['from', 'Address of the workspace, or the path of a snapshot.'],
  ['token', 'API key of the workspace; a snapshot needs none.'],
  ['timeoutMs', 'Longest time for one answer'],
];

/** The options as an object, with a cursor at the last name of the path. */
const written = (path: string): string => {
  const [name, inner] = path.split('.');
  return inner === undefined ? `{ |${name}: undefined }` : `{ ${name}: { |${inner}: undefined } }`;
};

const CODE = [
  "import { twentyPreset, twentySchema } from '../../src/index.js';",
  ...OPTIONS.map(([option]) => `void twentyPreset(${written(option)});`),
  ...OF_SCHEMA.map(([option]) => `void twentySchema(${written(option)});`),
].join('\n');

it('looks at every option of the preset', () => {
  const names = OPTIONS.map(([option]) => option).filter((option) => !option.includes('.'));
  expect(names).toEqual(Object.keys(presetConfigSchema.shape));
});

describe.each(Object.entries(EDITORS))('a codegen.ts in an editor with TypeScript %s', (_version, open) => {
  let editor: Editor | undefined;
  let texts: readonly string[] = [];
  beforeAll(async () => {
    editor = await open();
    texts = await editor.documentation(CODE);
  }, 120_000);
  afterAll(() => editor?.close());

  it.each([...OPTIONS, ...OF_SCHEMA].map(([option, text], index) => ({ option, text, index })))(
    'explains $option',
    ({ text, index }) => {
      expect(texts[index]?.slice(0, text.length)).toBe(text);
    },
  );
});
