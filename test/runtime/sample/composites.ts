import type * as twenty from '../../../src/runtime/client/index.js';

export interface FullName {
  firstName: string | null;
  lastName: string | null;
}
export interface FullNameInput {
  firstName?: string | null;
  lastName?: string | null;
}
export interface FullNameFilter {
  firstName?: twenty.TextFilter;
  lastName?: twenty.TextFilter;
}
export interface FullNameOrderBy {
  firstName?: twenty.OrderByDirection;
  lastName?: twenty.OrderByDirection;
}
export interface FullNameSelect {
  firstName?: boolean;
  lastName?: boolean;
}
export const fullNameComposite: twenty.CompositeDescription = {
  name: 'FullName',
  fields: { firstName: true, lastName: true },
  filters: { text: 'firstName lastName' },
};

export interface Emails {
  primaryEmail: string | null;
  additionalEmails: string[] | null;
}
export interface EmailsInput {
  primaryEmail?: string | null;
  additionalEmails?: readonly string[] | null;
}
export interface EmailsFilter {
  primaryEmail?: twenty.TextFilter;
  additionalEmails?: twenty.JsonFilter;
}
export interface EmailsOrderBy {
  primaryEmail?: twenty.OrderByDirection;
  additionalEmails?: twenty.OrderByDirection;
}
export interface EmailsSelect {
  primaryEmail?: boolean;
  additionalEmails?: boolean;
}
export const emailsComposite: twenty.CompositeDescription = {
  name: 'Emails',
  fields: { primaryEmail: true, additionalEmails: true },
  primary: 'primaryEmail',
  filters: { text: 'primaryEmail', list: 'additionalEmails', lowerCase: 'primaryEmail additionalEmails' },
};

export interface Links {
  primaryLinkLabel: string | null;
  primaryLinkUrl: string | null;
  secondaryLinks: unknown;
}
export interface LinksInput {
  primaryLinkLabel?: string | null;
  primaryLinkUrl?: string | null;
  secondaryLinks?: unknown;
}
export interface LinksFilter {
  primaryLinkLabel?: twenty.TextFilter;
  primaryLinkUrl?: twenty.TextFilter;
  secondaryLinks?: twenty.JsonFilter;
}
export interface LinksOrderBy {
  primaryLinkLabel?: twenty.OrderByDirection;
  primaryLinkUrl?: twenty.OrderByDirection;
  secondaryLinks?: twenty.OrderByDirection;
}
export interface LinksSelect {
  primaryLinkLabel?: boolean;
  primaryLinkUrl?: boolean;
  secondaryLinks?: boolean;
}
export const linksComposite: twenty.CompositeDescription = {
  name: 'Links',
  fields: { primaryLinkLabel: true, primaryLinkUrl: true, secondaryLinks: true },
  primary: 'primaryLinkUrl',
  filters: { text: 'primaryLinkLabel primaryLinkUrl', list: 'secondaryLinks' },
};

/** As newer servers have it: a list of objects that needs a selection. */
export interface PhonesAdditionalPhones {
  number: string | null;
  callingCode: string | null;
}
export interface Phones {
  primaryPhoneNumber: string | null;
  additionalPhones: PhonesAdditionalPhones[] | null;
}
export interface PhonesInput {
  primaryPhoneNumber?: string | null;
  additionalPhones?: readonly { number?: string | null; callingCode?: string | null }[] | null;
}
export interface PhonesFilter {
  primaryPhoneNumber?: twenty.TextFilter;
  additionalPhones?: twenty.JsonFilter;
}
export interface PhonesOrderBy {
  primaryPhoneNumber?: twenty.OrderByDirection;
  additionalPhones?: twenty.OrderByDirection;
}
export interface PhonesSelect {
  primaryPhoneNumber?: boolean;
  additionalPhones?: boolean | { number?: boolean; callingCode?: boolean };
}
export const phonesComposite: twenty.CompositeDescription = {
  name: 'Phones',
  fields: { primaryPhoneNumber: true, additionalPhones: { number: true, callingCode: true } },
  filters: { text: 'primaryPhoneNumber', list: 'additionalPhones' },
};

export interface Currency {
  amountMicros: number | null;
  currencyCode: string | null;
}
export interface CurrencyInput {
  amountMicros?: number | string | null;
  currencyCode?: string | null;
}
export interface CurrencyFilter {
  amountMicros?: twenty.BigNumberFilter;
  currencyCode?: twenty.TextFilter;
}
export interface CurrencyOrderBy {
  amountMicros?: twenty.OrderByDirection;
  currencyCode?: twenty.OrderByDirection;
}
export interface CurrencySelect {
  amountMicros?: boolean;
  currencyCode?: boolean;
}
export const currencyComposite: twenty.CompositeDescription = {
  name: 'Currency',
  fields: { amountMicros: true, currencyCode: true },
  filters: { text: 'currencyCode' },
};

export interface Address {
  addressStreet1: string | null;
  addressCity: string | null;
  addressCountry: string | null;
  addressLat: number | null;
}
export interface AddressInput {
  addressStreet1?: string | null;
  addressCity?: string | null;
  addressCountry?: string | null;
  addressLat?: number | null;
}
export interface AddressFilter {
  addressStreet1?: twenty.TextFilter;
  addressCity?: twenty.TextFilter;
  addressCountry?: twenty.TextFilter;
  addressLat?: twenty.BigNumberFilter;
}
export interface AddressOrderBy {
  addressStreet1?: twenty.OrderByDirection;
  addressCity?: twenty.OrderByDirection;
  addressCountry?: twenty.OrderByDirection;
  addressLat?: twenty.OrderByDirection;
}
export interface AddressSelect {
  addressStreet1?: boolean;
  addressCity?: boolean;
  addressCountry?: boolean;
  addressLat?: boolean;
}
export const addressComposite: twenty.CompositeDescription = {
  name: 'Address',
  fields: { addressStreet1: true, addressCity: true, addressCountry: true, addressLat: true },
  filters: { text: 'addressStreet1 addressCity addressCountry' },
};

export interface RichText {
  blocknote: string | null;
  markdown: string | null;
}
export interface RichTextInput {
  blocknote?: string | null;
  markdown?: string | null;
}
export interface RichTextFilter {
  blocknote?: twenty.TextFilter;
  markdown?: twenty.TextFilter;
}
export interface RichTextOrderBy {
  blocknote?: twenty.OrderByDirection;
  markdown?: twenty.OrderByDirection;
}
export interface RichTextSelect {
  blocknote?: boolean;
  markdown?: boolean;
}
export const richTextComposite: twenty.CompositeDescription = {
  name: 'RichText',
  fields: { blocknote: true, markdown: true },
  emptiedBy: 'markdown',
  filters: { text: 'blocknote markdown' },
};
