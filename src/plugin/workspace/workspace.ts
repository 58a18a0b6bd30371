/** The Workspace model: what a generator needs to know of one Twenty workspace, as plain sorted data. */
import type { FieldTypeName } from '../fields/registry.js';

/** A workspace: every active object that is generated, and the object types that their fields are made of. */
export interface Workspace {
  /** Sorted by `nameSingular`. */
  readonly objects: readonly WorkspaceObject[];
  /** Types such as `FullName`, `Currency`, `FileObject`, as the schema has them; sorted by name; only those in use. */
  readonly composites: readonly Composite[];
  /** Enums that belong to a composite, such as `ActorSourceEnum`; sorted by name. */
  readonly compositeEnums: readonly CompositeEnum[];
  /** What schema and metadata disagree about, one line each, naming object and field. */
  readonly warnings: readonly string[];
}

/** An object of the data model (Person, Company, a custom one). */
export interface WorkspaceObject {
  readonly nameSingular: string;
  readonly namePlural: string;
  readonly labelSingular: string;
  readonly labelPlural: string;
  readonly description: string;
  readonly isCustom: boolean;
  readonly isSystem: boolean;
  /** Names in documents: lodash camelCase of the metadata names (`b2bDeal` → `b2BDeal`), type in PascalCase. */
  readonly graphql: { readonly type: string; readonly singular: string; readonly plural: string };
  /** Sorted by name. */
  readonly fields: readonly Field[];
  /** What the schema offers on this object, in the order of {@link OPERATIONS}. */
  readonly operations: readonly Operation[];
  /** What `connect` accepts besides `id`: the fields of unique indexes. */
  readonly unique: readonly UniqueField[];
  /** What the server compares to find duplicates, by record key or `field.subField`; sorted. */
  readonly duplicateCriteria: readonly string[];
  readonly aggregates: Aggregates;
  /** What find-many of this schema lacks against a 2.21 server. */
  readonly lacks: readonly 'offset'[];
  /** True when requests are executed without validation against the schema (2.x), which accepts more operators. */
  readonly comparableOptions: boolean;
}

/** Operations of the schema, one root field each. */
export const OPERATIONS = [
  'findMany',
  'findOne',
  'createOne',
  'createMany',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'destroyOne',
  'destroyMany',
  'restoreOne',
  'restoreMany',
  'groupBy',
  'findDuplicates',
  'mergeMany',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** A field of an object, with the values and links that it puts on a record. */
export interface Field {
  readonly name: string;
  readonly type: FieldTypeName;
  /** The server's own type name; differs from `type` only where that is `UNKNOWN`. */
  readonly serverType: string;
  readonly label: string;
  readonly description: string;
  readonly isCustom: boolean;
  readonly isSystem: boolean;
  readonly isUnique: boolean;
  readonly isNullable: boolean;
  /** Has a default, so that a create may leave it out. */
  readonly hasDefault: boolean;
  /** In the order of the CRM; empty for types without options. */
  readonly options: readonly Option[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly columns: readonly Column[];
  readonly relations: readonly Relation[];
}

/** A choice of SELECT, MULTI_SELECT or RATING. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly color: string | null;
  readonly position: number;
}

/** A value that a record carries under one key: a scalar, a list, a composite, or a join id. */
export interface Column {
  readonly name: string;
  /** `id` of a related record rather than a value of its own. */
  readonly isJoinId: boolean;
  readonly output: TypeRef;
  readonly create: TypeRef | null;
  readonly update: TypeRef | null;
  readonly filter: FilterRef | null;
  readonly orderBy: TypeRef | null;
}

/** A link to another object. */
export interface Relation {
  readonly name: string;
  readonly kind: 'one' | 'many';
  /** `nameSingular` of the other object. */
  readonly target: string;
  readonly isNullable: boolean;
  /** What the create input takes: `{ connect }`, or `{ disconnect }` too (since 2.x). */
  readonly create: 'connect' | 'connectOrDisconnect' | null;
  /** The create input also takes `{ create }`: the record that it leads to is created with it (2.38 and newer). */
  readonly isCreatable: boolean;
  /** The update input takes the same, but for `create` (not before 2.x). */
  readonly isUpdatable: boolean;
  readonly isFilterable: boolean;
  readonly isOrderable: boolean;
}

/** A type of the schema without its wrappers. */
export interface TypeRef {
  readonly name: string;
  readonly kind: 'scalar' | 'enum' | 'object' | 'input';
  readonly isNullable: boolean;
  readonly isList: boolean;
  readonly isItemNullable: boolean;
}

/** A filter input of the schema: its name and its operators. */
export interface FilterRef {
  readonly name: string;
  /** True for a composite's filter, whose members are filters again. */
  readonly isComposite: boolean;
  /** Operator → GraphQL type name; empty for a composite. */
  readonly operators: Readonly<Record<string, string>>;
}

/** An object type that is no workspace object: `FullName`, `Currency`, `FileObject`, `AdditionalPhone`. */
export interface Composite {
  readonly name: string;
  readonly subFields: readonly SubField[];
}

/** A member of a composite. */
export interface SubField {
  readonly name: string;
  readonly output: TypeRef | null;
  readonly input: TypeRef | null;
  readonly filter: FilterRef | null;
  readonly orderBy: TypeRef | null;
}

/** An enum that a composite uses. */
export interface CompositeEnum {
  readonly name: string;
  readonly values: readonly string[];
}

/** A field that identifies a record; a composite one by the given sub-fields. */
export interface UniqueField {
  readonly name: string;
  readonly subFields: readonly string[];
}

/** What the connection type can aggregate, by record key or `field.subField`. */
export interface Aggregates {
  /** countUniqueValues, countEmpty, countNotEmpty, percentageEmpty, percentageNotEmpty. */
  readonly every: readonly string[];
  /** countTrue, countFalse. */
  readonly boolean: readonly string[];
  /** min, max; the value is a date. */
  readonly date: readonly string[];
  /** min, max, avg, sum. */
  readonly number: readonly string[];
  /** Dimensions of groupBy that take no granularity; all three are empty without groupBy. */
  readonly group: readonly string[];
  /** Dimensions that are dates. */
  readonly groupDate: readonly string[];
  /** Links whose own dimensions can be grouped by. */
  readonly groupRelation: readonly string[];
}
