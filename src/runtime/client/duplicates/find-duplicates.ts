import { connectionIn, objectsIn } from '../call/answer-shapes.js';
import { callRootField } from '../call/call-root-field.js';
import { checkArguments } from '../call/check-arguments.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import { serializeData } from '../data/serialize-data.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { nodesOf } from '../selection/selection.js';
import { withFields } from '../selection/with-fields.js';

/** The arguments of `findDuplicates`. */
export const FIND_DUPLICATES = {
  ids: false,
  data: false,
  select: false,
} as const;

interface DuplicatesRequest extends Arguments {
  readonly data?: readonly object[];
}

/** The duplicates of each id or record given. */
export const findDuplicates =
  (context: OperationContext) =>
  async (args: DuplicatesRequest): Promise<JsonRecord[][]> => {
    checkArguments(args, FIND_DUPLICATES, context);
    const { object, graphql } = context;
    const field = {
      root: `${graphql.singular}Duplicates`,
      types: { ids: '[UUID!]!', data: `[${graphql.pascalSingular}CreateInput!]!` },
      around: (selection: string) => `{edges{node${selection}}}`,
    };
    // The server (2.21) compares only what is selected.
    const [select, strip] = withFields(args['select'], object.duplicateCriteria?.split(' ') ?? []);
    const data = args.data?.map((record) => serializeData(record, 'create', context));
    const { name, root, answer, read } = await callRootField(context, field, { ...args, data, select });
    return objectsIn(name, answer, root).map((connection) => {
      const records = nodesOf(connectionIn(name, connection, root), read);
      if (strip) records.forEach(strip);
      return records;
    });
  };
