import { defineWorkspace } from '../../../src/sandbox/metadata/define.js';
import {
  address,
  boolean,
  currency,
  dateTime,
  emails,
  fullName,
  links,
  multiSelect,
  number,
  phones,
  richText,
  select,
  text,
  toOne,
  toOneOf,
} from '../../../src/sandbox/metadata/fields.js';

/** The workspace that the sample's code could have been generated from. */
export const sampleWorkspace = defineWorkspace({
  objects: [
    {
      nameSingular: 'company',
      namePlural: 'companies',
      isStandard: true,
      duplicateCriteria: [['name']],
      fields: {
        name: text(),
        employees: number(),
        domainName: links({ isUnique: true }),
        address: address(),
        annualRevenue: currency(),
      },
    },
    {
      nameSingular: 'person',
      namePlural: 'people',
      isStandard: true,
      duplicateCriteria: [['emailsPrimaryEmail'], ['nameLastName']],
      fields: {
        name: fullName(),
        emails: emails({ isUnique: true }),
        linkedinLink: links(),
        phones: phones(),
        jobTitle: text(),
        seniority: select({ JUNIOR: 'Junior', SENIOR: 'Senior' }),
        tags: multiSelect({ A: 'A', B_2: 'B 2' }),
        isActive: boolean(),
        score: number(),
        company: toOne('company', { back: 'people' }),
      },
    },
    {
      nameSingular: 'opportunity',
      namePlural: 'opportunities',
      isStandard: true,
      fields: {
        name: text({ isNullable: false }),
        closeDate: dateTime(),
        stage: select({ NEW: 'New', WON: 'Won' }, { isNullable: false, chosen: 'NEW' }),
        amount: currency(),
        company: toOne('company', { back: 'opportunities' }),
        pointOfContact: toOne('person', { back: 'opportunities' }),
      },
    },
    {
      nameSingular: 'note',
      namePlural: 'notes',
      isStandard: true,
      isSearchable: true,
      labelIdentifier: 'title',
      fields: { title: text(), bodyV2: richText() },
    },
    {
      nameSingular: 'noteTarget',
      namePlural: 'noteTargets',
      isStandard: true,
      fields: {
        note: toOne('note', { back: 'noteTargets' }),
        target: toOneOf(['person', 'company', 'opportunity'], { back: 'noteTargets' }),
      },
    },
  ],
});
