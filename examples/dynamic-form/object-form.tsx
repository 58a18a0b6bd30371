/** A form for any object of the workspace: its inputs come from the metadata, its messages from the validator. */
import { useState, type FormEvent, type ReactNode } from 'react';
import type * as z from 'zod';
import type { FieldMeta, ObjectMeta } from '../crm/runtime/client/index.js';

/** The types that the form has an input for; other fields are left to the server. */
const INPUTS: Readonly<Record<string, (field: Input) => ReactNode>> = {
  TEXT: ({ name }) => <input name={name} />,
  NUMBER: ({ name }) => <input name={name} type="number" step="any" />,
  NUMERIC: ({ name }) => <input name={name} inputMode="decimal" />,
  BOOLEAN: ({ name }) => <input name={name} type="checkbox" />,
  DATE: ({ name }) => <input name={name} type="date" />,
  SELECT: ({ name, meta }) => (
    <select name={name}>
      <option value="">–</option>
      {options(meta)}
    </select>
  ),
  MULTI_SELECT: ({ name, meta }) => (
    <select name={name} multiple>
      {options(meta)}
    </select>
  ),
};

interface Input {
  readonly name: string;
  readonly meta: FieldMeta;
}

const options = ({ options: all = [] }: FieldMeta): ReactNode =>
  all.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

/** What a form of an object needs. `fields` are shown in this order. */
export interface ObjectFormProps<Data> {
  readonly meta: ObjectMeta;
  readonly schema: z.ZodType<Data>;
  readonly fields: readonly string[];
  readonly onSubmit: (data: Data) => Promise<void>;
}

/** Validates on submit, and shows each message below its field. */
export function ObjectForm<Data>({ meta, schema, fields, onSubmit }: ObjectFormProps<Data>): ReactNode {
  const [messages, setMessages] = useState<Readonly<Record<string, string>>>({});
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const values = fields.map((name) => [name, valueOf({ form, name, meta: meta.fields[name] })] as const);
    const parsed = schema.safeParse(Object.fromEntries(values.filter(([, value]) => value !== undefined)));
    if (!parsed.success) {
      setMessages(Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])));
      return;
    }
    setMessages({});
    await onSubmit(parsed.data);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {fields.map((name) => {
        const field = meta.fields[name];
        const input = field && INPUTS[field.type];
        if (!field || !input) throw new Error(`There is no input for the field ${name}.`);
        return (
          <label key={name} title={field.description}>
            {field.label}
            {field.isRequired && ' *'} {input({ name, meta: field })}
            {messages[name] && <em role="alert">{messages[name]}</em>}
          </label>
        );
      })}
      <button>Create {meta.labelSingular.toLowerCase()}</button>
    </form>
  );
}

/** What an input holds, as the validator takes it; undefined where nothing was filled in. */
function valueOf({
  form,
  name,
  meta,
}: {
  readonly form: FormData;
  readonly name: string;
  readonly meta: FieldMeta | undefined;
}): unknown {
  if (meta?.type === 'BOOLEAN') return form.has(name);
  const texts = form.getAll(name).map(String).filter(Boolean);
  if (meta?.type === 'MULTI_SELECT') return texts.length > 0 ? texts : undefined;
  const [text] = texts;
  return meta?.type === 'NUMBER' && text !== undefined ? Number(text) : text;
}
