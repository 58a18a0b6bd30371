/** Fields that a server gives every object, declared once. */
import type { ViewContext } from '../view-context.js';
import type { DeclaredField } from './declared-field.js';
import { objectFields } from './object-fields.js';

/** What a 2.21 server adds to objects by itself. */
const CANDIDATES = ['createdAt', 'createdBy', 'deletedAt', 'id', 'position', 'searchVector', 'updatedAt', 'updatedBy'];

/** Those that every object has, and has alike; none where there is one object only, whose module then declares all. */
export function commonFields(context: ViewContext): readonly DeclaredField[] {
  const declared = context.workspace.objects.map((object) => {
    const fields = objectFields({ context, object });
    return new Map(fields.filter(({ name }) => CANDIDATES.includes(name)).map((field) => [field.name, field]));
  });
  const [first, ...others] = declared;
  if (!first || others.length === 0) return [];
  return [...first.values()].filter((field) => {
    const text = JSON.stringify(field);
    return others.every((each) => JSON.stringify(each.get(field.name)) === text);
  });
}
