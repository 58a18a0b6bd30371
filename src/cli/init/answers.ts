import { CodegenTwentyError } from '../../plugin/errors.js';
import { parsePointer } from '../../plugin/read/pointer.js';
import { CliError, explain } from '../cli-error.js';
import { failure } from '../failures.js';
import type { Screen } from '../screen/screen.js';
import type { App } from './detect.js';

/** What is set up. */
export interface Answers {
  /** Address of the workspace, as an example in `.env.example`. */
  readonly address: string;
  /** Variable that holds the API key. */
  readonly keyVariable: string;
  /** With its slash. */
  readonly folder: string;
  readonly format: 'yml' | 'ts';
  readonly validators: boolean;
  readonly snapshot: boolean;
  readonly ci: 'github' | 'none';
}

/** Answers that flags gave. */
export type Given = { readonly [Name in keyof Answers]?: Answers[Name] | undefined };

/** Asks a person for what flags did not say; without a person, what fits the app is taken. */
export async function askAnswers({
  given,
  app,
  screen,
}: {
  readonly given: Given;
  readonly app: App;
  readonly screen: Screen;
}): Promise<Answers> {
  const text = async ({ given: said, asks, otherwise, check }: Question<string>): Promise<string> => {
    if (said !== undefined || !screen.ask) return check(said ?? otherwise);
    for (;;) {
      const answer = (await screen.ask(`${asks} [${otherwise}] `)) || otherwise;
      try {
        return check(answer);
      } catch (error) {
        // a person can answer again; `explain` words what is wrong with the answer
        if (!isAboutAnswer(error)) throw error;
        const { what, remedy } = explain(error);
        screen.alert(`${what} ${remedy}`);
      }
    }
  };
  const yes = async ({ given: said, asks, otherwise }: Omit<Question<boolean>, 'check'>) => {
    if (said !== undefined || !screen.ask) return said ?? otherwise;
    const answer = (await screen.ask(`${asks} [${otherwise ? 'Y/n' : 'y/N'}] `)).trim();
    return answer === '' ? otherwise : /^y/i.test(answer);
  };
  return {
    address: await text({
      given: given.address,
      asks: 'Address of your Twenty workspace',
      otherwise: 'https://api.twenty.com',
      check: checkAddress,
    }),
    keyVariable: await text({
      given: given.keyVariable,
      asks: 'Variable that holds the API key (its name, not the key)',
      otherwise: 'TWENTY_API_KEY',
      check: checkVariable,
    }),
    folder: await text({
      given: given.folder,
      asks: 'Folder for the generated code',
      otherwise: `${app.sources}crm/`,
      check: checkFolder,
    }),
    format: given.format ?? 'yml',
    validators: await yes({
      given: given.validators,
      asks: `Generate zod validators (${app.hasZod ? 'zod 4 is installed' : 'zod 4 is not installed yet'})?`,
      otherwise: app.hasZod,
    }),
    snapshot: await yes({
      given: given.snapshot,
      asks: 'Commit a snapshot of the data model, so that builds need no network and reviews show what changed?',
      otherwise: true,
    }),
    ci:
      given.ci ??
      ((await yes({
        given: undefined,
        asks: 'Write a GitHub workflow that checks the code on every push and the workspace every night?',
        otherwise: app.isOnGithub,
      }))
        ? 'github'
        : 'none'),
  };
}

const isAboutAnswer = (error: unknown): boolean => error instanceof CliError || error instanceof CodegenTwentyError;

interface Question<T> {
  readonly given: T | undefined;
  readonly asks: string;
  readonly otherwise: T;
  /** What of the answer is used; throws where none can be. */
  readonly check: (answer: T) => T;
}

function checkAddress(answer: string): string {
  const from = parsePointer(answer);
  if (from.kind === 'server') return from.baseUrl;
  throw failure('ADDRESS_INVALID');
}

function checkVariable(answer: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(answer)) return answer;
  throw failure('VARIABLE_INVALID');
}

function checkFolder(answer: string): string {
  const folder = `${answer.trim().replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  // ignore files and .gitattributes match no path that begins with `./`
  const plain = folder.replace(/^(\.\/+)+/, '');
  if (!plain.startsWith('/') && !plain.split('/').includes('..') && /^[\w./@-]+$/.test(plain)) return plain;
  throw failure('FOLDER_INVALID', { folder: answer });
}
