import type { ObjectDescription } from '../../objects/object-description.js';
import { ownValue } from '../../portable/own-property.js';
import { isScalar } from '../../objects/scalars-of.js';
import type { ObjectContext } from '../call/object-context.js';

/** Whether an object has a field, or a composite with a part: `stage`, `name`, `amount.amountMicros`. */
export function isOwnField(object: ObjectDescription, path: string): boolean {
  const [field = '', part, ...further] = path.split('.');
  const composite = ownValue(object.composites, field);
  if (part === undefined) return composite !== undefined || isScalar(object, field);
  return further.length === 0 && ownValue(composite?.fields, part) !== undefined;
}

/** Refuses a path that is no field of the object, nor one of a record that it links to: `company.name`. */
export function refuseUnknownField(path: string, { object, objects, refuse }: ObjectContext): void {
  if (isOwnField(object, path)) return;
  const [relation = '', ...rest] = path.split('.');
  const name = ownValue(object.toOne, relation);
  const target = name === undefined ? undefined : objects.get(name);
  if (name !== undefined && rest.length > 0 && !target) throw refuse(`add ${name} to the client`);
  if (!target || !isOwnField(target, rest.join('.'))) throw refuse(`no field ${path}`);
}
