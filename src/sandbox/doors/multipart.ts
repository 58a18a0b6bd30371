import type { SandboxRequest } from './request.js';

/** Whether a request holds files, in the form that the GraphQL multipart request specification gives it. */
export const isMultipart = ({ headers }: Pick<SandboxRequest, 'headers'>): boolean =>
  headers['content-type']?.startsWith('multipart/form-data') ?? false;

/**
 * The body of such a request as if it had come as JSON, with a `File` in each place that `map` names:
 * `{ "0": ["variables.file"] }`; an error where there is none. Throws where another part is missing or is not JSON.
 */
export async function multipartBody({ headers, bytes }: Pick<SandboxRequest, 'headers' | 'bytes'>): Promise<unknown> {
  const type = headers['content-type'] ?? '';
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const operations = jsonOf(form, 'operations');
  const map = jsonOf(form, 'map') as Readonly<Record<string, readonly string[]>>; // as the specification has it
  for (const [part, paths] of Object.entries(map)) {
    const file = form.get(part);
    // the request goes on: whoever wants the file throws the error
    const value = file ?? new Error('File missing in the request.');
    for (const path of paths) place(operations, path.split('.'), value);
  }
  return operations;
}

function jsonOf(form: FormData, name: string): unknown {
  const text = form.get(name);
  if (typeof text !== 'string') throw new Error(`Missing multipart field '${name}'`);
  return JSON.parse(text);
}

function place(target: unknown, [name = '', ...rest]: readonly string[], value: unknown): void {
  const object = target as Record<string, unknown>; // a path of `map` leads through objects and lists
  if (rest.length === 0) object[name] = value;
  else place(object[name], rest, value);
}
