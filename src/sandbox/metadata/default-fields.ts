import type { FieldDefinition, ObjectDefinition } from './definition.js';
import { actor, dateTime, position, text, tsVector, uuid } from './fields.js';

const system = (label: string, icon: string) => ({ label, icon, isSystem: true }) as const;
const unknownActor = { name: "''", source: "'MANUAL'" };

/** The fields that every object of a 2.21 workspace starts with, in the order in which the server makes them. */
export const EVERY_OBJECT: Readonly<Record<string, FieldDefinition>> = {
  id: uuid({ ...system('Id', 'Icon123'), isNullable: false, defaultValue: 'uuid' }),
  createdAt: dateTime({ ...system('Creation date', 'IconCalendar'), isNullable: false, defaultValue: 'now' }),
  createdBy: actor({ ...system('Created by', 'IconCreativeCommonsSa'), isNullable: false, defaultValue: unknownActor }),
  deletedAt: dateTime(system('Deleted at', 'IconCalendarClock')),
  position: position({ ...system('Position', 'IconHierarchy2'), isNullable: false, defaultValue: 0 }),
  updatedAt: dateTime({ ...system('Last update', 'IconCalendarClock'), isNullable: false, defaultValue: 'now' }),
  updatedBy: actor({ ...system('Updated by', 'IconUserCircle'), isNullable: false, defaultValue: unknownActor }),
  searchVector: tsVector(system('Search vector', 'IconSearch')),
};

/** The field that custom objects have beside those. */
export const NAME_FIELD: FieldDefinition = text({ label: 'Name', icon: 'IconAbc' });

/** How every custom object shows the records of the objects whose `target` it may be. */
export const TARGETED_BY: Readonly<
  Record<string, { readonly name: string; readonly label: string; readonly icon: string }>
> = {
  timelineActivity: { name: 'timelineActivities', label: 'Timeline Activities', icon: 'IconTimelineEvent' },
  attachment: { name: 'attachments', label: 'Attachments', icon: 'IconFileImport' },
  noteTarget: { name: 'noteTargets', label: 'Notes', icon: 'IconNotes' },
  taskTarget: { name: 'taskTargets', label: 'Tasks', icon: 'IconCheckbox' },
};

/** The object with the fields that a server gives every new one. A field of the same name in the definition wins. */
export function withDefaultFields(object: ObjectDefinition): ObjectDefinition {
  const hasName = object.isStandard !== true && object.hasName !== false;
  return { ...object, fields: { ...(hasName ? { name: NAME_FIELD } : {}), ...EVERY_OBJECT, ...object.fields } };
}

/** The definition with every custom object added to the targets of notes, tasks, attachments and the timeline. */
export function withCustomTargets(objects: readonly ObjectDefinition[]): readonly ObjectDefinition[] {
  const custom = objects.filter((object) => object.isStandard !== true).map((object) => object.nameSingular);
  return objects.map((object) => {
    const target = object.fields['target'];
    const isTargeting = object.isStandard === true && Object.hasOwn(TARGETED_BY, object.nameSingular);
    if (!isTargeting || target?.relation === undefined) return object;
    const relation = { ...target.relation, targets: [...new Set([...target.relation.targets, ...custom])] };
    return { ...object, fields: { ...object.fields, target: { ...target, relation } } };
  });
}
