import type { Field, WorkspaceObject } from '../workspace/workspace.js';
import { change, type Change } from './change.js';
import { diffColumns } from './diff-columns.js';
import { diffLinks } from './diff-links.js';
import { diffOptions } from './diff-options.js';
import { matchByName, type Sides } from './match-by-name.js';
import { quoted, shown } from './words.js';

/** What changed of the fields of one object. */
export function diffFields({ before, after }: Sides<WorkspaceObject>): readonly Change[] {
  const { nameSingular: object } = after;
  const { added, removed, kept } = matchByName({ before: before.fields, after: after.fields });
  return [
    ...removed.map((field) => removedField({ object, field, added })),
    ...added.map((field) => addedField({ object, field })),
    ...kept.flatMap((sides) => diffField({ object, ...sides })),
  ];
}

function diffField({ object, before, after }: Sides<Field> & { readonly object: string }): readonly Change[] {
  const path = `${object}.${after.name}`;
  const [was, is] = [before, after].map(({ serverType }) => shown(serverType));
  if (was !== is) {
    const what = `type changed from ${was} to ${is}`;
    return [change({ kind: 'type-changed', path, what })];
  }
  return [
    ...diffColumns({ path, before, after }),
    ...diffLinks({ object, before, after }),
    ...diffOptions({ path, before, after }),
  ];
}

const inWords = ({ serverType, label }: Field): string => `${shown(serverType) || 'value'} ${quoted(label)}`;

const targetsOf = ({ relations }: Field): readonly string[] => relations.map(({ target }) => target);

function addedField({ object, field }: { readonly object: string; readonly field: Field }): Change {
  const isRequired = field.columns.some(({ create }) => create?.isNullable === false);
  return change({
    kind: isRequired ? 'required-field-added' : 'field-added',
    path: `${object}.${field.name}`,
    what: `${isRequired ? 'required field' : 'field'} added (${inWords(field)})`,
    targets: targetsOf(field),
  });
}

/** A field of the same type and label that came instead most likely is the same under another name. */
function removedField({
  object,
  field,
  added,
}: {
  readonly object: string;
  readonly field: Field;
  readonly added: readonly Field[];
}): Change {
  const twin = added.find((each) => inWords(each) === inWords(field));
  return change({
    kind: 'field-removed',
    path: `${object}.${field.name}`,
    what: `field removed (${inWords(field)})${twin ? `, perhaps renamed to ${twin.name}` : ''}`,
    targets: targetsOf(field),
  });
}
