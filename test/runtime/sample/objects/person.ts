import type * as twenty from '../../../../src/runtime/client/index.js';
import type * as composites from '../composites.js';
import { emailsComposite, fullNameComposite, linksComposite, phonesComposite } from '../composites.js';
import type {
  CompanyAggregates,
  CompanyFilter,
  CompanyOrderBy,
  CompanySelect,
  CompanyTypes,
  CompanyUnique,
} from './company.js';
import type { NoteTargetSelect, NoteTargetTypes } from './note-target.js';
import type { OpportunitySelect, OpportunityTypes } from './opportunity.js';

export const PersonSeniority = { JUNIOR: 'JUNIOR', SENIOR: 'SENIOR' } as const;
export type PersonSeniority = (typeof PersonSeniority)[keyof typeof PersonSeniority];

export const PersonTags = { A: 'A', B_2: 'B_2' } as const;
export type PersonTags = (typeof PersonTags)[keyof typeof PersonTags];

export interface Person {
  id: string;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
  name: composites.FullName | null;
  emails: composites.Emails | null;
  linkedinLink: composites.Links | null;
  phones: composites.Phones;
  jobTitle: string | null;
  seniority: PersonSeniority | null;
  tags: PersonTags[] | null;
  isActive: boolean | null;
  score: number | null;
  position: number;
  companyId: string | null;
  searchVector?: string | null;
}

export interface PersonRelations {
  company: twenty.ToOne<CompanyTypes>;
  noteTargets: twenty.ToMany<NoteTargetTypes>;
  opportunities: twenty.ToMany<OpportunityTypes>;
}

export interface PersonCreateInput {
  createdAt?: string;
  deletedAt?: string | null;
  id?: string;
  name?: composites.FullNameInput | null;
  emails?: composites.EmailsInput | null;
  linkedinLink?: composites.LinksInput | null;
  phones?: composites.PhonesInput | null;
  jobTitle?: string | null;
  seniority?: PersonSeniority | null;
  tags?: readonly PersonTags[] | null;
  isActive?: boolean | null;
  score?: number | null;
  position?: twenty.PositionInput;
  companyId?: string | null;
  company?: twenty.RelationInput<CompanyUnique>;
}

export interface PersonUpdateInput extends twenty.UpdateOf<PersonCreateInput> {}

export interface PersonUnique {
  id?: string;
  emails?: { primaryEmail?: string };
}

export interface PersonFilter<Hop = unknown> extends twenty.FilterLogic<PersonFilter<Hop>> {
  id?: twenty.UuidFilter;
  createdAt?: twenty.DateFilter;
  updatedAt?: twenty.DateFilter;
  deletedAt?: twenty.DateFilter;
  name?: composites.FullNameFilter;
  emails?: composites.EmailsFilter;
  linkedinLink?: composites.LinksFilter;
  phones?: composites.PhonesFilter;
  jobTitle?: twenty.TextFilter;
  seniority?: twenty.SelectFilter<PersonSeniority>;
  tags?: twenty.MultiSelectFilter<PersonTags>;
  isActive?: twenty.BooleanFilter;
  score?: twenty.NumberFilter;
  position?: twenty.NumberFilter;
  companyId?: twenty.UuidFilter;
  company?: Hop & CompanyFilter<never>;
  searchVector?: twenty.SearchVectorFilter;
}

export interface PersonOrderBy<Hop = unknown> {
  id?: twenty.OrderByDirection;
  createdAt?: twenty.OrderByDirection;
  updatedAt?: twenty.OrderByDirection;
  deletedAt?: twenty.OrderByDirection;
  name?: composites.FullNameOrderBy;
  emails?: composites.EmailsOrderBy;
  linkedinLink?: composites.LinksOrderBy;
  phones?: composites.PhonesOrderBy;
  jobTitle?: twenty.OrderByDirection;
  seniority?: twenty.OrderByDirection;
  tags?: twenty.OrderByDirection;
  isActive?: twenty.OrderByDirection;
  score?: twenty.OrderByDirection;
  position?: twenty.OrderByDirection;
  companyId?: twenty.OrderByDirection;
  company?: Hop & CompanyOrderBy;
}

export interface PersonSelect<ToMany = unknown> {
  id?: boolean;
  createdAt?: boolean;
  updatedAt?: boolean;
  deletedAt?: boolean;
  name?: boolean | composites.FullNameSelect;
  emails?: boolean | composites.EmailsSelect;
  linkedinLink?: boolean | composites.LinksSelect;
  phones?: boolean | composites.PhonesSelect;
  jobTitle?: boolean;
  seniority?: boolean;
  tags?: boolean;
  isActive?: boolean;
  score?: boolean;
  position?: boolean;
  companyId?: boolean;
  company?: boolean | CompanySelect<ToMany>;
  noteTargets?: ToMany & (boolean | NoteTargetSelect<never>);
  opportunities?: ToMany & (boolean | OpportunitySelect<never>);
  searchVector?: boolean;
}

export interface PersonAggregates {
  every: twenty.Exclude<keyof Person, 'companyId'>;
  boolean: 'isActive';
  date: 'createdAt' | 'updatedAt' | 'deletedAt';
  number: 'score';
  ownGroup:
    | 'name.firstName'
    | 'name.lastName'
    | 'emails.primaryEmail'
    | 'linkedinLink.primaryLinkUrl'
    | 'linkedinLink.primaryLinkLabel'
    | 'phones.primaryPhoneNumber'
    | 'jobTitle'
    | 'seniority'
    | 'tags'
    | 'isActive'
    | 'score';
  group: PersonAggregates['ownGroup'] | `company.${CompanyAggregates['ownGroup']}`;
  groupDate: 'createdAt' | 'updatedAt';
}

export interface PersonTypes {
  record: Person;
  relations: PersonRelations;
  select: PersonSelect;
  filter: PersonFilter;
  orderBy: PersonOrderBy;
  create: PersonCreateInput;
  update: PersonUpdateInput;
  unique: PersonUnique;
  aggregates: PersonAggregates;
}

export type PersonResult<S extends PersonSelect> = twenty.Result<PersonTypes, S>;

export interface PersonOperations<T extends PersonTypes = PersonTypes>
  extends
    twenty.CoreOperations<T>,
    twenty.GroupByOperations<T>,
    twenty.DuplicateOperations<T>,
    twenty.MergeOperations<T> {
  selecting<S extends PersonSelect>(
    select: twenty.Exactly<S, PersonSelect>,
  ): PersonOperations<twenty.With<PersonTypes, S>>;
}

export const personObject: twenty.ObjectDescription<PersonTypes> = {
  singular: 'person',
  plural: 'people',
  scalars: 'id createdAt updatedAt deletedAt jobTitle seniority tags isActive score position',
  onRequest: 'searchVector',
  neverNull: 'id createdAt updatedAt position',
  unique: 'emails',
  duplicateCriteria: 'emails.primaryEmail name.lastName',
  composites: {
    name: fullNameComposite,
    emails: emailsComposite,
    linkedinLink: linksComposite,
    phones: phonesComposite,
  },
  toOne: { company: 'company' },
  toMany: { noteTargets: 'noteTarget', opportunities: 'opportunity' },
  filters: { text: 'jobTitle', list: 'tags', dateTime: 'createdAt updatedAt deletedAt' },
  options: { seniority: ['JUNIOR', 'SENIOR'], tags: ['A', 'B_2'] },
  aggregates: { number: 'score', date: 'createdAt updatedAt deletedAt', boolean: 'isActive' },
};
