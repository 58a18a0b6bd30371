import type { ToolValue } from '../model/tool-value.js';
import { neutral, tellsMore } from '../neutral.js';
import type { JsonSchema } from '../tool.js';
import type { ValueKind } from '../workspace-facts.js';

const TEXT: JsonSchema = { type: 'string' };

const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const object = (properties: JsonSchema['properties'], required: readonly string[]): JsonSchema => ({
  type: 'object',
  properties: properties ?? {},
  required,
});

/** What a write takes, by kind; options are those of the value. */
const WRITTEN: { readonly [Kind in ValueKind]: JsonSchema } = {
  text: TEXT,
  email: { type: 'string', format: 'email' },
  url: TEXT,
  blocks: TEXT,
  uuid: { type: 'string', format: 'uuid' },
  number: { type: 'number' },
  position: { type: 'number' },
  decimal: { type: 'number' },
  micros: { type: 'number' },
  numeric: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  dateTime: { type: 'string', format: 'date-time' },
  select: TEXT,
  multiSelect: list(TEXT),
  texts: list(TEXT),
  json: { type: 'object' },
  emailList: list({ type: 'string', format: 'email' }),
  // addresses, and numbers with their calling code
  linkList: list(TEXT),
  phoneList: list(TEXT),
  files: list(object({ fileId: { type: 'string', format: 'uuid' }, label: TEXT }, ['fileId', 'label'])),
  unknown: {},
};

/** Kinds that are emptied by `''` or `[]`. */
const EMPTIED_BY_THEMSELVES: readonly ValueKind[] = [
  'text',
  'url',
  'blocks',
  'multiSelect',
  'texts',
  'emailList',
  'linkList',
  'phoneList',
  'files',
  'unknown',
];

/** What a write takes for a value. */
export function writtenSchema(value: ToolValue): JsonSchema {
  const { kind, options, takesNull, isRequired } = value;
  const isNullable = takesNull && !isRequired && !EMPTIED_BY_THEMSELVES.includes(kind);
  const described = { ...aboutTarget(value), ...aboutOptions(value) };
  if (kind === 'select')
    return { ...described, enum: [...options.map((option) => option.value), ...(isNullable ? [null] : [])] };
  if (kind === 'multiSelect') return { ...described, ...list({ enum: options.map((option) => option.value) }) };
  const { type, ...schema } = WRITTEN[kind];
  if (typeof type !== 'string') return { ...described, ...schema };
  return { ...described, type: isNullable ? [type, 'null'] : type, ...schema };
}

/** Which record it is the id of, where the name does not say. */
const aboutTarget = ({ target, path }: ToolValue): Pick<JsonSchema, 'description'> =>
  target === undefined || path === `${target}Id` ? {} : { description: `id of ${target}` };

/** The labels of options, where they tell more than the values. */
function aboutOptions({ options }: ToolValue): Pick<JsonSchema, 'description'> {
  const told = options.filter(({ value, label }) => tellsMore({ label, name: value }));
  if (told.length === 0) return {};
  return { description: told.map(({ value, label }) => `${value} is ${neutral(label)}`).join(', ') };
}
