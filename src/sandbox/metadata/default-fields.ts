import type { FieldDefinition, ObjectDefinition } from './definition.js';
import { actor, dateTime, position, text, tsVector, uuid } from './fields.js';

const system = (label: string, icon: string) => ({ label, icon, isSystem: true }) as const;
const unknownActor = { name: "''", source: "'MANUAL'" };

/** The fields that every object of a 2.21 workspace starts with. */
const EVERY_OBJECT: Readonly<Record<string, FieldDefinition>> = {
  id: uuid({ ...system('Id', 'Icon123'), isNullable: false, defaultValue: 'uuid' }),
  createdAt: dateTime({ ...system('Creation date', 'IconCalendar'), isNullable: false, defaultValue: 'now' }),
  updatedAt: dateTime({ ...system('Last update', 'IconCalendarClock'), isNullable: false, defaultValue: 'now' }),
  deletedAt: dateTime(system('Deleted at', 'IconCalendarClock')),
  createdBy: actor({ ...system('Created by', 'IconCreativeCommonsSa'), isNullable: false, defaultValue: unknownActor }),
  updatedBy: actor({ ...system('Updated by', 'IconUserCircle'), isNullable: false, defaultValue: unknownActor }),
  position: position({ ...system('Position', 'IconHierarchy2'), isNullable: false, defaultValue: 0 }),
  searchVector: tsVector(system('Search vector', 'IconSearch')),
};

/** The objects whose `target` may be a record of any custom object. */
const TARGETING: readonly string[] = ['timelineActivity', 'attachment', 'noteTarget', 'taskTarget'];

/** All fields that are written in an object, after those that the server adds by itself. */
export function ownFields(object: ObjectDefinition): Readonly<Record<string, FieldDefinition>> {
  const name = { name: text({ label: 'Name', icon: 'IconAbc' }) };
  const hasName = object.isStandard !== true && object.hasName !== false;
  return { ...EVERY_OBJECT, ...(hasName ? name : {}), ...object.fields };
}

/** The definition with every custom object added to the targets of notes, tasks, attachments and the timeline. */
export function withCustomTargets(objects: readonly ObjectDefinition[]): readonly ObjectDefinition[] {
  const custom = objects.filter((object) => object.isStandard !== true).map((object) => object.nameSingular);
  return objects.map((object) => {
    const target = object.fields['target'];
    const isTargeting = object.isStandard === true && TARGETING.includes(object.nameSingular);
    if (!isTargeting || target?.relation === undefined) return object;
    const relation = { ...target.relation, targets: [...new Set([...target.relation.targets, ...custom])] };
    return { ...object, fields: { ...object.fields, target: { ...target, relation } } };
  });
}
