import type { ObjectDefinition } from '../definition.js';
import {
  address,
  currency,
  emails,
  files,
  fullName,
  links,
  number,
  phones,
  select,
  text,
  toOne,
  uuid,
} from '../fields.js';

/** The companies that the workspace deals with. */
export const company: ObjectDefinition = {
  nameSingular: 'company',
  namePlural: 'companies',
  isStandard: true,
  icon: 'IconBuildingSkyscraper',
  description: 'An organisation you do business with',
  duplicateCriteria: [['name'], ['domainNamePrimaryLinkUrl']],
  fields: {
    name: text({ description: 'What the company is called', icon: 'IconBuildingSkyscraper' }),
    domainName: links({
      label: 'Domain Name',
      description: 'Its website; no two companies share one',
      isUnique: true,
      maxNumberOfValues: 1,
    }),
    address: address({ description: 'Where its head office is' }),
    employees: number({ description: 'How many people work there' }),
    annualRevenue: currency({ label: 'Annual Revenue', description: 'What it earns in a year' }),
    linkedinLink: links({ label: 'Linkedin' }),
    accountOwner: toOne('workspaceMember', {
      label: 'Account Owner',
      description: 'Who of your team looks after the company',
      back: 'accountOwnerForCompanies',
    }),
  },
};

/** The people that the workspace knows. */
export const person: ObjectDefinition = {
  nameSingular: 'person',
  namePlural: 'people',
  isStandard: true,
  icon: 'IconUser',
  description: 'Somebody you are in contact with',
  imageIdentifier: 'avatarUrl',
  duplicateCriteria: [['nameFirstName', 'nameLastName'], ['linkedinLinkPrimaryLinkUrl'], ['emailsPrimaryEmail']],
  fields: {
    name: fullName({ description: 'First and last name' }),
    emails: emails({
      description: 'Addresses; no two people share the first one',
      isUnique: true,
      maxNumberOfValues: 1,
    }),
    phones: phones({ description: 'Numbers to call', maxNumberOfValues: 1 }),
    linkedinLink: links({ label: 'Linkedin' }),
    jobTitle: text({ label: 'Job Title', description: 'What they do at their company' }),
    avatarUrl: text({ label: 'Avatar', isSystem: true }),
    avatarFile: files({ label: 'Avatar File', isSystem: true, maxNumberOfValues: 1 }),
    company: toOne('company', { description: 'Where they work', back: 'people' }),
  },
};

const format = { isSystem: true, isNullable: false } as const;

/** The people who use the workspace. */
export const workspaceMember: ObjectDefinition = {
  nameSingular: 'workspaceMember',
  namePlural: 'workspaceMembers',
  isStandard: true,
  isSystem: true,
  isSearchable: true,
  icon: 'IconUserCircle',
  description: 'A member of your team',
  imageIdentifier: 'avatarUrl',
  fields: {
    name: fullName({ isNullable: false }),
    userEmail: text({ isSystem: true, isUnique: true }),
    userId: uuid(format),
    jobTitle: text({ isSystem: true }),
    avatarUrl: text({ isSystem: true }),
    locale: text({ ...format, label: 'Language', defaultValue: "'en'" }),
    colorScheme: text({ ...format, defaultValue: "'System'" }),
    timeZone: text({ ...format, defaultValue: "'system'" }),
    calendarStartDay: number({ ...format, label: 'Start of the week', dataType: 'int', defaultValue: 7 }),
    dateFormat: select(
      { SYSTEM: 'System', MONTH_FIRST: 'Month First', DAY_FIRST: 'Day First', YEAR_FIRST: 'Year First' },
      { ...format, chosen: 'SYSTEM' },
    ),
    timeFormat: select({ SYSTEM: 'System', HOUR_24: '24HRS', HOUR_12: '12HRS' }, { ...format, chosen: 'SYSTEM' }),
  },
};
