import { camelCase } from '../../../../twenty/graphql-names.js';

/** The name that the server makes of a label: accents dropped, words joined, as in `Helped invoice`, `helpedInvoice`. */
export const nameFromLabel = (label: string): string =>
  camelCase(label.normalize('NFD').replaceAll(/\p{Diacritic}/gu, ''));
