import { CARRIERS, EIGHT, PEOPLE } from './eight-parcels.js';
import type { FactsServer } from './server.js';

/** What POST /graphql answers. */
export interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly subCode?: string };
  }[];
}

/** Sends a document to POST /graphql. */
export async function ask(
  server: FactsServer,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<GraphqlAnswer> {
  const { body } = await server.send({ body: { query, variables } });
  return body as GraphqlAnswer; // the form of every answer of POST /graphql
}

/** Why a request was refused: the error's `subCode`, or its `code` where it has none; undefined where it was not. */
export function refusalOf({ errors }: GraphqlAnswer): string | undefined {
  const [error] = errors ?? [];
  return error && (error.extensions.subCode ?? error.extensions.code);
}

/** Creates the eight parcels, and who carries and holds them. */
export async function createEightParcels(server: FactsServer): Promise<void> {
  const created = [
    await ask(server, 'mutation ($data: [CarrierCreateInput!]!) { createCarriers(data: $data) { id } }', {
      data: CARRIERS,
    }),
    // a real server keeps its people when the objects that facts are about are made anew
    await ask(server, 'mutation ($data: [PersonCreateInput!]!) { createPeople(data: $data, upsert: true) { id } }', {
      data: PEOPLE,
    }),
    await ask(server, 'mutation ($data: [ParcelCreateInput!]!) { createParcels(data: $data) { id } }', { data: EIGHT }),
  ];
  const errors = created.flatMap((answer) => answer.errors ?? []);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}

/** The barcodes of the parcels that an answer has, in its order, or why it was refused. */
export function barcodesOf(answer: GraphqlAnswer): string | { readonly refused: string } {
  const refused = refusalOf(answer);
  if (refused !== undefined) return { refused };
  const { edges } = answer.data?.['parcels'] as { readonly edges: readonly Edge[] }; // what is selected
  return edges.map(({ node }) => node.barcode).join(' ');
}

interface Edge {
  readonly node: { readonly barcode: string };
}
