import { beforeEach, describe, expect, it } from 'vitest';
import { exampleWorkspace } from '../../../src/sandbox/index.js';
import type { AnswerBody } from '../../../src/sandbox/doors/graphql/answer.js';
import { PRODUCT, RELATION_INPUTS } from '../../facts/relation-inputs.js';
import { workspaceOf } from '../records-workspace.js';
import type { Workspace } from '../records-workspace.js';

const SUBSCRIPTION = '30000000-0000-4000-8000-000000000001';

let workspace: Workspace;
beforeEach(() => {
  workspace = workspaceOf(exampleWorkspace);
  workspace.send({
    query: 'mutation($data: X) { createProduct(data: $data) { id } }',
    variables: { data: PRODUCT },
  });
});

function outcome({ data, errors }: AnswerBody): unknown {
  if (errors !== undefined) return { error: errors[0]?.message };
  const [record] = Object.values(data ?? {}) as readonly { readonly productId: string | null }[]; // the only root field
  return record?.productId === PRODUCT.id ? 'linked' : 'not linked';
}

const expected = (fact: unknown): unknown =>
  typeof fact === 'string' ? fact : { error: expect.stringContaining((fact as { error: string }).error) as string };

describe('the input of a to-one relation', () => {
  it.each(RELATION_INPUTS)('in a create: $what', ({ input, create }) => {
    const answer = workspace.send({
      query: 'mutation($data: X) { createSubscription(data: $data) { productId } }',
      variables: { data: { reference: 'x', product: input } },
    });
    expect(outcome(answer)).toEqual(expected(create));
  });

  it.each(RELATION_INPUTS)('in an update: $what', ({ input, update }) => {
    workspace.send({
      query: 'mutation($data: X) { createSubscription(data: $data) { id } }',
      variables: { data: { id: SUBSCRIPTION, reference: 'x' } },
    });
    const answer = workspace.send({
      query: 'mutation($id: X, $data: X) { updateSubscription(id: $id, data: $data) { productId } }',
      variables: { id: SUBSCRIPTION, data: { product: input } },
    });
    expect(outcome(answer)).toEqual(expected(update));
  });

  it('connects by an e-mail in any case, as a write keeps it', () => {
    workspace.send({ query: 'mutation { createPerson(data: { emails: { primaryEmail: "Ada@X.de" } }) { id } }' });
    const { data } = workspace.send({
      query: `mutation { createSubscription(data: { reference: "x",
        holderPerson: { connect: { where: { emails: { primaryEmail: "ADA@x.de" } } } } }) { holderPerson { emails { primaryEmail } } } }`,
    });
    expect(data).toEqual({ createSubscription: { holderPerson: { emails: { primaryEmail: 'ada@x.de' } } } });
  });

  it('must name the same fields in all items of one request', () => {
    const { errors } = workspace.send({
      query: 'mutation($data: X) { createSubscriptions(data: $data) { id } }',
      variables: {
        data: [{ id: PRODUCT.id }, { sku: 'Alpha' }].map((where, index) => ({
          reference: `x ${index}`,
          product: { connect: { where } },
        })),
      },
    });
    expect(errors?.[0]?.message).toBe(
      'Expected the same constraint fields to be used consistently across all operations for product.',
    );
  });
});
