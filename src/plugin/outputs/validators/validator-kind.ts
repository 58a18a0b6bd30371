/** Which of the runtime's validator kinds serves a value. */
import type { FieldType, FilterKind } from '../../fields/field-type.js';
import { SCALARS } from '../../fields/scalars.js';
import type { FilterRef, TypeRef } from '../../workspace/workspace.js';
import { stringLiteral } from '../../print/escape.js';
import { filterFacts } from '../objects/filter-expression.js';
import type { Literal } from '../../print/literal.js';

/** A value to validate. */
export interface ValidatedValue {
  readonly name: string;
  readonly output: TypeRef;
  readonly filter: FilterRef | null;
  readonly isOrdered: boolean;
  /** Kind that the field type names for it. */
  readonly kind: string | undefined;
  readonly fieldType?: Pick<FieldType, 'filter'>;
  /** The constants of its options, as code. */
  readonly options: string;
  /** The description of its composite, as code. */
  readonly composite: string;
  readonly comparableOptions: boolean;
  /** Namespace of the kinds of dates. */
  readonly dateKinds: string;
}

/** A kind of the runtime, with what it is made of. */
export interface ValidatorKind {
  /** What makes the kind, as code. */
  readonly maker: string;
  readonly parts: readonly Literal[];
  /** The kind can be filtered by, but the server refuses it for this value. */
  readonly isUnfiltered: boolean;
}

/** The filter that each kind has by itself. */
const OWN_FILTERS: Readonly<Record<string, FilterKind>> = {
  text: 'text',
  email: 'text',
  url: 'text',
  blocks: 'text',
  uuid: 'uuid',
  number: 'number',
  decimal: 'bigNumber',
  numeric: 'bigNumber',
  position: 'number',
  boolean: 'boolean',
  date: 'date',
  dateTime: 'dateTime',
  select: 'select',
  multiSelect: 'multiSelect',
  texts: 'array',
  searchVector: 'none',
  unknown: 'none',
};

/** The kind of a value. */
export function validatorKind(value: ValidatedValue): ValidatorKind {
  const { kind, parts } = plainKind(value);
  const maker = `${isDate(kind) ? value.dateKinds : 'v'}.${kind}`;
  const own = OWN_FILTERS[kind] ?? 'rawJson';
  const isComposite = kind === 'composite';
  const facts = value.filter && !isComposite ? filterFacts({ ...value, filter: value.filter }) : null;
  if (!facts) return { maker, parts, isUnfiltered: own !== 'none' && !(isComposite && value.filter) };
  const changes = [
    { key: 'by', code: facts.kind === own ? '' : `v.${kindOf(facts.kind)}` },
    { key: 'without', code: facts.lacking.length > 0 ? stringLiteral(facts.lacking.join(' ')) : '' },
    {
      key: 'further',
      code: facts.further.length > 0 ? stringLiteral(facts.further.map(([name]) => name).join(' ')) : '',
    },
  ].filter(({ code }) => code !== '');
  if (changes.length === 0) return { maker, parts, isUnfiltered: false };
  const change = { entries: changes.map(({ key, code }) => ({ key, value: { code } })) };
  return { maker: 'v.filtered', parts: [{ code: maker }, change, ...parts], isUnfiltered: false };
}

const isDate = (kind: string): boolean => OWN_FILTERS[kind] === 'date' || OWN_FILTERS[kind] === 'dateTime';

interface PlainKind {
  readonly kind: string;
  readonly parts: readonly Literal[];
}

function plainKind({ output, kind, options, composite }: ValidatedValue): PlainKind {
  if (kind !== undefined) return { kind, parts: [] };
  if (output.kind === 'enum') return { kind: output.isList ? 'multiSelect' : 'select', parts: [{ code: options }] };
  if (output.kind === 'object')
    return { kind: output.isList ? 'composites' : 'composite', parts: [{ code: composite }] };
  const scalar = SCALARS[output.name]?.validator ?? 'unknown';
  if (!output.isList) return { kind: scalar, parts: [] };
  return { kind: scalar === 'text' ? 'texts' : 'unknown', parts: [] };
}

/** The first kind that has a filter of that kind. */
const kindOf = (filter: FilterKind): string =>
  Object.entries(OWN_FILTERS).find(([, own]) => own === filter)?.[0] ?? 'json';
