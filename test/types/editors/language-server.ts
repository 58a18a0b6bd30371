import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cursorsOf, MODULE, onOneLine, type Editor } from './editor.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** What is used of a message of the Language Server Protocol. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The language server inside of TypeScript 7, which editors talk to over standard input and output. */
export async function languageServer(compiler: 'typescript-7'): Promise<Editor> {
  const tsc = join(ROOT, 'node_modules', compiler, 'bin', 'tsc');
  const server = spawn(process.execPath, [tsc, '--lsp', '--stdio'], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, (answer: Message) => void>();
  const send = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const receive = (message: Message) => {
    if (message.id === undefined) return;
    // A question of the server's own, such as for settings: there is nothing to say.
    if (message.method !== undefined) send({ id: message.id, result: null });
    else waiting.get(message.id)?.(message);
  };
  let received = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d+)[^]*?\r\n\r\n/.exec(received.toString('latin1'));
      if (!head) return;
      const end = head[0].length + Number(head[1]);
      if (received.length < end) return;
      const body = received.subarray(head[0].length, end).toString('utf8');
      received = received.subarray(end);
      receive(JSON.parse(body) as Message);
    }
  });
  let lastId = 0;
  const ask = (method: string, params?: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      send({ id, method, params });
    });
  const uri = pathToFileURL(MODULE).href;
  const completion = { contextSupport: true, completionItem: { snippetSupport: true } };
  const capabilities = { textDocument: { completion, hover: { contentFormat: ['markdown'] } } };
  await ask('initialize', { processId: process.pid, rootUri: pathToFileURL(ROOT).href, capabilities });
  send({ method: 'initialized', params: {} });
  let version = 0;
  /** The answers to one question at each cursor. */
  const askAtCursors = async (code: string, question: string): Promise<readonly unknown[]> => {
    const { text, offsets } = cursorsOf(code);
    if (version > 0) send({ method: 'textDocument/didClose', params: { textDocument: { uri } } });
    version += 1;
    const textDocument = { uri, languageId: 'typescript', version, text };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    const answers: unknown[] = [];
    for (const offset of offsets) {
      const before = text.slice(0, offset).split('\n');
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      answers.push(await ask(question, { textDocument: { uri }, position }));
    }
    return answers;
  };
  return {
    completions: async (code) => {
      const answers = await askAtCursors(code, 'textDocument/completion');
      return answers.map((answer) => {
        // A list of items, alone or in an object.
        const items = Array.isArray(answer) ? answer : ((answer as { items?: unknown[] } | null)?.items ?? []);
        // The server marks the labels of optional members.
        return (items as { label: string }[]).map(({ label }) => label.replace(/\?$/, ''));
      });
    },
    documentation: async (code) => {
      const answers = await askAtCursors(code, 'textDocument/hover');
      // The type stands in a block of code before it.
      return answers.map((answer) =>
        onOneLine(
          (answer as { contents: { value: string } } | null)?.contents.value.replace(/^```[^]*?\n```/, '') ?? '',
        ),
      );
    },
    close: async () => {
      await ask('shutdown');
      send({ method: 'exit' });
      server.stdin.end();
    },
  };
}
