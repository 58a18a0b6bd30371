/** A field as the validators declare it: `status: select(SubscriptionStatus, { nullable: false })`. */
import { SCALARS } from '../../fields/scalars.js';
import type { FieldType } from '../../fields/field-type.js';
import {
  VALIDATOR_FILTERS,
  validatorOfFilter,
  type CompositeValidator,
  type Validator,
} from '../../fields/validators.js';
import { call, listLiteral, objectLiteral, text, type Expression, type KeyedEntry } from '../../print/expressions.js';
import { filterFacts } from '../objects/filter-expression.js';
import type { FilterRef, TypeRef } from '../../workspace/workspace.js';
import { runtimeModules } from './runtime-modules.js';
import { COMPOSITE_FIELDS, type ValidatorModuleContext } from './validator-options.js';

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
  if (maker === 'composite' || maker === 'domains' || maker === 'phones') return filter ? {} : { filterable: false };
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

/** The declaration as an entry of a field list, in a module that imports what it names. */
export function fieldEntry({
  field: { name, maker, argument, options },
  context,
  optionsFrom,
}: {
  readonly field: DeclaredField;
  readonly context: ValidatorModuleContext;
  /** The module of the constants of options. */
  readonly optionsFrom: string;
}): KeyedEntry {
  const { scope } = context;
  const { dates, fields } = runtimeModules(context);
  const use = (validator: DeclaredField['maker']) =>
    scope.value({ name: validator, from: isDate(validator) ? dates : fields });
  const made =
    argument === null
      ? []
      : [scope.value({ name: argument.name, from: argument.of === 'options' ? optionsFrom : COMPOSITE_FIELDS })];
  const { operators, ...others } = options;
  const { as, ...changes } = operators ?? {};
  const entries = [
    ...optionEntries(others),
    ...(operators
      ? [
          {
            key: 'operators',
            value: objectLiteral([...(as ? [{ key: 'as', value: use(as) }] : []), ...optionEntries(changes)]),
          },
        ]
      : []),
  ];
  return {
    key: name,
    value: call({ callee: use(maker), arguments: [...made, ...(entries.length > 0 ? [objectLiteral(entries)] : [])] }),
  };
}

const isDate = (maker: DeclaredField['maker']): boolean => maker === 'date' || maker === 'dateTime';

type OptionValue = string | number | boolean | readonly string[];

const optionEntries = (options: Readonly<Record<string, OptionValue>>): readonly KeyedEntry[] =>
  Object.entries(options).map(([key, value]) => ({ key, value: optionValue(value) }));

function optionValue(value: OptionValue): Expression {
  if (typeof value === 'object') return listLiteral(value.map(text));
  return typeof value === 'string' ? text(value) : String(value);
}
