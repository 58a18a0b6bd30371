/** Outputs that a user brings: code of others, whose failures name it. */
import { CodegenTwentyError } from '../errors.js';
import { failure } from '../failures.js';
import { formatTypeScript } from '../print/format.js';
import type { Output, OutputFile } from './output.js';

/** The same output; what goes wrong in it is an error that names it, and its modules are formatted. */
export const guarded = (output: Output): Output => {
  const fail = (error: unknown): never => {
    if (error instanceof CodegenTwentyError) throw error;
    throw failure('OUTPUT_FAILED', { output: output.name, reason: reasonOf(error), place: placeOf(error) });
  };
  const sure = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      return fail(error);
    }
  };
  return {
    ...output,
    runtime: (option) => sure(() => output.runtime?.(option) ?? { entries: [] }),
    index: (context) => sure(() => output.index?.(context) ?? []),
    files: async (context) => {
      try {
        return await Promise.all(checked(await output.files(context)).map(formatted));
      } catch (error) {
        return fail(error);
      }
    },
  };
};

/** What an output returns, which nothing but the compiler of its author has looked at. */
function checked(files: unknown): readonly OutputFile[] {
  const isFile = (file: unknown): file is OutputFile => {
    const { path, content } = Object(file) as Partial<Record<keyof OutputFile, unknown>>;
    return typeof path === 'string' && typeof content === 'string';
  };
  if (Array.isArray(files) && files.every(isFile)) return files;
  throw new TypeError('`files` must return a list of { path, content }, two texts each');
}

async function formatted(file: OutputFile): Promise<OutputFile> {
  if (!file.path.endsWith('.ts')) return file;
  try {
    return { ...file, content: await formatTypeScript(file.content) };
  } catch (error) {
    // prettier quotes the lines around, below its first one
    throw new SyntaxError(`${file.path} is no TypeScript: ${String(error).split('\n')[0] ?? ''}`);
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof SyntaxError
    ? error.message
    : error instanceof Error
      ? `${error.name}: ${error.message}`
      : String(error);

/** Where it was thrown, for who wrote the output. */
function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof SyntaxError) return undefined;
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return frame && /\(?((?:file:\/\/)?[^\s()]+:\d+:\d+)\)?$/.exec(frame)?.[1];
}
