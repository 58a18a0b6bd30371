import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  attachmentObject,
  createTwentyClient,
  personObject,
  productObject,
  TwentyPermissionError,
  TwentyValidationError,
  uploadFile,
} from '../../examples/crm/index.js';
import { READ_ONLY } from '../../src/sandbox/index.js';
import type { ServedWorkspace } from './workspace.js';
import { failureOf, serveExample } from './workspace.js';

let served: ServedWorkspace;
let twenty: ServedWorkspace['twenty'];

const READER = { id: '3f6c6a4e-5a53-4b7e-9b0a-0c9d5e1f2a3b', name: 'Reader', token: 'reader', role: READ_ONLY };

beforeAll(async () => {
  served = await serveExample({ apiKeys: [READER] });
  ({ twenty } = served);
});
afterAll(() => served.sandbox.close());

const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0xfe, 0x0a]);

test('a file is uploaded byte for byte, and an attachment holds it', async () => {
  const person = await twenty.people.create({ data: { name: { firstName: 'Ada' } }, select: { id: true } });
  const offer = new File([PDF], 'offer.pdf', { type: 'application/pdf' });
  const file = await uploadFile(twenty, { object: attachmentObject, field: 'file', file: offer });
  expect(file).toEqual({ fileId: expect.any(String), label: 'offer.pdf' });
  expect(served.sandbox.files.get(file.fileId)).toMatchObject({
    name: 'offer.pdf',
    type: 'application/pdf',
    bytes: PDF,
    field: 'attachment.file',
  });
  const attachment = await twenty.attachments.create({
    data: { name: 'Offer', file: [file], targetPersonId: person.id },
    select: { file: true, targetPerson: { name: { firstName: true } } },
  });
  expect(attachment).toEqual({
    file: [{ ...file, extension: '.pdf', url: expect.any(String) }],
    targetPerson: { name: { firstName: 'Ada' } },
  });
});

test('a blob gets a label, also for a custom object, and fields are looked up once', async () => {
  const asked = served.requested.length;
  for (const label of ['a.txt', 'b.txt']) {
    const file = new Blob([label], { type: 'text/plain' });
    const { fileId } = await uploadFile(twenty, { object: productObject, field: 'datasheets', file, label });
    expect(new TextDecoder().decode(served.sandbox.files.get(fileId)?.bytes)).toBe(label);
  }
  // each announced and completed; what the field is called by the server was known
  expect(served.requested.slice(asked)).toEqual(Array(4).fill('products.uploadFile'));
  const without = await failureOf(
    uploadFile(twenty, { object: personObject, field: 'avatarFile', file: new Blob(['x']) }),
  );
  expect(without).toMatchObject({ message: 'people.uploadFile: a Blob needs a label.', code: 'REFUSED' });
});

test('a field that the workspace has lost is told by name', async () => {
  const args = { object: personObject, field: 'oldFiles' as 'avatarFile', file: new Blob(['x']), label: 'x' };
  const failure = await failureOf(uploadFile(twenty, args));
  expect(failure).toBeInstanceOf(TwentyValidationError);
  expect(failure).toMatchObject({
    message: 'people.uploadFile: the workspace has no field oldFiles. Generate the client again?',
  });
});

test('a key that may not upload, a client that only reads, and an abort are heard', async () => {
  const args = { object: personObject, field: 'avatarFile', file: new Blob(['x']), label: 'x.txt' } as const;
  const files = served.sandbox.files.size;
  const reader = createTwentyClient({ baseUrl: served.sandbox.url, apiKey: READER.token });
  expect(await failureOf(uploadFile(reader, args))).toBeInstanceOf(TwentyPermissionError);
  expect(await failureOf(uploadFile(twenty.$with({ readOnly: true }), args))).toMatchObject({ code: 'READ_ONLY' });
  const signal = AbortSignal.abort(new Error('too late'));
  expect(await failureOf(uploadFile(twenty, { ...args, signal }))).toMatchObject({ message: 'too late' });
  expect(served.sandbox.files.size).toBe(files);
});

/** Lets the first request that matches get lost, before or after the server has had it. */
function losing(matches: (url: string, body: unknown) => boolean, when: 'before' | 'after'): typeof fetch {
  let isLost = false;
  return async (url, init) => {
    const isHit = !isLost && matches(String(url), init?.body);
    if (isHit) isLost = true;
    if (isHit && when === 'before') throw new TypeError('fetch failed');
    const answer = await fetch(url, init);
    if (isHit) throw new TypeError('fetch failed');
    return answer;
  };
}

const clientWith = (fetch: typeof globalThis.fetch) =>
  createTwentyClient({ baseUrl: served.sandbox.url, apiKey: served.sandbox.apiKey, fetch });

const note = () => ({ object: personObject, field: 'avatarFile', file: new File(['x'], 'x.txt') }) as const;

test.each([
  ['the announcement', (_: string, body: unknown) => String(body).includes('createFileUpload')],
  ['the file', (url: string) => url.includes('/file/upload/')],
  ['the completion', (_: string, body: unknown) => String(body).includes('completeFileUpload')],
])('an upload goes on where %s or the answer to it is lost', async (_, matches) => {
  for (const when of ['before', 'after'] as const) {
    const fetch = losing(matches, when);
    const { fileId } = await uploadFile(clientWith(fetch), { ...note(), fetch });
    expect(served.sandbox.files.get(fileId)).toMatchObject({ name: 'x.txt', type: 'text/plain' });
  }
});

test('a server that knows no announcement gets the file in a request', async () => {
  const message = 'Cannot query field "createFileUpload" on type "Mutation".';
  const older: typeof fetch = async (url, init) =>
    String(init?.body).includes('createFileUpload')
      ? Response.json({ errors: [{ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
      : fetch(url, init);
  const { fileId } = await uploadFile(clientWith(older), note());
  expect(served.sandbox.files.get(fileId)).toMatchObject({ name: 'x.txt', field: 'person.avatarFile' });
});

test('a storage that refuses the file is told without the address that lets anybody write to it', async () => {
  const urls: string[] = [];
  const headers: unknown[] = [];
  const refusing: typeof fetch = async (url, init) => {
    urls.push(String(url));
    headers.push(init?.headers);
    return new Response(`no ${String(url)}`, { status: 403 });
  };
  const failure = await failureOf(uploadFile(twenty, { ...note(), fetch: refusing }));
  expect(failure).toMatchObject({
    message: 'people.uploadFile: the storage of the server does not take the file (HTTP_403).',
    status: 403,
  });
  const token = new URL(urls[0] ?? '').searchParams.get('token') ?? '';
  expect(token).not.toBe('');
  expect(JSON.stringify([failure, String(failure), (failure as Error).cause])).not.toContain(token);
  expect(headers).toEqual([{ 'content-type': 'application/octet-stream' }]);
  const unreachable: typeof fetch = (url) => Promise.reject(new TypeError(`fetch failed: ${String(url)}`));
  const lost = await failureOf(uploadFile(twenty, { ...note(), fetch: unreachable, retries: 0 }));
  expect(lost).toMatchObject({ code: 'NETWORK' });
  expect(JSON.stringify([lost, String(lost), (lost as Error).cause])).not.toMatch(/token=/);
});
