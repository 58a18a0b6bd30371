import type * as twenty from '../../../../src/runtime/client/index.js';
import type * as composites from '../composites.js';
import { addressComposite, currencyComposite, linksComposite } from '../composites.js';
import type { NoteTargetSelect, NoteTargetTypes } from './note-target.js';
import type { OpportunitySelect, OpportunityTypes } from './opportunity.js';
import type { PersonSelect, PersonTypes } from './person.js';

export interface Company {
  id: string;
  createdAt: string;
  deletedAt: string | null;
  name: string | null;
  employees: number | null;
  domainName: composites.Links | null;
  address: composites.Address | null;
  annualRevenue: composites.Currency | null;
}

export interface CompanyRelations {
  people: twenty.ToMany<PersonTypes>;
  opportunities: twenty.ToMany<OpportunityTypes>;
  noteTargets: twenty.ToMany<NoteTargetTypes>;
}

export interface CompanyCreateInput {
  id?: string;
  name?: string | null;
  employees?: number | null;
  domainName?: composites.LinksInput | null;
  address?: composites.AddressInput | null;
  annualRevenue?: composites.CurrencyInput | null;
}

export interface CompanyUpdateInput extends twenty.UpdateOf<CompanyCreateInput> {}

export interface CompanyUnique {
  id?: string;
  domainName?: { primaryLinkUrl?: string };
}

export interface CompanyFilter<Hop = unknown> extends twenty.FilterLogic<CompanyFilter<Hop>> {
  id?: twenty.UuidFilter;
  createdAt?: twenty.DateFilter;
  deletedAt?: twenty.DateFilter;
  name?: twenty.TextFilter;
  employees?: twenty.NumberFilter;
  domainName?: composites.LinksFilter;
  address?: composites.AddressFilter;
  annualRevenue?: composites.CurrencyFilter;
}

export interface CompanyOrderBy {
  id?: twenty.OrderByDirection;
  createdAt?: twenty.OrderByDirection;
  deletedAt?: twenty.OrderByDirection;
  name?: twenty.OrderByDirection;
  employees?: twenty.OrderByDirection;
  domainName?: composites.LinksOrderBy;
  address?: composites.AddressOrderBy;
  annualRevenue?: composites.CurrencyOrderBy;
}

export interface CompanySelect<ToMany = unknown> {
  id?: boolean;
  createdAt?: boolean;
  deletedAt?: boolean;
  name?: boolean;
  employees?: boolean;
  domainName?: boolean | composites.LinksSelect;
  address?: boolean | composites.AddressSelect;
  annualRevenue?: boolean | composites.CurrencySelect;
  people?: ToMany & (boolean | PersonSelect<never>);
  opportunities?: ToMany & (boolean | OpportunitySelect<never>);
  noteTargets?: ToMany & (boolean | NoteTargetSelect<never>);
}

export interface CompanyAggregates {
  every: twenty.Exclude<keyof Company, never>;
  boolean: never;
  date: 'createdAt' | 'deletedAt';
  number: 'employees' | 'annualRevenue.amountMicros';
  ownGroup: 'name' | 'employees' | 'address.addressCity' | 'domainName.primaryLinkUrl';
  group: CompanyAggregates['ownGroup'];
  groupDate: 'createdAt';
}

export interface CompanyTypes {
  record: Company;
  relations: CompanyRelations;
  select: CompanySelect;
  filter: CompanyFilter;
  orderBy: CompanyOrderBy;
  create: CompanyCreateInput;
  update: CompanyUpdateInput;
  unique: CompanyUnique;
  aggregates: CompanyAggregates;
}

export interface CompanyOperations<T extends CompanyTypes = CompanyTypes>
  extends
    twenty.CoreOperations<T>,
    twenty.GroupByOperations<T>,
    twenty.DuplicateOperations<T>,
    twenty.MergeOperations<T> {
  selecting<S extends CompanySelect>(
    select: twenty.Exactly<S, CompanySelect>,
  ): CompanyOperations<twenty.With<CompanyTypes, S>>;
}

export const companyObject: twenty.ObjectDescription<CompanyTypes> = {
  singular: 'company',
  plural: 'companies',
  scalars: 'id createdAt deletedAt name employees',
  neverNull: 'id createdAt',
  unique: 'domainName',
  duplicateCriteria: 'name',
  composites: { domainName: linksComposite, address: addressComposite, annualRevenue: currencyComposite },
  toMany: { people: 'person', opportunities: 'opportunity', noteTargets: 'noteTarget' },
  filters: { text: 'name', dateTime: 'createdAt deletedAt' },
};
