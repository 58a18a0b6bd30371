import { TwentyNotFoundError } from './errors.js';
import type { IterateRequest } from './iterate.js';
import { iterate } from './iterate.js';
import type { CallOptions } from './options.js';
import type { PageRequest } from './page-request.js';
import { fetchPage, sentFilter } from './page-request.js';
import type { Runner } from './runner.js';
import { recordsOf } from './runner.js';
import { nodesOf } from './selection.js';

interface IdRequest extends CallOptions {
  readonly id: string;
  readonly select?: unknown;
}

interface DuplicatesRequest extends CallOptions {
  readonly ids?: readonly string[];
  readonly data?: readonly object[];
  readonly select?: unknown;
}

/** The operations that read records. */
export function createReading(runner: Runner) {
  const { names, call } = runner;
  const findOne = async (name: string, { id, ...args }: IdRequest) => {
    const filter = { id: { eq: id } };
    const [record] = recordsOf(await call({ name, root: names.one, args: { ...args, filter } }));
    return record;
  };
  return {
    async findMany(args: PageRequest = {}) {
      const connection = 'pageInfo{startCursor endCursor hasNextPage hasPreviousPage}totalCount';
      const { records, pageInfo, totalCount, strip } = await fetchPage({ runner, name: 'findMany', args, connection });
      strip();
      return { records, pageInfo, totalCount };
    },
    iterate: (args: IterateRequest = {}) => iterate({ runner, args }),
    async findFirst(args: PageRequest = {}) {
      const request = { ...args, first: 1 };
      const { records, strip } = await fetchPage({ runner, name: 'findFirst', args: request, connection: '' });
      strip();
      return records[0] ?? null;
    },
    async findOne(args: IdRequest) {
      try {
        return await findOne('findOne', args);
      } catch (error) {
        if (error instanceof TwentyNotFoundError) return null;
        throw error;
      }
    },
    findOneOrThrow: (args: IdRequest) => findOne('findOneOrThrow', args),
    async count(args: PageRequest = {}) {
      const request = { ...args, filter: sentFilter(args.filter) };
      const { answer } = await call({ name: 'count', root: names.many, args: request, around: () => '{totalCount}' });
      return (answer as { readonly totalCount: number }).totalCount;
    },
    async findDuplicates(args: DuplicatesRequest) {
      const { answer, read } = await call({
        name: 'findDuplicates',
        root: `${names.one}Duplicates`,
        args: { ...args },
        types: { data: `[${names.One}CreateInput!]!` },
        around: (selection) => `{edges{node${selection}}}`,
      });
      return (answer as unknown[]).map((connection) => nodesOf(connection, read));
    },
  };
}
