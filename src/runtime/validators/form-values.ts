/** The values of an HTML form, for the schemas of create and update inputs that read text. */

/** What `FormData` and `URLSearchParams` have in common. */
interface FormEntries {
  forEach(each: (value: unknown, name: string) => void): void;
}

/** Names of fields of the form that a browser sends in no other way. */
export interface FormFields {
  /** Checkboxes. A browser leaves out those that are not ticked: they become false. */
  readonly checkboxes?: readonly string[];
  /** Fields of several values. One value becomes a list, and none an empty one. */
  readonly lists?: readonly string[];
}

/**
 * The values as an object: `personCreateSchema.parse(formValues(formData, { checkboxes: ['isVip'] }))`. A dot in a name
 * leads into a composite (`emails.primaryEmail`); a name that comes several times becomes a list. Throws a TypeError where a
 * form has a value and parts of it (`emails` beside `emails.primaryEmail`), because one of them would be lost.
 */
export function formValues(form: FormEntries, { checkboxes = [], lists = [] }: FormFields = {}): FormValues {
  const given = new Map<string, unknown[]>();
  form.forEach((value, name) => given.set(name, [...(given.get(name) ?? []), value]));
  for (const name of checkboxes) if (!given.has(name)) given.set(name, [false]);
  for (const name of lists) if (!given.has(name)) given.set(name, []);
  const values: FormValues = {};
  for (const [name, all] of given) {
    const part = [...given.keys()].find((other) => other.startsWith(`${name}.`));
    if (part !== undefined) throw new TypeError(`the form has both ${name} and ${part}`);
    const isList = lists.includes(name) || all.length !== 1;
    put({ values, path: name.split('.'), value: isList ? all : all[0] });
  }
  return values;
}

/** Values by name; parts of composites in objects of their own. */
export interface FormValues {
  [name: string]: unknown;
}

interface Placed {
  readonly values: FormValues;
  readonly path: readonly string[];
  readonly value: unknown;
}

function put({ values, path: [name = '', ...inner], value }: Placed): void {
  if (inner.length === 0) return define({ values, name, value });
  const known = Object.prototype.hasOwnProperty.call(values, name) ? values[name] : undefined;
  const parts: FormValues = typeof known === 'object' && known !== null ? { ...known } : {};
  put({ values: parts, path: inner, value });
  define({ values, name, value: parts });
}

/** An own key, `__proto__` too, so that a schema sees and refuses it. */
function define({
  values,
  name,
  value,
}: {
  readonly values: FormValues;
  readonly name: string;
  readonly value: unknown;
}) {
  Object.defineProperty(values, name, { value, enumerable: true, configurable: true, writable: true });
}
