/** What graphql-codegen loads: the preset, the plugin and, as the default export, the schema loader. */
export { CodegenTwentyError } from './plugin/errors.js';
export { loader as default, type LoaderOptions as TwentyLoaderOptions } from './plugin/host/loader.js';
export { plugin, validate } from './plugin/host/plugin.js';
export { preset } from './plugin/host/preset.js';
export { twentyPreset, twentySchema, type TwentySchemaOptions } from './plugin/host/typed-config.js';
export type { PresetConfigInput as TwentyPresetConfig } from './plugin/preset-config.js';

/** What an output of your own is made with: `presetConfig.outputs: [defineOutput({ … })]` in a codegen.ts. */
export { generateFrom as generate, type GenerateOptions } from './plugin/host/generate-from.js';
export type { Generated } from './plugin/generate.js';
export { defineOutput } from './plugin/outputs/output.js';
export type { IndexExport, Output, OutputContext, OutputFile, RuntimeNeeds } from './plugin/outputs/output.js';
export { typescriptModule, type Imported, type ModuleImports } from './plugin/outputs/typescript-module.js';
export type { CompositeIdentifiers, Identifiers, ObjectIdentifiers } from './plugin/outputs/identifiers.js';
export { dataLiteral, type Data } from './plugin/print/data-literal.js';
export type { ExportedName } from './plugin/print/scope.js';
export { docComment, propertyKey, stringLiteral } from './plugin/print/escape.js';
export { constant, interfaceDeclaration, typeAlias } from './plugin/print/declarations.js';
export type { InterfaceMember, Method, Property, TypeParameter } from './plugin/print/declarations.js';
export {
  call,
  listLiteral,
  objectLiteral,
  openObjectLiteral,
  text,
  type Expression,
} from './plugin/print/expressions.js';
export {
  intersectionType,
  listType,
  literalUnion,
  objectType,
  readonlyListType,
  typeReference,
  unionType,
  type ObjectTypeMember,
  type TypeNode,
} from './plugin/print/types.js';
export type * from './plugin/workspace/workspace.js';
