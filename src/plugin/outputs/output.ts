/** What an output is: a part of what is generated, as one value. Everything that is known of it stands in its folder. */
import type { z } from 'zod';
import type { GeneralOptions } from '../config.js';
import type { DocumentFactsParts } from '../documents/facts/document-facts.js';
import type { SourceDocument } from '../documents/source-document.js';
import type { ViewContext } from './view-context.js';

/** A file of the output folder, by its path in it. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

/** What an output needs of the runtime. */
export interface RuntimeNeeds {
  /** Modules in `src/runtime`, such as `client/index`; what they import comes along. */
  readonly entries: readonly string[];
  /** The runtime uses `zod/mini` instead of `zod`. */
  readonly usesZodMini?: boolean;
}

/** What `index.ts` exports of an output: a module in the output folder, or some names of the runtime. */
export type IndexExport =
  | { /** Its path without an ending, such as `objects/person`. */ readonly module: string }
  | { /** A module in `src/runtime`. */ readonly entry: string; readonly names: readonly string[] };

/** An output that is made in this run, with the value of its option. */
export interface ChosenOutput {
  readonly output: Output;
  /** Undefined where it has no option. */
  readonly option: unknown;
  /** It comes from `presetConfig.outputs`. */
  readonly isOfUser: boolean;
}

/** What an output makes its files from. */
export interface OutputContext<Value = unknown> extends ViewContext {
  /** The value of the output's own option. */
  readonly option: Value;
  /** Every output of this run. */
  readonly outputs: readonly ChosenOutput[];
  /** The workspace as it was read. */
  readonly source: Pick<DocumentFactsParts, 'schema' | 'metadata'>;
  /** Operations and fragments of the app, as its configuration names them. */
  readonly documents: readonly SourceDocument[];
}

/** A part of what is generated. */
export interface Output<Value = unknown> {
  /** Tells it from others, in errors too. */
  readonly name: string;
  /** Names that its modules declare for themselves: types and values of a workspace get others. */
  readonly names?: readonly string[];
  // methods, so that outputs with different options fit into one list
  /** What its modules import of the runtime. Nothing where it is absent. */
  runtime?(option: Value): RuntimeNeeds;
  /** What `index.ts` exports of it. Nothing where it is absent. */
  index?(context: OutputContext<Value>): readonly IndexExport[];
  /** What its user should know of this workspace, one line each. Nothing where it is absent. */
  warnings?(context: ViewContext): readonly string[];
  /** Makes its files, in the same order and with the same bytes for the same workspace. */
  files(context: OutputContext<Value>): readonly OutputFile[] | Promise<readonly OutputFile[]>;
}

/**
 * Declares an output of your own, for `presetConfig.outputs` of a codegen.ts: it is generated from the same workspace,
 * into the same folder, and listed in the manifest, so that checks and the removal of leftovers know it.
 */
export const defineOutput = (output: Output): Output => output;

/** The option of `presetConfig` that an output of this package owns; `false` switches the output off. */
export interface OutputOption<
  Name extends string = string,
  IsOn extends boolean = boolean,
  Schema extends z.ZodType = z.ZodType,
  Input extends object = object,
> {
  readonly name: Name;
  /** The default: whether the output is made where nothing is said. */
  readonly isOn: IsOn;
  /** Type and validation. */
  readonly schema: Schema;
  /** What `--help` says of the switch that changes the default, such as `--rest` or `--no-client`. */
  readonly switch: string;
  /** Never there: it hands the interface that documents the option on to the type of `presetConfig`. */
  readonly documentedBy?: Input;
}

/** An output of this package. */
export interface OwnOutput<Value = unknown> extends Output<Value> {
  /** Absent where it is always made, or where another output decides. */
  readonly option?: OutputOption;
  /** Name of the output that it goes with: it is made where that one is. */
  readonly goesWith?: string;
  /** The folder that its modules stand in; absent where that is the output folder itself. */
  readonly folder?: string;
  /** Says what contradicts other options, if anything does. */
  contradiction?(options: { readonly general: GeneralOptions; readonly option: Value }): string | undefined;
}

/**
 * Declares an output that has an option, so that the value of the option is typed. `Input` is what a user writes: an
 * interface with this one member, whose comment editors show and docs/configuration.md repeats. It is given in a
 * call of its own, because TypeScript infers all type parameters of a call or none.
 */
export const outputWithOption =
  <Input extends object>() =>
  <
    const Name extends keyof Input & string,
    const IsOn extends boolean,
    Schema extends z.ZodType<unknown, Input[keyof Input]>,
  >(
    output: OwnOutput<z.output<Schema>> & { readonly option: OutputOption<Name, IsOn, Schema, Input> },
  ): typeof output =>
    output;

/** An output that has none. */
type OutputWithoutOption = OwnOutput & { readonly option?: never };

/** Declares an output that has none. */
export const outputWithoutOption = (output: OutputWithoutOption): OutputWithoutOption => output;
