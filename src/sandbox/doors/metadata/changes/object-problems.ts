import type { RawMetadata } from '../../../metadata/raw.js';
import type { CreateObjectInput } from './inputs.js';
import { nameFromLabel } from './name-from-label.js';
import { nameProblems } from './name-problems.js';
import type { Problem } from './validation-failure.js';

const invalid = (message: string, value: unknown): Problem => ({
  code: 'INVALID_OBJECT_INPUT',
  message,
  userFriendlyMessage: message,
  value,
});

/** The names and labels of an object that is new or renamed. */
export type ObjectNames = Pick<
  CreateObjectInput,
  'nameSingular' | 'namePlural' | 'labelSingular' | 'labelPlural' | 'isLabelSyncedWithName'
>;

/** Everything that is wrong with the names of an object, in a workspace that does not have it yet. */
export function objectProblems(names: ObjectNames, others: RawMetadata): readonly Problem[] {
  const { nameSingular, namePlural } = names;
  const taken = others.objects.some((object) =>
    [object.nameSingular, object.namePlural].some((name) => name === nameSingular || name === namePlural),
  );
  const exists = 'Object already exists';
  return [
    ...nameProblems({ name: nameSingular, code: 'INVALID_OBJECT_INPUT' }),
    ...nameProblems({ name: namePlural, code: 'INVALID_OBJECT_INPUT' }),
    ...(nameSingular === namePlural
      ? [invalid('The singular and plural names cannot be the same for an object', nameSingular)]
      : []),
    ...syncProblems(names),
    ...(taken ? [{ code: 'OBJECT_ALREADY_EXISTS', message: exists, userFriendlyMessage: exists }] : []),
  ];
}

/** What is wrong with labels that names are to be made of. */
export function syncProblems({ isLabelSyncedWithName, ...names }: ObjectNames): readonly Problem[] {
  const isSynced =
    nameFromLabel(names.labelSingular) === names.nameSingular && nameFromLabel(names.labelPlural) === names.namePlural;
  return isLabelSyncedWithName !== true || isSynced ? [] : [invalid('Names are not synced with labels', undefined)];
}
