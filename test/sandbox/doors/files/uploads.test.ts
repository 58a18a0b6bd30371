import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../../src/sandbox/index.js';
import type { Sandbox } from '../../../../src/sandbox/index.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const QUERY =
  'mutation ($file: Upload!, $id: String!) { uploadFilesFieldFile(file: $file, fieldMetadataId: $id) { id path size url } }';

function formOf(parts: Readonly<Record<string, string | Blob>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) form.set(name, value);
  return form;
}

async function post(body: FormData): Promise<{ readonly status: number; readonly body: unknown }> {
  const headers = { authorization: `Bearer ${sandbox.apiKey}` };
  const response = await fetch(`${sandbox.url}/metadata`, { method: 'POST', headers, body });
  return { status: response.status, body: await response.json() };
}

function fieldId(object: string, field: string): string {
  const found = sandbox.metadata().objects.find(({ nameSingular }) => nameSingular === object);
  return found?.fieldsList.find(({ name }) => name === field)?.id ?? '';
}

const operations = (id: string) => JSON.stringify({ query: QUERY, variables: { file: null, id } });
const map = '{"0":["variables.file"]}';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

interface Upload {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

interface Uploaded {
  readonly id: string;
  readonly path: string;
  readonly size: number;
  readonly url: string;
}

interface UploadAnswer {
  readonly data?: { readonly uploadFilesFieldFile: Uploaded } | null;
  readonly errors?: readonly { readonly message: string }[];
}

async function upload({ name, content }: Upload, id = fieldId('person', 'avatarFile')): Promise<UploadAnswer> {
  const file = new File([content], name);
  const { body } = await post(formOf({ operations: operations(id), map, 0: file }));
  return body as UploadAnswer; // of the mutation
}

async function uploaded(file: Upload): Promise<Uploaded> {
  const { data, errors } = await upload(file);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.uploadFilesFieldFile;
}

// what a 2.21 server gave out for these files
test.each<[string, Upload, { extension: string; type: string; disposition: string; size?: number }]>([
  ['text', { name: 'a.txt', content: 'hello' }, { extension: 'txt', type: 'text/plain', disposition: 'inline' }],
  ['an image', { name: 'p.png', content: PNG }, { extension: 'png', type: 'image/png', disposition: 'inline' }],
  [
    'an image by another name',
    { name: 'a.txt', content: PNG },
    { extension: 'png', type: 'image/png', disposition: 'inline' },
  ],
  [
    'an image without an ending',
    { name: 'noext', content: PNG },
    { extension: 'png', type: 'image/png', disposition: 'inline' },
  ],
  ['CSV', { name: 't.csv', content: 'a,b' }, { extension: 'csv', type: 'text/csv', disposition: 'attachment' }],
  ['HTML', { name: 'a.html', content: 'hi' }, { extension: 'html', type: 'text/html', disposition: 'attachment' }],
  [
    'an unknown ending',
    { name: '.hidden', content: 'x' },
    { extension: 'hidden', type: 'application/octet-stream', disposition: 'attachment' },
  ],
  [
    'capital letters',
    { name: 'UP.TXT', content: 'x' },
    { extension: 'TXT', type: 'text/plain', disposition: 'inline' },
  ],
  ['a path', { name: '../../a.txt', content: 'x' }, { extension: 'txt', type: 'text/plain', disposition: 'inline' }],
  [
    'an SVG image, whose scripts are taken out',
    { name: 'x.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' },
    { extension: 'svg', type: 'image/svg+xml', disposition: 'attachment', size: 46 },
  ],
])('a multipart request uploads %s, which can be read by its address', async (_what, file, want) => {
  const { id, path, size, url } = await uploaded(file);
  expect(path).toMatch(new RegExp(`^files-field/[-\\da-f]{36}/${id}\\.${want.extension}$`));
  expect(size).toBe(want.size ?? new Blob([file.content]).size);
  const { status, headers } = await fetch(url);
  expect({
    status,
    type: headers.get('content-type'),
    disposition: headers.get('content-disposition'),
    sniffing: headers.get('x-content-type-options'),
  }).toEqual({ status: 200, type: want.type, disposition: want.disposition, sniffing: 'nosniff' });
  expect((await fetch(url.replace(/.$/, '-'))).status).toBe(403);
});

test.each([
  ['fake.png', 'hi', "The file has extension 'png' (expected mime type: image/png)"],
  ['a.tar.gz', 'x', "The file has extension 'gz' (expected mime type: application/gzip)"],
])('%s that is something else is refused', async (name, content, message) => {
  expect(await upload({ name, content })).toMatchObject({ errors: [{ message: expect.stringContaining(message) }] });
});

test('a value that is no file, a missing file and a field that is not there are refused', async () => {
  const noFile = formOf({ operations: operations(fieldId('person', 'avatarFile')), map, 0: 'text' });
  expect(await post(noFile)).toMatchObject({ body: { errors: [{ message: 'Upload value invalid.' }] } });
  const missing = formOf({ operations: operations(fieldId('person', 'avatarFile')), map });
  expect(await post(missing)).toMatchObject({ body: { errors: [{ message: 'File missing in the request.' }] } });
  const nowhere = await upload({ name: 'a.txt', content: 'x' }, '6f1f2b1e-8b1a-4a43-9c1d-6a2b3c4d5e70');
  expect(nowhere.errors?.[0]?.message).toMatch(/^Could not find any entity of type "FieldMetadataEntity"/);
});

describe('a record', () => {
  const PERSON =
    'mutation ($data: PersonCreateInput!) { createPerson(data: $data) { id avatarFile { fileId label extension url } } }';

  async function create(avatarFile: unknown): Promise<unknown> {
    const headers = { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ query: PERSON, variables: { data: { avatarFile } } });
    return (await fetch(`${sandbox.url}/graphql`, { method: 'POST', headers, body })).json();
  }

  test('holds a file of its field, which no other record can hold then', async () => {
    const { id: fileId, url } = await uploaded({ name: 'a.txt', content: 'x' });
    expect(await create([{ fileId, label: 'notes' }])).toMatchObject({
      data: { createPerson: { avatarFile: [{ fileId, label: 'notes', extension: '.txt', url }] } },
    });
    expect(await create([{ fileId, label: 'notes' }])).toMatchObject({
      errors: [{ message: `File ${fileId} is already associated with a permanent files field` }],
    });
  });

  test('takes no file that is not there or was uploaded for another field', async () => {
    const unknown = '6f1f2b1e-8b1a-4a43-9c1d-6a2b3c4d5e70';
    expect(await create([{ fileId: unknown, label: 'x' }])).toMatchObject({
      errors: [{ message: `File not found: ${unknown}` }],
    });
    const { data } = await upload({ name: 'a.txt', content: 'x' }, fieldId('attachment', 'file'));
    const fileId = data?.uploadFilesFieldFile.id;
    expect(await create([{ fileId, label: 'x' }])).toMatchObject({
      errors: [{ message: `File ${String(fileId)} was not uploaded for this field` }],
    });
  });

  test('that is destroyed, or lets go of a file, takes it along', async () => {
    const { id: fileId } = await uploaded({ name: 'a.txt', content: 'x' });
    const { data } = (await create([{ fileId, label: 'x' }])) as {
      readonly data: { readonly createPerson: { readonly id: string } };
    }; // of the mutation
    const headers = { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' };
    const query = `mutation { updatePerson(id: "${data.createPerson.id}", data: { avatarFile: [] }) { id } }`;
    await fetch(`${sandbox.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    expect(sandbox.files.has(fileId)).toBe(false);
  });
});

test.each([
  ['without operations', { map, 0: new Blob(['abc']) }, "Missing multipart field 'operations'"],
  ['without a map', { operations: operations('x') }, "Missing multipart field 'map'"],
])('a multipart request %s is answered with 400', async (_, parts, message) => {
  expect(await post(formOf(parts))).toMatchObject({ status: 400, body: { message } });
});

async function ask(query: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' };
  const response = await fetch(`${sandbox.url}/metadata`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

interface Announced {
  readonly data: { readonly createFileUpload: { readonly [key: string]: string } };
}

async function announce(filename: string, size: number): Promise<Announced['data']['createFileUpload']> {
  const id = fieldId('person', 'avatarFile');
  const answer = await ask(
    `mutation { createFileUpload(filename: "${filename}", size: ${size}, fileFolder: FilesField, fieldMetadataId: "${id}") { fileId uploadUrl contentType } }`,
  );
  return (answer as Announced).data.createFileUpload; // of the mutation
}

const completion = (fileId: string) => ask(`mutation { completeFileUpload(fileId: "${fileId}") { id size } }`);

const put = (url: string, body: string, type = 'application/octet-stream') =>
  fetch(url, { method: 'PUT', body, headers: { 'content-type': type } });

test('a file is announced, sent to the address that is given out, and completed, as often as one likes', async () => {
  const { fileId = '', uploadUrl = '', contentType } = await announce('a.txt', 3);
  expect(contentType).toBe('application/octet-stream');
  expect(await completion(fileId)).toMatchObject({
    errors: [{ message: `File ${fileId} has not been uploaded to storage yet` }],
  });
  expect((await put(uploadUrl.replace(/token=./, 'token=-'), 'abc')).status).toBe(403);
  expect((await put(uploadUrl, 'abc')).status).toBe(204);
  expect(sandbox.files.has(fileId)).toBe(false);
  for (const _time of [1, 2]) {
    expect(await completion(fileId)).toEqual({ data: { completeFileUpload: { id: fileId, size: 3 } } });
  }
  expect(sandbox.files.get(fileId)).toMatchObject({ name: 'a.txt', field: 'person.avatarFile' });
  const late = await put(uploadUrl, 'abc');
  expect([late.status, await late.json()]).toMatchObject([
    400,
    { messages: [`File ${fileId} is not awaiting an upload`] },
  ]);
});

test.each([
  ['more bytes than announced', 'abcd', undefined, 'Uploaded 4 bytes but 3 were declared'],
  ['text, which the server reads itself', 'abc', 'text/plain', 'Uploaded 0 bytes but 3 were declared'],
])('%s are refused', async (_what, body, type, message) => {
  const { uploadUrl = '' } = await announce('a.txt', 3);
  const answer = await put(uploadUrl, body, type);
  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { code: 'FILE_SIZE_MISMATCH', messages: [message] },
  ]);
});

test.each([
  ['noext', 3, 'Filename must have an extension'],
  ['a.txt', 0, 'Invalid file size 0 (max 1073741824 bytes)'],
  ['a.txt', 1.5, 'Invalid file size 1.5 (max 1073741824 bytes)'],
])('%s of %d bytes is not awaited', async (filename, size, message) => {
  const id = fieldId('person', 'avatarFile');
  const query = `mutation { createFileUpload(filename: "${filename}", size: ${size}, fileFolder: FilesField, fieldMetadataId: "${id}") { fileId } }`;
  expect(await ask(query)).toMatchObject({ errors: [{ message }] });
});
