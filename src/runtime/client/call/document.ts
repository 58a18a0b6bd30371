import type { Delivery, WriteKind } from '../transport/sending.js';

/** A root field to be called. */
export interface RootField {
  readonly root: string;
  /** GraphQL types of arguments, besides the usual ones of the object. */
  readonly types?: { readonly [argument: string]: string };
  /** What to ask for, around what is selected of a record. */
  readonly around?: (selection: string) => string;
  /** Whether it is a write, and could do harm if it is carried out twice. */
  readonly write?: WriteKind;
  /** Whether null is an answer to it, rather than a part of one. */
  readonly isNullable?: true;
  /** The transport writes into it what is known of a write's outcome. */
  readonly delivery?: Delivery | undefined;
}

/** The document that calls a field, with all values as variables. Arguments without a type or a value are left out. */
export function documentOf(
  { root, types = {}, write }: RootField,
  args: { readonly [argument: string]: unknown },
  text: string,
): { readonly query: string; readonly variables: object } {
  const names = Object.keys(types).filter((name) => args[name] != null);
  const list = (part: (name: string) => string) => (names[0] ? `(${names.map(part).join()})` : '');
  const signature = list((name) => `$${name}:${types[name]}`);
  return {
    query: `${write ? 'mutation' : 'query'}${signature}{${root}${list((name) => `${name}:$${name}`)}${text}}`,
    variables: Object.fromEntries(names.map((name) => [name, args[name]])),
  };
}
