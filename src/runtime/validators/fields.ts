/**
 * Lists of fields and relations, as generated code declares them.
 *
 *     reference: text({ required: true, unique: true }),
 *     status: select(SubscriptionStatus, { nullable: false }),
 */
import type { ObjectMeta } from '../objects/object-meta.js';
import type { Coerce, Enums, Field, FieldList, FieldOptions } from './field.js';

/** What is unusual about a relation. */
export interface LinkOptions {
  /** A record can be linked, but not unlinked (before 2.x). */
  readonly disconnectable?: false;
  /** A create may create the related record (2.38 and newer). These are the relations that such a record may be given. */
  readonly creates?: readonly string[];
  readonly writable?: false | 'create';
  readonly filterable?: false;
  readonly sortable?: false;
}

/** A relation to one record, as `link(companyFields)` declares it. */
export interface Link {
  /** Fields of the related object. A function, because objects may link to each other in turn. */
  readonly target: () => FieldList;
  readonly options: LinkOptions;
}

/** Relations by name. */
export type LinkList = { readonly [name: string]: Link };

/** The types that the schemas of an object are of. */
export interface SchemaTypes {
  readonly record: object;
  readonly relations: object;
  readonly create: object;
  readonly update: object;
  readonly filter: object;
  readonly orderBy: object;
}

/**
 * The field list of an object, checked against its interfaces: every field, of the right kind, null and required as
 * there. `Custom` names fields whose TypeScript type the configuration sets.
 */
export type FieldsOf<T extends SchemaTypes, Custom = never> = PartsOf<T['record'], T['create'], Custom>;

/** The relations of an object that are written, filtered or ordered by, checked against its interfaces. */
export type LinksOf<T extends SchemaTypes> = {
  readonly [K in keyof T['relations'] & (keyof T['create'] | keyof T['filter'] | keyof T['orderBy'])]: Link;
};

/** Some fields of an object, which many objects have alike. */
export type CommonFieldsOf<T extends SchemaTypes, Names extends keyof T['record'], Custom = never> = PartsOf<
  Pick<T['record'], Names>,
  T['create'],
  Custom
>;

/** The field list of a composite, checked against its interfaces. */
export type PartsOf<Read, Written, Custom = never> = {
  readonly [K in keyof Read]-?: Field<
    K extends Custom ? unknown : Exclude<Read[K], null | undefined>,
    OptionsOf<Read[K], Written, K>
  >;
};

/** Without `strictNullChecks`, where 1 may be null, types do not tell what is required. */
type OptionsOf<Value, Written, K> = null extends 1
  ? FieldOptions
  : K extends keyof Written
    ? unknown extends Written[K]
      ? FieldOptions
      : undefined extends Written[K]
        ? null extends Value
          ? NullableField
          : null extends Written[K]
            ? NullWhenWritten
            : NeverNull
        : RequiredField
    : FieldOptions;

interface RequiredField extends FieldOptions {
  readonly required: true;
}

interface NullableField extends FieldOptions {
  readonly required?: never;
  readonly nullable?: 'read';
}

interface NullWhenWritten extends FieldOptions {
  readonly required?: never;
  readonly nullable: 'write';
}

interface NeverNull extends FieldOptions {
  readonly required?: never;
  readonly nullable: false;
}

/** All that the schemas of one object are made from. */
export interface ObjectDescription<T> {
  readonly fields: () => FieldList;
  /** Apart from the fields, so that an app that validates one object loads those that it links to, and no others. */
  readonly links?: () => LinkList;
  /** Labels, descriptions and options, for messages and JSON Schema. */
  readonly meta: Pick<ObjectMeta, 'labelSingular' | 'fields'>;
  /** `open` by default. */
  readonly enums?: Enums;
  readonly coerce?: Coerce;
  /** Never set: the types of the schemas. */
  readonly types?: T;
}

/** A relation to one record of the object that has these fields. */
export const link = (target: () => FieldList, options: LinkOptions = {}): Link => ({ target, options });

const known = new WeakMap<() => FieldList, FieldList>();

/** The field list that a function declares. Each is made once. */
export function fieldsFrom(declare: () => FieldList): FieldList {
  const fields = known.get(declare) ?? declare();
  known.set(declare, fields);
  return fields;
}

/** Whether a server may send null for a field. */
export const isNullableWhenRead = ({ required, nullable }: FieldOptions): boolean =>
  nullable === 'read' || (nullable === undefined && !required);

/** Whether null may be sent for a field. */
export const isNullableWhenWritten = ({ required, nullable }: FieldOptions): boolean =>
  !required && (nullable === 'write' || nullable === undefined);
