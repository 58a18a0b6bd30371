import type * as twenty from '../../../../src/runtime/client/index.js';
import type {
  CompanyAggregates,
  CompanyFilter,
  CompanyOrderBy,
  CompanySelect,
  CompanyTypes,
  CompanyUnique,
} from './company.js';
import type { NoteAggregates, NoteFilter, NoteOrderBy, NoteSelect, NoteTypes, NoteUnique } from './note.js';
import type {
  PersonAggregates,
  PersonFilter,
  PersonOrderBy,
  PersonSelect,
  PersonTypes,
  PersonUnique,
} from './person.js';

export interface NoteTarget {
  id: string;
  createdAt: string;
  deletedAt: string | null;
  noteId: string | null;
  targetPersonId: string | null;
  targetCompanyId: string | null;
}

export interface NoteTargetRelations {
  note: twenty.ToOne<NoteTypes>;
  targetPerson: twenty.ToMorphTarget<PersonTypes>;
  targetCompany: twenty.ToMorphTarget<CompanyTypes>;
}

export interface NoteTargetCreateInput {
  id?: string;
  noteId?: string | null;
  note?: twenty.RelationInput<NoteUnique>;
  targetPersonId?: string | null;
  targetPerson?: twenty.RelationInput<PersonUnique>;
  targetCompanyId?: string | null;
  targetCompany?: twenty.RelationInput<CompanyUnique>;
}

export interface NoteTargetUpdateInput extends twenty.UpdateOf<NoteTargetCreateInput> {}

export interface NoteTargetUnique {
  id?: string;
}

export interface NoteTargetFilter<Hop = unknown> extends twenty.FilterLogic<NoteTargetFilter<Hop>> {
  id?: twenty.UuidFilter;
  createdAt?: twenty.DateFilter;
  deletedAt?: twenty.DateFilter;
  noteId?: twenty.UuidFilter;
  note?: Hop & NoteFilter<never>;
  targetPersonId?: twenty.UuidFilter;
  targetPerson?: Hop & PersonFilter<never>;
  targetCompanyId?: twenty.UuidFilter;
  targetCompany?: Hop & CompanyFilter<never>;
}

export interface NoteTargetOrderBy<Hop = unknown> {
  id?: twenty.OrderByDirection;
  createdAt?: twenty.OrderByDirection;
  deletedAt?: twenty.OrderByDirection;
  noteId?: twenty.OrderByDirection;
  note?: Hop & NoteOrderBy;
  targetPersonId?: twenty.OrderByDirection;
  targetPerson?: Hop & PersonOrderBy<never>;
  targetCompanyId?: twenty.OrderByDirection;
  targetCompany?: Hop & CompanyOrderBy;
}

export interface NoteTargetSelect<ToMany = unknown> {
  id?: boolean;
  createdAt?: boolean;
  deletedAt?: boolean;
  noteId?: boolean;
  note?: boolean | NoteSelect<ToMany>;
  targetPersonId?: boolean;
  targetPerson?: boolean | PersonSelect<ToMany>;
  targetCompanyId?: boolean;
  targetCompany?: boolean | CompanySelect<ToMany>;
}

export interface NoteTargetAggregates {
  every: twenty.Exclude<keyof NoteTarget, 'noteId' | 'targetPersonId' | 'targetCompanyId'>;
  boolean: never;
  date: 'createdAt' | 'deletedAt';
  number: never;
  ownGroup: never;
  group:
    | NoteTargetAggregates['ownGroup']
    | `note.${NoteAggregates['ownGroup']}`
    | `targetPerson.${PersonAggregates['ownGroup']}`
    | `targetCompany.${CompanyAggregates['ownGroup']}`;
  groupDate: 'createdAt';
}

export interface NoteTargetTypes {
  record: NoteTarget;
  relations: NoteTargetRelations;
  select: NoteTargetSelect;
  filter: NoteTargetFilter;
  orderBy: NoteTargetOrderBy;
  create: NoteTargetCreateInput;
  update: NoteTargetUpdateInput;
  unique: NoteTargetUnique;
  aggregates: NoteTargetAggregates;
}

export interface NoteTargetOperations<T extends NoteTargetTypes = NoteTargetTypes>
  extends twenty.CoreOperations<T>, twenty.GroupByOperations<T> {
  selecting<S extends NoteTargetSelect>(
    select: twenty.Exactly<S, NoteTargetSelect>,
  ): NoteTargetOperations<twenty.With<NoteTargetTypes, S>>;
}

export const noteTargetObject: twenty.ObjectDescription<NoteTargetTypes> = {
  singular: 'noteTarget',
  plural: 'noteTargets',
  scalars: 'id createdAt deletedAt',
  neverNull: 'id createdAt',
  toOne: { note: 'note', targetPerson: 'person', targetCompany: 'company' },
  filters: { dateTime: 'createdAt deletedAt' },
};
