/** What is known of an object for forms and tables: the type of `personMeta` and the like, with any field. */
export interface ObjectMeta {
  readonly nameSingular: string;
  readonly namePlural: string;
  readonly labelSingular: string;
  readonly labelPlural: string;
  readonly description?: string;
  readonly isCustom?: boolean;
  readonly fields: { readonly [field: string]: FieldMeta };
}

/** What is known of a field: an entry of `personMeta.fields`. What is false, empty or unknown is left out. */
export interface FieldMeta {
  /** Twenty's own name of the type, such as `TEXT` or `MULTI_SELECT`. */
  readonly type: string;
  readonly label: string;
  readonly description?: string;
  readonly isCustom?: boolean;
  readonly isRequired?: boolean;
  readonly isUnique?: boolean;
  readonly maxNumberOfValues?: number;
  /** The key of the related record's id. */
  readonly joinId?: string;
  /** The singular names of the objects that a relation leads to, separated by spaces. */
  readonly relatesTo?: string;
  /** In the order in which people see them. */
  readonly options?: readonly FieldOption[];
}

/** An option of a SELECT, MULTI_SELECT or RATING. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly color?: string;
}
