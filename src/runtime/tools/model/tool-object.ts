import type { ToolObjectFacts } from '../workspace-facts.js';
import type { ToolValue } from './tool-value.js';

/** An object as tools see it: what is redacted is not there. */
export interface ToolObject {
  readonly facts: ToolObjectFacts;
  readonly singular: string;
  readonly plural: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly values: readonly ToolValue[];
  readonly byPath: ReadonlyMap<string, ToolValue>;
  /** Relations to one record: field → singular of the object that it leads to. */
  readonly toOne: ReadonlyMap<string, string>;
  /** Something of it is not to be shown. */
  readonly isRedacted: boolean;
  /** The values that tell people which record it is. */
  readonly labelValues: readonly ToolValue[];
}

/** Makes an object without what is redacted. */
export function toolObject({
  facts,
  values: all,
  redact,
}: {
  readonly facts: ToolObjectFacts;
  readonly values: readonly ToolValue[];
  readonly redact: readonly string[];
}): ToolObject {
  const { singular, plural, toOne = {} } = facts.object;
  const isShown = (name: string): boolean => !isRedacted({ singular, name, redact });
  const values = all.filter(({ path, field, part }) => {
    const relation = field.replace(/Id$/, '');
    const names = [path, field, part === undefined ? field : `${field}.${part}`];
    return names.every(isShown) && (toOne[relation] === undefined || isShown(relation));
  });
  const { labelSingular, labelPlural } = facts.meta;
  return {
    facts,
    singular,
    plural,
    label: labelSingular,
    labelPlural,
    values,
    byPath: new Map(values.map((value) => [value.path, value])),
    toOne: new Map(Object.entries(toOne).filter(([field]) => isShown(field) && isShown(`${field}Id`))),
    isRedacted: values.length < all.length,
    labelValues: labelValuesOf(values),
  };
}

const isRedacted = ({
  singular,
  name,
  redact,
}: {
  readonly singular: string;
  readonly name: string;
  readonly redact: readonly string[];
}): boolean => redact.includes(name) || redact.includes(`${singular}.${name}`);

/** What people call a record by, where a workspace has it. */
const LABELS = ['name', 'title', 'label', 'subject'];

function labelValuesOf(values: readonly ToolValue[]): readonly ToolValue[] {
  const texts = values.filter(({ kind }) => kind === 'text');
  for (const name of LABELS) {
    const found = texts.filter(({ field }) => field === name);
    if (found.length > 0) return found;
  }
  return texts.filter(({ part }) => part === undefined).slice(0, 1);
}
