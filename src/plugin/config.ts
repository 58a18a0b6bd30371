/** Every option of the preset, once: its type, default, documentation and validation. */
import { z } from 'zod';
import { failure } from './failures.js';

const globs = z.array(z.string().min(1));

/** How validators are, where they are not simply on. */
const validatorsSchema = z
  .strictObject({
    enums: z.enum(['open', 'closed']).default('open'),
    coerce: z.boolean().default(false),
    zod: z.enum(['classic', 'mini']).default('classic'),
    dates: z.enum(['string', 'codec']).default('string'),
  })
  .refine(({ coerce, dates }) => !coerce || dates === 'string', {
    message: '`coerce` and `dates: "codec"` exclude each other: what is read from text cannot be encoded again',
  });

/** The options as a user writes them under `presetConfig` (or a plugin's configuration). */
export const presetConfigSchema = z
  .strictObject({
    objects: z
      .strictObject({
        include: globs.optional().describe('globs of `nameSingular`; default: every object'),
        exclude: globs.optional().describe('globs of `nameSingular`; wins over `include`'),
      })
      .default({})
      .describe('Which objects are generated, for example `{ exclude: ["workflow*", "message*"] }`.'),
    system: z
      .union([z.boolean(), globs])
      .default(false)
      .describe(
        'Generate system objects: all (`true`), or those that globs name (`["message", "calendarEvent"]`). Without it, those that another generated object links to.',
      ),
    client: z.boolean().default(true).describe('Emit `client.ts`: the typed client over all objects.'),
    validators: z
      .union([z.boolean(), validatorsSchema])
      .default(true)
      .describe(
        'Emit `validators/`: zod 4 schemas; the app then depends on `zod`. Or `{ enums: "closed" }` (records with unknown options are refused), `{ coerce: true }` (inputs from the text of forms and files), `{ zod: "mini" }`, `{ dates: "codec" }` (`Date` for text).',
      ),
    webhooks: z.boolean().default(true).describe('Emit `webhooks.ts`: event types, verification and a receiver.'),
    rest: z
      .boolean()
      .default(false)
      .describe('Emit `rest.ts`: the paths of the REST API as types, for `openapi-fetch` and the like.'),
    docs: z
      .boolean()
      .default(false)
      .describe('Emit `WORKSPACE.md`: the data dictionary of the workspace, with diagrams that GitHub draws.'),
    runtime: z
      .enum(['emit', 'package'])
      .default('emit')
      .describe(
        '`emit` copies the runtime into the output, so that the app depends on nothing; `package` imports it from `graphql-codegen-twenty/runtime/…`.',
      ),
    importExtension: z
      .enum(['', '.js', '.ts'])
      .default('.js')
      .describe(
        'What relative imports end with: `".js"`, `".ts"` or nothing (`""`). Where it is not set, an `importExtension` of graphql-codegen counts, and otherwise what tsconfig.json and package.json of your app need: nothing for bundlers, Jest and CommonJS.',
      ),
    header: z
      .string()
      .regex(
        /^(\s*(\/\/.*(\r?\n|$)|\/\*((?!\*\/)[^])*\*\/))*\s*$/,
        'only comments, such as `// biome-ignore-all lint: generated`',
      )
      .default('')
      .describe('Comments that every module begins with: a licence, `// biome-ignore-all lint: generated`.'),
    scalars: z
      .record(z.string(), z.string().min(1))
      .default({})
      .describe('TypeScript type of a GraphQL scalar when read, for example `{ JSON: "unknown" }`.'),
    fieldTypes: z
      .record(
        z
          .string()
          .regex(/^[A-Za-z_]\w*\.[A-Za-z_]\w*$/, 'a key is `<nameSingular>.<field>`, for example `person.intro`'),
        z.string().min(1),
      )
      .default({})
      .describe(
        'TypeScript type of one field, for example `{ "invoice.payload": "import(\'../payload.js\').Payload" }`.',
      ),
  })
  .refine(
    ({ runtime, validators }) => runtime === 'emit' || typeof validators === 'boolean' || validators.zod === 'classic',
    {
      path: ['validators'],
      message: '`zod: "mini"` needs `runtime: "emit"`: the runtime of the package is made for `zod`',
    },
  );

/** The options, complete. */
export type PresetConfig = z.output<typeof presetConfigSchema>;

/** How validators are, with every default. */
export type ValidatorOptions = z.output<typeof validatorsSchema>;

/** The options of validators, whatever short form they were given in. */
export const validatorOptions = ({ validators }: Pick<PresetConfig, 'validators'>): ValidatorOptions =>
  validatorsSchema.parse(typeof validators === 'boolean' ? {} : validators);

/** The options as they are typed in `codegen.ts`. */
export type PresetConfigInput = z.input<typeof presetConfigSchema>;

/** Options as they are given, and what holds where they do not say. */
interface Given {
  readonly input: unknown;
  /** The `importExtension` of graphql-codegen. */
  readonly hostExtension?: unknown;
  /** The one that fits the app. */
  readonly appExtension?: PresetConfig['importExtension'];
}

/** Reads options; a wrong one is named, with what was expected. */
export function readPresetConfig({ input, hostExtension, appExtension }: Given): PresetConfig {
  const result = presetConfigSchema.safeParse(input ?? {});
  if (!result.success) throw failure('CONFIG_INVALID', { problems: result.error.issues.flatMap(describeIssue) });
  const own = typeof input === 'object' && input !== null && 'importExtension' in input;
  if (own) return result.data;
  // the host says '' both for "none" and for "not set"
  const fromHost = hostExtension === '.js' || hostExtension === '.ts' ? hostExtension : undefined;
  return { ...result.data, importExtension: fromHost ?? appExtension ?? result.data.importExtension };
}

/** Names of options, by where they stand. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  objects: ['include', 'exclude'],
  validators: Object.keys(validatorsSchema.shape),
};

function describeIssue(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_union') {
    // of a choice, what the nearest one says is wrong inside of the value
    const inner = issue.errors.flat().filter(({ code, path }) => path.length > 0 || code !== 'invalid_type');
    if (inner.length > 0)
      return inner.flatMap((each) => describeIssue({ ...each, path: [...issue.path, ...each.path] }));
  }
  if (issue.code === 'unrecognized_keys') {
    const where = issue.path.length > 0 ? `${issue.path.join('.')}.` : '';
    const known = OPTIONS[String(issue.path[0])] ?? Object.keys(presetConfigSchema.shape);
    return [`${issue.keys.map((key) => `${where}${key}`).join(', ')}: no such option; there are ${known.join(', ')}`];
  }
  const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  return [`${issue.path.join('.') || 'presetConfig'}: ${message}`];
}

/** The table of options of the README, from this one place. */
export function describeOptions(): string {
  const rows = Object.entries(presetConfigSchema.shape).map(([name, option]) => {
    const standard = name === 'importExtension' ? 'as your app' : `\`${JSON.stringify(option.parse(undefined))}\``;
    return `| \`${name}\` | ${standard} | ${option.description ?? ''} |`;
  });
  return ['| option | default | |', '| --- | --- | --- |', ...rows].join('\n');
}
