import type * as twenty from '../../../src/runtime/client/index.js';

export interface FullName {
  firstName: string | null;
  lastName: string | null;
}

export interface FileObject {
  fileId: string;
  label: string;
  extension: string | null;
  url: string | null;
}

export const PersonSeniority = { JUNIOR: 'JUNIOR', SENIOR: 'SENIOR' } as const;
export type PersonSeniority = (typeof PersonSeniority)[keyof typeof PersonSeniority];

export interface Person {
  id: string;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
  name: FullName | null;
  jobTitle: string | null;
  seniority: PersonSeniority | null;
  tags: ('A' | 'B')[] | null;
  position: number;
  companyId: string | null;
  searchVector?: string | null;
}

export interface PersonRelations {
  company: twenty.ToOne<CompanyTypes>;
  noteTargets: twenty.ToMany<NoteTargetTypes>;
}

/** Of an object's types the members that webhooks use; the others are left out here. */
export interface PersonTypes {
  record: Person;
  relations: PersonRelations;
}

export const personObject: twenty.ObjectDescription<PersonTypes> = {
  singular: 'person',
  plural: 'people',
  scalars: 'createdAt deletedAt id jobTitle position seniority tags updatedAt',
  onRequest: 'searchVector',
  composites: { name: { name: 'FullName', fields: { firstName: true, lastName: true } } },
  toOne: { company: 'company' },
  toMany: { noteTargets: 'noteTarget' },
};

export const personMeta = {
  fields: {
    company: { type: 'RELATION', label: 'Company', joinId: 'companyId', relatesTo: 'company' },
    createdAt: { type: 'DATE_TIME', label: 'Creation date' },
    deletedAt: { type: 'DATE_TIME', label: 'Deleted at' },
    id: { type: 'UUID', label: 'Id' },
    jobTitle: { type: 'TEXT', label: 'Job title' },
    name: { type: 'FULL_NAME', label: 'Name' },
    noteTargets: { type: 'RELATION', label: 'Notes', relatesTo: 'noteTarget' },
    position: { type: 'POSITION', label: 'Position' },
    searchVector: { type: 'TS_VECTOR', label: 'Search vector' },
    seniority: {
      type: 'SELECT',
      label: 'Seniority',
      options: [
        { value: 'JUNIOR', label: 'Junior' },
        { value: 'SENIOR', label: 'Senior' },
      ],
    },
    tags: { type: 'MULTI_SELECT', label: 'Tags', options: [{ value: 'A', label: 'A' }] },
    updatedAt: { type: 'DATE_TIME', label: 'Last update' },
  },
} as const;

export interface Company {
  id: string;
  deletedAt: string | null;
  name: string | null;
  attachmentsFiles: FileObject[] | null;
  history: twenty.Json | null;
}

export interface CompanyRelations {
  people: twenty.ToMany<PersonTypes>;
  noteTargets: twenty.ToMany<NoteTargetTypes>;
}

export interface CompanyTypes {
  record: Company;
  relations: CompanyRelations;
}

export const companyObject: twenty.ObjectDescription<CompanyTypes> = {
  singular: 'company',
  plural: 'companies',
  scalars: 'deletedAt history id name',
  composites: {
    attachmentsFiles: { name: 'FileObject', fields: { extension: true, fileId: true, label: true, url: true } },
  },
  toMany: { noteTargets: 'noteTarget', people: 'person' },
};

export const companyMeta = {
  fields: {
    attachmentsFiles: { type: 'FILES', label: 'Attachments', maxNumberOfValues: 1 },
    deletedAt: { type: 'DATE_TIME', label: 'Deleted at' },
    history: { type: 'RAW_JSON', label: 'History' },
    id: { type: 'UUID', label: 'Id' },
    name: { type: 'TEXT', label: 'Name' },
    noteTargets: { type: 'RELATION', label: 'Notes', relatesTo: 'noteTarget' },
    people: { type: 'RELATION', label: 'People', relatesTo: 'person' },
  },
} as const;

export interface NoteTarget {
  id: string;
  deletedAt: string | null;
  targetPersonId: string | null;
  targetCompanyId: string | null;
}

export interface NoteTargetRelations {
  targetPerson: twenty.ToMorphTarget<PersonTypes>;
  targetCompany: twenty.ToMorphTarget<CompanyTypes>;
}

export interface NoteTargetTypes {
  record: NoteTarget;
  relations: NoteTargetRelations;
}

export const noteTargetObject: twenty.ObjectDescription<NoteTargetTypes> = {
  singular: 'noteTarget',
  plural: 'noteTargets',
  scalars: 'deletedAt id',
  toOne: { targetCompany: 'company', targetPerson: 'person' },
};

export const noteTargetMeta = {
  fields: {
    deletedAt: { type: 'DATE_TIME', label: 'Deleted at' },
    id: { type: 'UUID', label: 'Id' },
    target: { type: 'MORPH_RELATION', label: 'Target', joinId: 'targetCompanyId', relatesTo: 'company person' },
  },
} as const;
