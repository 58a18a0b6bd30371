import type * as twenty from '../../../../src/runtime/client/index.js';
import type * as composites from '../composites.js';
import { currencyComposite } from '../composites.js';
import type {
  CompanyAggregates,
  CompanyFilter,
  CompanyOrderBy,
  CompanySelect,
  CompanyTypes,
  CompanyUnique,
} from './company.js';
import type { NoteTargetSelect, NoteTargetTypes } from './note-target.js';
import type {
  PersonAggregates,
  PersonFilter,
  PersonOrderBy,
  PersonSelect,
  PersonTypes,
  PersonUnique,
} from './person.js';

export const OpportunityStage = { NEW: 'NEW', WON: 'WON' } as const;
export type OpportunityStage = (typeof OpportunityStage)[keyof typeof OpportunityStage];

export interface Opportunity {
  id: string;
  createdAt: string;
  deletedAt: string | null;
  name: string;
  closeDate: string | null;
  stage: OpportunityStage;
  amount: composites.Currency | null;
  companyId: string | null;
  pointOfContactId: string | null;
}

export interface OpportunityRelations {
  company: twenty.ToOne<CompanyTypes>;
  pointOfContact: twenty.ToOne<PersonTypes>;
  noteTargets: twenty.ToMany<NoteTargetTypes>;
}

export interface OpportunityCreateInput {
  id?: string;
  name: string;
  closeDate?: string | null;
  stage?: OpportunityStage;
  amount?: composites.CurrencyInput | null;
  companyId?: string | null;
  company?: twenty.RelationInput<CompanyUnique>;
  pointOfContactId?: string | null;
  pointOfContact?: twenty.RelationInput<PersonUnique>;
}

export interface OpportunityUpdateInput extends twenty.UpdateOf<OpportunityCreateInput> {}

export interface OpportunityUnique {
  id?: string;
}

export interface OpportunityFilter<Hop = unknown> extends twenty.FilterLogic<OpportunityFilter<Hop>> {
  id?: twenty.UuidFilter;
  createdAt?: twenty.DateFilter;
  deletedAt?: twenty.DateFilter;
  name?: twenty.TextFilter;
  closeDate?: twenty.DateFilter;
  stage?: twenty.SelectFilter<OpportunityStage>;
  amount?: composites.CurrencyFilter;
  companyId?: twenty.UuidFilter;
  company?: Hop & CompanyFilter<never>;
  pointOfContactId?: twenty.UuidFilter;
  pointOfContact?: Hop & PersonFilter<never>;
}

export interface OpportunityOrderBy<Hop = unknown> {
  id?: twenty.OrderByDirection;
  createdAt?: twenty.OrderByDirection;
  deletedAt?: twenty.OrderByDirection;
  name?: twenty.OrderByDirection;
  closeDate?: twenty.OrderByDirection;
  stage?: twenty.OrderByDirection;
  amount?: composites.CurrencyOrderBy;
  companyId?: twenty.OrderByDirection;
  company?: Hop & CompanyOrderBy;
  pointOfContactId?: twenty.OrderByDirection;
  pointOfContact?: Hop & PersonOrderBy<never>;
}

export interface OpportunitySelect<ToMany = unknown> {
  id?: boolean;
  createdAt?: boolean;
  deletedAt?: boolean;
  name?: boolean;
  closeDate?: boolean;
  stage?: boolean;
  amount?: boolean | composites.CurrencySelect;
  companyId?: boolean;
  company?: boolean | CompanySelect<ToMany>;
  pointOfContactId?: boolean;
  pointOfContact?: boolean | PersonSelect<ToMany>;
  noteTargets?: ToMany & (boolean | NoteTargetSelect<never>);
}

export interface OpportunityAggregates {
  every: twenty.Exclude<keyof Opportunity, 'companyId' | 'pointOfContactId'>;
  boolean: never;
  date: 'createdAt' | 'deletedAt' | 'closeDate';
  number: 'amount.amountMicros';
  ownGroup: 'name' | 'stage' | 'amount.currencyCode';
  group:
    | OpportunityAggregates['ownGroup']
    | `company.${CompanyAggregates['ownGroup']}`
    | `pointOfContact.${PersonAggregates['ownGroup']}`;
  groupDate: 'createdAt' | 'closeDate';
}

export interface OpportunityTypes {
  record: Opportunity;
  relations: OpportunityRelations;
  select: OpportunitySelect;
  filter: OpportunityFilter;
  orderBy: OpportunityOrderBy;
  create: OpportunityCreateInput;
  update: OpportunityUpdateInput;
  unique: OpportunityUnique;
  aggregates: OpportunityAggregates;
}

export interface OpportunityOperations<T extends OpportunityTypes = OpportunityTypes>
  extends twenty.CoreOperations<T>, twenty.GroupByOperations<T> {
  selecting<S extends OpportunitySelect>(
    select: twenty.Exactly<S, OpportunitySelect>,
  ): OpportunityOperations<twenty.With<OpportunityTypes, S>>;
}

export const opportunityObject: twenty.ObjectDescription<OpportunityTypes> = {
  singular: 'opportunity',
  plural: 'opportunities',
  scalars: 'id createdAt deletedAt name closeDate stage',
  neverNull: 'id createdAt stage',
  composites: { amount: currencyComposite },
  toOne: { company: 'company', pointOfContact: 'person' },
  toMany: { noteTargets: 'noteTarget' },
  filters: { text: 'name', dateTime: 'createdAt deletedAt closeDate' },
};
