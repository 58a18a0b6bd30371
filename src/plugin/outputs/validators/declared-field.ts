/** A field as the validators declare it: `status: select(SubscriptionStatus, { nullable: false })`. */
import { SCALARS } from '../../fields/scalars.js';
import type { FieldType } from '../../fields/field-type.js';
import {
  VALIDATOR_FILTERS,
  validatorOfFilter,
  type CompositeValidator,
  type Validator,
} from '../../fields/validators.js';
import { propertyKey, stringLiteral } from '../../print/escape.js';
import { filterFacts } from '../objects/filter-expression.js';
import type { FilterRef, TypeRef } from '../../workspace/workspace.js';
import type { ModuleImports } from './module-imports.js';
import type { ModulePaths } from './module-paths.js';

/** What is known of a value before its declaration is made. */
export interface ValidatedValue {
  readonly name: string;
  readonly output: TypeRef;
  readonly filter: FilterRef | null;
  /** Facts of its field type, as far as they are those of this value. */
  readonly fieldType: Pick<FieldType, 'filter' | 'validator' | 'compositeValidator'>;
  readonly comparableOptions: boolean;
  /** The constant of its options, and the field list of its composite. */
  readonly optionsName: string;
  readonly partsName: string;
}

/** A field of an object, or a part of a composite. */
export interface DeclaredField {
  readonly name: string;
  readonly maker: Validator | CompositeValidator | 'composites';
  /** What it is made of, and which module exports that. */
  readonly argument: { readonly name: string; readonly of: 'options' | 'parts' } | null;
  readonly options: FieldOptions;
}

/** As the options of the runtime, with the name of a validator for `operators.as`. */
export interface FieldOptions {
  readonly required?: true;
  readonly nullable?: false | 'read' | 'write';
  readonly writable?: false | 'create';
  readonly filterable?: false;
  readonly sortable?: false;
  readonly unique?: true | readonly string[];
  readonly primary?: true;
  readonly max?: number;
  readonly operators?: {
    readonly as?: Validator;
    readonly without?: readonly string[];
    readonly further?: readonly string[];
  };
}

/** What a field may be null, and when it is written. */
export interface Written {
  readonly isNullableAsRead: boolean;
  readonly isNullableAsWritten: boolean;
  readonly isRequired: boolean;
  readonly isWritten: boolean;
  readonly isUpdated: boolean;
}

/** The options that say so; what is usual is left out. */
export function writtenOptions({
  isNullableAsRead,
  isNullableAsWritten,
  isRequired,
  isWritten,
  isUpdated,
}: Written): FieldOptions {
  const whenWritten = isWritten ? isNullableAsWritten : isNullableAsRead;
  const writable = isWritten ? 'create' : false;
  return {
    ...(isRequired ? { required: true, ...(isNullableAsRead ? { nullable: 'read' } : {}) } : {}),
    ...(isRequired || (isNullableAsRead && whenWritten)
      ? {}
      : { nullable: nullable({ isNullableAsRead, whenWritten }) }),
    ...(isWritten && isUpdated ? {} : { writable }),
  };
}

const nullable = ({
  isNullableAsRead,
  whenWritten,
}: {
  readonly isNullableAsRead: boolean;
  readonly whenWritten: boolean;
}): false | 'read' | 'write' => (isNullableAsRead ? 'read' : whenWritten ? 'write' : false);

/** Declares a value; `options` are those that its object or composite knows of. */
export function declareField(value: ValidatedValue, options: FieldOptions): DeclaredField {
  const made = makerOf(value);
  return { ...made, name: value.name, options: { ...options, ...filterOptions({ value, maker: made.maker }) } };
}

function makerOf({
  output,
  fieldType,
  optionsName,
  partsName,
}: ValidatedValue): Pick<DeclaredField, 'maker' | 'argument'> {
  if (output.kind === 'object') {
    const argument = { name: partsName, of: 'parts' } as const;
    return { maker: output.isList ? 'composites' : (fieldType.compositeValidator ?? 'composite'), argument };
  }
  if (fieldType.validator) return { maker: fieldType.validator, argument: null };
  if (output.kind === 'enum') {
    return { maker: output.isList ? 'multiSelect' : 'select', argument: { name: optionsName, of: 'options' } };
  }
  const scalar = SCALARS[output.name]?.validator ?? 'unknown';
  const listed = scalar === 'text' ? 'texts' : 'unknown';
  return { maker: output.isList ? listed : scalar, argument: null };
}

/** How its filter differs from that of its validator. */
function filterOptions({
  value: { filter, fieldType, comparableOptions },
  maker,
}: {
  readonly value: ValidatedValue;
  readonly maker: DeclaredField['maker'];
}): FieldOptions {
  if (maker === 'composite' || maker === 'phones') return filter ? {} : { filterable: false };
  const own = maker === 'composites' ? 'rawJson' : VALIDATOR_FILTERS[maker];
  const facts = filter ? filterFacts({ filter, fieldType, comparableOptions }) : null;
  if (!facts) return own === 'none' ? {} : { filterable: false };
  const operators = {
    ...(facts.kind === own ? {} : { as: validatorOfFilter(facts.kind) }),
    ...(facts.lacking.length > 0 ? { without: facts.lacking } : {}),
    ...(facts.further.length > 0 ? { further: facts.further.map(([operator]) => operator) } : {}),
  };
  return Object.keys(operators).length > 0 ? { operators } : {};
}

/** The declaration as code, in a module that imports what it names. */
export function fieldCode({
  field: { name, maker, argument, options },
  imports,
  paths,
  optionsFrom,
  partsFrom,
}: {
  readonly field: DeclaredField;
  readonly imports: ModuleImports;
  readonly paths: ModulePaths;
  /** The module of the constants of options. */
  readonly optionsFrom: string;
  /** The module of the parts of composites; null for that module itself. */
  readonly partsFrom: string | null;
}): string {
  const use = (validator: DeclaredField['maker']) =>
    imports.value({ name: validator, from: isDate(validator) ? paths.dates : paths.fields });
  const args: string[] = [];
  if (argument?.of === 'options') args.push(imports.value({ name: argument.name, from: optionsFrom }));
  if (argument?.of === 'parts') {
    args.push(partsFrom === null ? argument.name : imports.value({ name: argument.name, from: partsFrom }));
  }
  const { operators, ...others } = options;
  const { as, ...changes } = operators ?? {};
  const entries = [
    ...Object.entries(others).map(entryCode),
    ...(operators
      ? [`operators: { ${[...(as ? [`as: ${use(as)}`] : []), ...Object.entries(changes).map(entryCode)].join(', ')} }`]
      : []),
  ];
  if (entries.length > 0) args.push(`{ ${entries.join(', ')} }`);
  return `${propertyKey(name)}: ${use(maker)}(${args.join(', ')})`;
}

const isDate = (maker: DeclaredField['maker']): boolean => maker === 'date' || maker === 'dateTime';

const entryCode = ([key, value]: readonly [string, unknown]): string => `${key}: ${valueCode(value)}`;

function valueCode(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueCode).join(', ')}]`;
  return typeof value === 'string' ? stringLiteral(value) : String(value);
}
