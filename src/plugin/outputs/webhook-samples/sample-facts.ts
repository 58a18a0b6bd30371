/** Which kind of sample a value has, as the runtime reads it. */
import { SAMPLES, type Sample } from '../../fields/samples.js';
import { objectLiteral, text, type Expression, type KeyedEntry } from '../../print/expressions.js';
import type { Composite, TypeRef, WorkspaceObject } from '../../workspace/workspace.js';
import { compositeFacts } from '../composites/composite-facts.js';
import { typeOfField, type ViewContext } from '../view-context.js';

interface SampledValue {
  readonly name: string;
  readonly sample: Sample;
}

/** `{ text: 'jobTitle', uuid: 'companyId', option: { stage: 'NEW' }, composites: { name: 'FullName' } }` */
export function objectSamples({ fields }: WorkspaceObject): Expression {
  const columns = fields.flatMap((field) => field.columns.map((column) => ({ field, ...column })));
  const isComposite = ({ output }: { readonly output: TypeRef }) => output.kind === 'object' && !output.isList;
  const values = columns
    .filter((column) => !isComposite(column))
    .map(({ name, field, output }): SampledValue => {
      const [option] = field.options;
      const sample =
        typeOfField(field).sample ?? (option && !output.isList ? { option: option.value } : sampleOf(output));
      return { name, sample };
    });
  const composites = columns.filter(isComposite).map(({ name, output }) => entry(name, output.name));
  return objectLiteral([
    ...factEntries(values),
    ...(composites.length > 0 ? [{ key: 'composites', value: objectLiteral(composites) }] : []),
  ]);
}

/** `{ text: 'currencyCode', number: 'amountMicros' }` */
export function compositeSamples({
  context,
  composite,
}: {
  readonly context: ViewContext;
  readonly composite: Composite;
}): Expression {
  const { parts = {}, partSamples = {} } = compositeFacts({ context, composite });
  const values = composite.subFields.flatMap(({ name, output }) => {
    const isJsonList = Object.hasOwn(parts, name) && parts[name]?.items !== undefined;
    const known = Object.hasOwn(partSamples, name) ? partSamples[name] : undefined;
    return output ? [{ name, sample: known ?? (isJsonList ? 'list' : sampleOf(output)) }] : [];
  });
  return objectLiteral(factEntries(values));
}

const sampleOf = ({ name, isList }: TypeRef): Sample =>
  isList ? 'list' : ((Object.hasOwn(SAMPLES, name) ? SAMPLES[name] : undefined) ?? 'none');

function factEntries(values: readonly SampledValue[]): readonly KeyedEntry[] {
  const byKind = new Map<string, string[]>();
  const options: KeyedEntry[] = [];
  for (const { name, sample } of values) {
    if (typeof sample === 'object') options.push(entry(name, sample.option));
    else byKind.set(sample, [...(byKind.get(sample) ?? []), name]);
  }
  const kinds = [...byKind].map(([kind, names]) => entry(kind, names.join(' ')));
  return [...kinds, ...(options.length > 0 ? [{ key: 'option', value: objectLiteral(options) }] : [])];
}

const entry = (key: string, value: string): KeyedEntry => ({ key, value: text(value) });
