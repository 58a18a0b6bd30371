/** The options that no output owns: which objects are generated, and how every module is written. */
import { z } from 'zod';

/** Which objects are generated. */
export interface ObjectsInput {
  /** Globs of `nameSingular`. Default: every object. */
  include?: string[] | undefined;
  /** Globs of `nameSingular`; wins over `include`. */
  exclude?: string[] | undefined;
}

/** These options as a user writes them. Editors show the comments, and docs/configuration.md repeats them. */
export interface GeneralOptionsInput {
  /** Which objects are generated, for example `{ exclude: ["workflow*", "message*"] }`. */
  objects?: ObjectsInput | undefined;
  /**
   * Generate system objects: all (`true`), or those that globs name (`["message", "calendarEvent"]`). Without it, those
   * that another generated object links to.
   */
  system?: boolean | string[] | undefined;
  /**
   * `emit` copies the runtime into the output, so that the app depends on nothing, and tells your compiler not to check
   * these copies, which more than halves what it spends; `emit-checked` lets it; `package` imports the runtime from
   * `graphql-codegen-twenty/runtime/…`.
   */
  runtime?: 'emit' | 'emit-checked' | 'package' | undefined;
  /**
   * What relative imports end with: `".js"`, `".ts"` or nothing (`""`). Where it is not set, an `importExtension` of
   * graphql-codegen counts, and otherwise what tsconfig.json and package.json of your app need: nothing for bundlers, Jest
   * and CommonJS.
   */
  importExtension?: '' | '.js' | '.ts' | undefined;
  /** Comments that every module begins with: a licence, `// biome-ignore-all lint: generated`. */
  header?: string | undefined;
  /** TypeScript type of a GraphQL scalar when read, for example `{ JSON: "unknown" }`. */
  scalars?: Record<string, string> | undefined;
  /** TypeScript type of one field, for example `{ "invoice.payload": "import('../payload.js').Payload" }`. */
  fieldTypes?: Record<string, string> | undefined;
}

const globs = z.array(z.string().min(1));

/** Options that say what is generated. */
export const SELECTION_OPTIONS = {
  objects: z.strictObject({ include: globs.optional(), exclude: globs.optional() }).default({}),
  system: z.union([z.boolean(), globs]).default(false),
};

/** Options that say how modules are written. */
export const MODULE_OPTIONS = {
  runtime: z.enum(['emit', 'emit-checked', 'package']).default('emit'),
  importExtension: z.enum(['', '.js', '.ts']).default('.js'),
  header: z
    .string()
    .regex(
      /^(\s*(\/\/.*(\r?\n|$)|\/\*((?!\*\/)[^])*\*\/))*\s*$/,
      'only comments, such as `// biome-ignore-all lint: generated`',
    )
    .default(''),
  scalars: z.record(z.string(), z.string().min(1)).default({}),
  fieldTypes: z
    .record(
      z.string().regex(/^[A-Za-z_]\w*\.[A-Za-z_]\w*$/, 'a key is `<nameSingular>.<field>`, for example `person.intro`'),
      z.string().min(1),
    )
    .default({}),
};

/** The general options, complete: what every output may read. */
export type GeneralOptions = z.output<z.ZodObject<typeof SELECTION_OPTIONS & typeof MODULE_OPTIONS>>;
