import type { ObjectDefinition } from '../definition.js';
import { currency, dateTime, files, rawJson, richText, select, text, toOne, toOneOf, uuid } from '../fields.js';

const LINKABLE = ['company', 'person', 'opportunity'];

/** The deals that the workspace works on. */
export const opportunity: ObjectDefinition = {
  nameSingular: 'opportunity',
  namePlural: 'opportunities',
  isStandard: true,
  icon: 'IconTargetArrow',
  description: 'A sale that may come about',
  fields: {
    name: text({ description: 'What the sale is about' }),
    amount: currency({ description: 'What it would bring' }),
    closeDate: dateTime({ label: 'Close date', description: 'When it should be decided' }),
    stage: select(
      { NEW: 'New', SCREENING: 'Screening', MEETING: 'Meeting', PROPOSAL: 'Proposal', CUSTOMER: 'Customer' },
      { description: 'How far it has come', isNullable: false, chosen: 'NEW' },
    ),
    company: toOne('company', { description: 'Who would buy', back: 'opportunities' }),
    pointOfContact: toOne('person', {
      label: 'Point of Contact',
      back: 'pointOfContactForOpportunities',
      backLabel: 'Opportunities',
    }),
    owner: toOne('workspaceMember', { description: 'Who of your team works on it', back: 'ownedOpportunities' }),
  },
};

/** Notes, and what they are about. */
export const notes: readonly ObjectDefinition[] = [
  {
    nameSingular: 'note',
    namePlural: 'notes',
    isStandard: true,
    icon: 'IconNotes',
    description: 'Something to remember about a record',
    labelIdentifier: 'title',
    fields: { title: text(), bodyV2: richText({ label: 'Body' }) },
  },
  {
    nameSingular: 'noteTarget',
    namePlural: 'noteTargets',
    isStandard: true,
    isSystem: true,
    icon: 'IconCheckbox',
    description: 'A record that a note is about',
    fields: {
      note: toOne('note', { back: 'noteTargets', backLabel: 'Relations', onDelete: 'CASCADE' }),
      target: toOneOf(LINKABLE, { back: 'noteTargets', backLabel: 'Notes', onDelete: 'CASCADE' }),
    },
  },
];

/** Tasks, and what they are about. */
export const tasks: readonly ObjectDefinition[] = [
  {
    nameSingular: 'task',
    namePlural: 'tasks',
    isStandard: true,
    icon: 'IconCheckbox',
    description: 'Something to do',
    labelIdentifier: 'title',
    fields: {
      title: text(),
      bodyV2: richText({ label: 'Body' }),
      dueAt: dateTime({ label: 'Due Date', description: 'When it should be done' }),
      status: select({ TODO: 'To do', IN_PROGRESS: 'In progress', DONE: 'Done' }, { chosen: 'TODO' }),
      assignee: toOne('workspaceMember', { description: 'Who should do it', back: 'assignedTasks' }),
    },
  },
  {
    nameSingular: 'taskTarget',
    namePlural: 'taskTargets',
    isStandard: true,
    isSystem: true,
    icon: 'IconCheckbox',
    description: 'A record that a task is about',
    fields: {
      task: toOne('task', { back: 'taskTargets', backLabel: 'Relations', onDelete: 'CASCADE' }),
      target: toOneOf(LINKABLE, { back: 'taskTargets', backLabel: 'Tasks', onDelete: 'CASCADE' }),
    },
  },
];

/** Files and events of records. */
export const history: readonly ObjectDefinition[] = [
  {
    nameSingular: 'attachment',
    namePlural: 'attachments',
    isStandard: true,
    isSystem: true,
    icon: 'IconFileImport',
    description: 'A file that belongs to a record',
    fields: {
      name: text(),
      file: files({ maxNumberOfValues: 1 }),
      fileCategory: select(
        {
          TEXT_DOCUMENT: 'Text Document',
          SPREADSHEET: 'Spreadsheet',
          PRESENTATION: 'Presentation',
          IMAGE: 'Image',
          VIDEO: 'Video',
          AUDIO: 'Audio',
          ARCHIVE: 'Archive',
          OTHER: 'Other',
        },
        { isSystem: true, isNullable: false, chosen: 'OTHER' },
      ),
      target: toOneOf([...LINKABLE, 'note', 'task'], { back: 'attachments', onDelete: 'CASCADE' }),
    },
  },
  {
    nameSingular: 'timelineActivity',
    namePlural: 'timelineActivities',
    isStandard: true,
    isSystem: true,
    icon: 'IconTimelineEvent',
    description: 'Something that happened to a record',
    fields: {
      name: text({ label: 'Event name' }),
      happensAt: dateTime({ label: 'Creation date', isNullable: false, defaultValue: 'now' }),
      properties: rawJson({ label: 'Event details' }),
      linkedRecordCachedName: text({ isSystem: true }),
      linkedRecordId: uuid({ isSystem: true }),
      linkedObjectMetadataId: uuid({ isSystem: true }),
      workspaceMember: toOne('workspaceMember', {
        back: 'timelineActivities',
        backLabel: 'Events',
        onDelete: 'CASCADE',
      }),
      target: toOneOf([...LINKABLE, 'note', 'task'], { back: 'timelineActivities', backLabel: 'Events' }),
    },
  },
];
