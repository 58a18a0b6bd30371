import { customApplicationOf } from '../../../metadata/applications.js';
import { completeField } from '../../../metadata/complete.js';
import type { RawField, RawObject } from '../../../metadata/raw.js';
import type { MetadataApiState } from '../state.js';
import type { CreateFieldInput } from './inputs.js';

/** A field with an id of its own and the time that it is now; everything else as given or as the server's default is. */
export function newField(
  given: Pick<RawField, 'type' | 'name' | 'label'> & Partial<RawField>,
  { object, state }: { readonly object: Pick<RawObject, 'id' | 'nameSingular'>; readonly state: MetadataApiState },
): RawField {
  const now = state.now().toISOString();
  const id = state.newId();
  return completeField({
    field: {
      id,
      createdAt: now,
      updatedAt: now,
      universalIdentifier: state.newId(),
      ...given,
    },
    object: { id: object.id, applicationId: customApplicationOf(state.store.metadata()) },
    path: `object/${object.nameSingular}`,
  });
}

/** The field that the input asks for, without its relation. */
export function fieldFromInput(
  input: CreateFieldInput,
  context: { object: RawObject; state: MetadataApiState },
): RawField {
  return newField(
    {
      type: input.type,
      name: input.name,
      label: input.label,
      description: input.description ?? null,
      icon: input.icon ?? null,
      // whatever the input says
      isActive: true,
      isNullable: input.isNullable ?? true,
      isUnique: input.isUnique ?? false,
      isUIEditable: input.isUIEditable ?? true,
      isUIReadOnly: !(input.isUIEditable ?? true),
      isLabelSyncedWithName: input.isLabelSyncedWithName ?? false,
      defaultValue: input.defaultValue ?? null,
      settings: input.settings ?? null,
      options: input.options ?? null,
    },
    context,
  );
}
