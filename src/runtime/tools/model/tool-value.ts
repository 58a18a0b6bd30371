import type { FieldOption, ObjectMeta } from '../../objects/object-meta.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import { ownValue } from '../../portable/own-property.js';
import type { ToolObjectFacts, ToolWorkspaceFacts, ValueFacts, ValueKind } from '../workspace-facts.js';

/** A value of a record as tools name it. */
export interface ToolValue {
  /** `jobTitle`, `name.firstName`; of an amount of money `price.amount`, in units and not in millionths. */
  readonly path: string;
  readonly field: string;
  /** The part of the composite that it is. */
  readonly part?: string;
  readonly kind: ValueKind;
  readonly label: string;
  readonly description: string;
  readonly options: readonly FieldOption[];
  readonly written: 'always' | 'created' | 'never';
  readonly isRequired: boolean;
  readonly takesNull: boolean;
  readonly isFiltered: boolean;
  readonly isSorted: boolean;
  /** The singular name of the object whose id it holds. */
  readonly target?: string;
}

/** Fields that a server keeps by itself. They can be written, which hardly anybody means to. */
const KEPT_BY_SERVER = ['createdAt', 'createdBy', 'deletedAt', 'position', 'updatedAt', 'updatedBy'];

/** Whether a server keeps a value by itself. */
export const isKeptByServer = ({ field }: Pick<ToolValue, 'field'>): boolean => KEPT_BY_SERVER.includes(field);

/** The kind of each name. */
function kindsOf({ kinds }: ValueFacts): ReadonlyMap<string, ValueKind> {
  const found = new Map<string, ValueKind>();
  // the keys of the type
  for (const kind of Object.keys(kinds) as ValueKind[]) for (const name of listed(kinds[kind])) found.set(name, kind);
  return found;
}

const listed = (names: string | undefined): readonly string[] => (names ? names.split(' ') : []);

/** Every value of an object, in the order of its description. */
export function valuesOf(
  { object, meta, values }: ToolObjectFacts,
  composites: ToolWorkspaceFacts['composites'],
): readonly ToolValue[] {
  const kinds = kindsOf(values);
  const others = scalarsOf(object).filter((name) => name !== 'id');
  const columns = ['id'].concat(others, Object.keys(object.composites ?? {}));
  return columns.flatMap((field): readonly ToolValue[] => {
    const people = fieldForPeople(meta, field);
    const whole = accessOf(values, field);
    const kind = kinds.get(field);
    if (kind !== undefined) {
      const target = joined(object.toOne, field);
      return [{ ...people, ...whole, path: field, field, kind, ...(target === undefined ? {} : { target }) }];
    }
    const name = ownValue(object.composites, field)?.name;
    const facts = name === undefined ? undefined : ownValue(composites, name);
    if (!facts) return [];
    const parts = [...kindsOf(facts)];
    return parts
      .filter(([, partKind]) => partKind !== 'blocks' || !parts.some(([, other]) => other === 'text'))
      .map(([part, partKind]) => {
        const own = accessOf(facts, part);
        return {
          path: `${field}.${partKind === 'micros' ? unitsOf(part, parts) : part}`,
          field,
          part,
          kind: partKind,
          label: people.label,
          description: people.description,
          options: listed(ownValue(facts.options, part)).map((value) => ({ value, label: value })),
          written: whole.written === 'always' ? own.written : whole.written,
          isRequired: whole.isRequired && own.isRequired,
          takesNull: own.takesNull,
          isFiltered: whole.isFiltered && own.isFiltered,
          isSorted: whole.isSorted && own.isSorted,
        };
      });
  });
}

/** `amountMicros` → `amount`, unless another part has that name. */
function unitsOf(part: string, parts: readonly (readonly [string, ValueKind])[]): string {
  const units = part.replace(/Micros$/, '');
  return parts.some(([name]) => name === units) ? part : units;
}

function accessOf(
  facts: ValueFacts,
  name: string,
): Pick<ToolValue, 'written' | 'isRequired' | 'takesNull' | 'isFiltered' | 'isSorted'> {
  const isIn = (names: string | undefined) => listed(names).includes(name);
  return {
    written: isIn(facts.readOnly) ? 'never' : isIn(facts.createOnly) ? 'created' : 'always',
    isRequired: isIn(facts.required),
    takesNull: !isIn(facts.notNull),
    isFiltered: !isIn(facts.unfiltered),
    isSorted: !isIn(facts.unsorted),
  };
}

/** What people see of a field; of a join id, that of its relation. */
function fieldForPeople({ fields }: ObjectMeta, name: string): Pick<ToolValue, 'label' | 'description' | 'options'> {
  const own = ownValue(fields, name);
  const field = own ?? Object.values(fields).find(({ joinId }) => joinId === name);
  return {
    label: field?.label ?? '',
    description: field?.description ?? '',
    options: own?.options ?? [],
  };
}

/** The object that a join id leads to. */
const joined = (toOne: { readonly [field: string]: string } | undefined, name: string): string | undefined =>
  name.endsWith('Id') ? ownValue(toOne, name.slice(0, -'Id'.length)) : undefined;
