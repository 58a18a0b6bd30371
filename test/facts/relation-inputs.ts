/** What a 2.21 server makes of the input of a to-one relation, when a record is created and when it is updated. */
export interface RelationInputFact {
  readonly what: string;
  readonly input: unknown;
  /** Whether the record is linked then; otherwise what the error begins with. */
  readonly create: 'linked' | 'not linked' | { readonly error: string };
  readonly update: 'linked' | 'not linked' | { readonly error: string };
}

/** The product that is there. */
export const PRODUCT = { id: '20000000-0000-4000-8000-000000000001', sku: 'Alpha' } as const;

const neither = { error: 'Relation "product" requires connect or disconnect operation' };
const both = { error: 'Cannot have both connect and disconnect for the same field on undefined.' };
const unknown = {
  error: 'Property "product.connect" was not found in "subscription". Make sure your query is correct.',
};
const notUnique = { error: 'Missing required fields: at least one unique constraint' };

/** Inputs for the relation `product` of a subscription that is not linked. */
export const RELATION_INPUTS: readonly RelationInputFact[] = [
  { what: 'an id', input: { connect: { where: { id: PRODUCT.id } } }, create: 'linked', update: 'linked' },
  { what: 'a unique text', input: { connect: { where: { sku: 'Alpha' } } }, create: 'linked', update: 'linked' },
  { what: 'a number', input: { connect: { where: { weight: 5 } } }, create: 'not linked', update: unknown },
  { what: 'a null id', input: { connect: { where: { id: null } } }, create: 'not linked', update: unknown },
  { what: 'an empty where', input: { connect: { where: {} } }, create: 'not linked', update: unknown },
  { what: 'an empty connect', input: { connect: {} }, create: 'not linked', update: unknown },
  {
    what: 'a text that is not unique',
    input: { connect: { where: { category: 'x' } } },
    create: notUnique,
    update: notUnique,
  },
  {
    what: 'a unique text beside another',
    input: { connect: { where: { sku: 'Alpha', category: 'x' } } },
    create: { error: "Field category is not a unique constraint field for 'product'." },
    update: { error: "Field category is not a unique constraint field for 'product'." },
  },
  {
    what: 'a record that is not there',
    input: { connect: { where: { sku: 'Omega' } } },
    create: { error: 'Expected 1 record to connect to product, but found 0 for sku = Omega' },
    update: { error: 'Expected 1 record to connect to product, but found 0 for sku = Omega' },
  },
  {
    what: 'an id that is none',
    input: { connect: { where: { id: 'x' } } },
    create: { error: 'invalid input syntax for type uuid: "x"' },
    update: { error: 'invalid input syntax for type uuid: "x"' },
  },
  { what: 'disconnect', input: { disconnect: true }, create: 'not linked', update: 'not linked' },
  { what: 'disconnect of false', input: { disconnect: false }, create: 'not linked', update: 'not linked' },
  {
    what: 'connect and disconnect',
    input: { connect: { where: { id: PRODUCT.id } }, disconnect: true },
    create: both,
    update: both,
  },
  {
    what: 'connect and disconnect of false',
    input: { connect: { where: { id: PRODUCT.id } }, disconnect: false },
    create: both,
    update: both,
  },
  { what: 'nothing', input: {}, create: neither, update: neither },
  { what: 'null', input: null, create: neither, update: neither },
  { what: 'connect of null', input: { connect: null }, create: neither, update: neither },
  { what: 'an id alone', input: PRODUCT.id, create: neither, update: neither },
];
