import type * as twenty from '../../../src/runtime/index.js';

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

export interface NoteTarget {
  id: string;
  deletedAt: string | null;
  targetPersonId: string | null;
  targetCompanyId: string | null;
}

export interface NoteTargetRelations {
  targetPerson: twenty.ToOne<PersonTypes>;
  targetCompany: twenty.ToOne<CompanyTypes>;
}

export interface NoteTargetTypes {
  record: NoteTarget;
  relations: NoteTargetRelations;
}
