import { describe, expect, it } from 'vitest';
import { capturedMetadata, readCapture } from '../fixtures/captures.js';
import { workspaceOf } from '../sandbox/records-workspace.js';
import type { Workspace } from '../sandbox/records-workspace.js';

interface Verdict {
  readonly kind: string;
  readonly field: string;
  readonly value?: unknown;
  readonly absent?: boolean;
  readonly accepted: boolean;
  readonly message?: string;
  readonly code?: string;
  readonly subCode?: string;
}

const PERSON = '20202020-b000-4485-94de-70c2a98daef2';

/** The one part of a message that a database makes up. */
const comparable = (message: string | undefined) => message?.replace(/"FK_\w+"/, '"FK"');

function verdictOf({ send }: Workspace, { field, value, absent }: Verdict) {
  const data = { requiredTextNoDefault: 'x', ...(absent === true ? {} : { [field]: value }) };
  const { errors } = send({
    query: 'mutation($data: InvoiceCreateInput!) { createInvoice(data: $data) { id } }',
    variables: { data },
  });
  const [error] = errors ?? [];
  if (error === undefined) return { accepted: true };
  const { code, subCode } = error.extensions ?? {};
  return { accepted: false, message: comparable(error.message), code, subCode };
}

describe('creating an invoice with one value, as a 2.21 server judged it', () => {
  const verdicts = readCapture('verdicts/create.json') as readonly Verdict[]; // a file of known shape

  it('accepts and refuses the same values with the same words', () => {
    const workspace = workspaceOf(capturedMetadata('custom'));
    workspace.send({
      query: 'mutation($id: ID) { createPerson(data: { id: $id }) { id } }',
      variables: { id: PERSON },
    });
    const differences = verdicts.flatMap((verdict) => {
      const { accepted, message, code, subCode } = verdict;
      const expected = accepted ? { accepted } : { accepted, message: comparable(message), code, subCode };
      const actual = verdictOf(workspace, verdict);
      const same = JSON.stringify(expected) === JSON.stringify(actual);
      return same ? [] : [{ field: verdict.field, value: verdict.value, expected, actual }];
    });
    expect(verdicts.length).toBe(144);
    expect(differences).toEqual([]);
  });
});
