import type { ObjectDescription } from '../../objects/object-description.js';
import { ownValue } from '../../portable/own-property.js';
import type { QueryField } from './query-fields.js';
import { scalarsOf } from '../../objects/scalars-of.js';

/** What is known of a level of fields. */
export interface Level {
  /** The object whose fields they are, if they are fields of an object that the client knows. */
  readonly object?: ObjectDescription | undefined;
  readonly isToOne?: boolean;
}

/** What fields are printed with. */
export interface Printing {
  readonly objects: ReadonlyMap<string, ObjectDescription>;
  refuse(reason: string): Error;
  /** As that of collecting. */
  rewrite(): void;
}

/**
 * Fields below the root in the form that a server (2.21) carries out: without aliases, which it ignores, each name once,
 * and `deletedAt` in a to-one relation with relations below it, which are empty otherwise.
 */
export function printFields(fields: readonly QueryField[], { object, isToOne }: Level, printing: Printing): string {
  const byName = new Map<string, QueryField[]>();
  for (const field of fields) byName.set(field.name, [...(byName.get(field.name) ?? []), field]);
  const printed = [...byName].map(([name, same]) => {
    const [{ args, directives }] = same as [QueryField];
    if (same.some((field) => field.args !== args))
      throw printing.refuse(`${name} is asked for twice, with different arguments`);
    const inner = same.flatMap((field) => [...(field.fields?.values() ?? [])]);
    const hasFields = same.some((field) => field.fields);
    const below = hasFields ? printFields(inner, levelBelow(name, object, printing), printing) : '';
    return name + args + directives + below;
  });
  const isCut = isToOne && object && !byName.has('deletedAt') && scalarsOf(object).includes('deletedAt');
  if (isCut && [...byName.keys()].some((name) => ownValue(object.toOne, name) ?? ownValue(object.toMany, name))) {
    printing.rewrite();
    printed.push('deletedAt');
  }
  return `{${printed.join(' ') || '__typename'}}`;
}

function levelBelow(name: string, object: ObjectDescription | undefined, { objects }: Printing): Level {
  const one = ownValue(object?.toOne, name);
  const many = ownValue(object?.toMany, name);
  if (one !== undefined) return { object: objects.get(one), isToOne: true };
  if (many !== undefined) return { object: objects.get(many) };
  // Of a connection, whose own fields are none of the object.
  return name === 'edges' || name === 'node' ? { object } : {};
}
