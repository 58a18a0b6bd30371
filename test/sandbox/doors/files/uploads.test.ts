import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('a multipart request uploads a file for a field of type FILES', async () => {
  const answer = await post(
    formOf({ operations: operations(fieldId('person', 'avatarFile')), map, 0: new Blob(['abc']) }),
  );
  expect(answer).toEqual({
    status: 200,
    body: { data: { uploadFilesFieldFile: { id: expect.any(String), path: expect.any(String), size: 3, url: '' } } },
  });
});

test('a field of another type, and a value that is no file, are refused', async () => {
  const wrongField = formOf({ operations: operations(fieldId('person', 'jobTitle')), map, 0: new Blob(['abc']) });
  expect(await post(wrongField)).toMatchObject({ body: { errors: [{ extensions: { code: 'NOT_FOUND' } }] } });
  const noFile = formOf({ operations: operations(fieldId('person', 'avatarFile')), map, 0: 'text' });
  expect(await post(noFile)).toMatchObject({ body: { errors: [{ message: 'Upload value invalid.' }] } });
});

test.each([
  ['without operations', { map, 0: new Blob(['abc']) }, "Missing multipart field 'operations'"],
  ['without the file', { operations: operations('x'), map }, 'File missing in the request: 0'],
])('a multipart request %s is answered with 400', async (_, parts, message) => {
  expect(await post(formOf(parts))).toMatchObject({ status: 400, body: { message } });
});

async function ask(query: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' };
  const response = await fetch(`${sandbox.url}/metadata`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

test('a file is announced, sent to the address that is given out, and completed once', async () => {
  const id = fieldId('person', 'avatarFile');
  const announced = (await ask(
    `mutation { createFileUpload(filename: "a.pdf", size: 3, fileFolder: FilesField, fieldMetadataId: "${id}") { fileId uploadUrl contentType } }`,
  )) as { readonly data: { readonly createFileUpload: { readonly [key: string]: string } } };
  const { fileId = '', uploadUrl = '', contentType } = announced.data.createFileUpload;
  expect(contentType).toBe('application/pdf');
  const complete = `mutation { completeFileUpload(fileId: "${fileId}") { id size } }`;
  const denied = { errors: [{ extensions: { code: 'FORBIDDEN', subCode: 'PERMISSION_DENIED' } }] };
  expect(await ask(complete)).toMatchObject(denied);
  const put = async (url: string) => (await fetch(url, { method: 'PUT', body: 'abc' })).status;
  expect(await put(uploadUrl.replace(/token=./, 'token=-'))).toBe(403);
  expect(await put(uploadUrl)).toBe(204);
  expect(sandbox.files.has(fileId)).toBe(false);
  expect(await ask(complete)).toEqual({ data: { completeFileUpload: { id: fileId, size: 3 } } });
  expect(sandbox.files.get(fileId)).toMatchObject({ name: 'a.pdf', field: 'person.avatarFile' });
  expect(await ask(complete)).toMatchObject(denied);
});
