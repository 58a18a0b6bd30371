import type { ServerField } from '../../../twenty/server-metadata.js';

/**
 * A morph field stands for one row per target, and a server shows whichever row it met first. What differs between
 * rows is no fact about the field: the join column, and everything in the rows that a server adds by itself to
 * standard objects for each new object (`noteTarget.target` labelled "Invoice" once there are invoices).
 */
export function steadyMorph(field: ServerField, { ofCustomObject }: { readonly ofCustomObject: boolean }): ServerField {
  if (field.morphRelations == null) return field;
  const { label, description, icon, isCustom, settings, ...rest } = field;
  const { joinColumnName: _join, onDelete, ...kept } = settings ?? {};
  if (ofCustomObject || (isCustom === true && !isLabelOfTarget(field))) {
    const custom = isCustom === undefined ? {} : { isCustom };
    const own = {
      label,
      ...custom,
      ...(description == null ? {} : { description }),
      ...(icon == null ? {} : { icon }),
    };
    return { ...rest, ...own, settings: onDelete === undefined ? kept : { ...kept, onDelete } };
  }
  return { ...rest, label: spaced(field.name), ...(isCustom === undefined ? {} : { isCustom: false }), settings: kept };
}

/** The rows added by the server carry the name of the target as label: `surveyResult` → "SurveyResult". */
function isLabelOfTarget({ label, morphRelations }: ServerField): boolean {
  const plain = label.replace(/\s/g, '').toLowerCase();
  return (morphRelations ?? []).some(
    ({ targetObjectMetadata }) => targetObjectMetadata.nameSingular.toLowerCase() === plain,
  );
}

/** `polymorphicOwner` → `Polymorphic owner`. */
function spaced(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
