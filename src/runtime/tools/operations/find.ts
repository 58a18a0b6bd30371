import type { GeneralOrderBy } from '../../client/general-object.js';
import { selectionOf } from '../answers/selection.js';
import { isBefore2 } from '../../objects/server-marks.js';
import { shownRecord } from '../answers/shown-record.js';
import { listArgument, numberArgument, textArgument } from '../arguments/check-arguments.js';
import { filterOf } from '../arguments/conditions.js';
import type { ToolValue } from '../model/tool-value.js';
import type { ToolObject } from '../model/tool-object.js';
import { operationsOf, type Toolbox } from '../model/toolbox.js';
import { notOneOf } from '../nearest.js';
import { isSortable, OPERATORS, querySchemas, type QuerySchemas } from '../schemas/condition-schema.js';
import type { JsonSchema, Tool } from '../tool.js';
import { defineTool, FLAG, limitSchema, objectSchema, LIST, READS, TEXT, type Call } from './define.js';
import type { Subject } from './subject.js';

/** What a tool is called, and how it is described. */
export interface Naming {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

const DEFAULT_COUNT = 10;

/** Finds records by conditions, a page at a time. */
export function findTool(toolbox: Toolbox, subject: Subject, naming: Naming): Tool {
  const schemas = subject.object ? ofObject(subject.object) : GENERAL;
  const conditions: JsonSchema = { type: 'array', items: { $ref: '#/$defs/condition' } };
  return defineTool({
    ...naming,
    annotations: READS,
    input: {
      ...objectSchema(
        {
          ...subject.argument,
          where: conditions,
          any: conditions,
          fields: { type: 'array', items: schemas.field },
          sort: schemas.sort,
          descending: FLAG,
          limit: limitSchema(toolbox.limit),
          after: TEXT,
        },
        subject.required,
      ),
      $defs: { condition: schemas.condition, ...schemas.$defs },
    },
    output: objectSchema({ records: LIST, total: { type: 'integer' }, next: TEXT }),
    run: async (call) => {
      const object = subject.of(call);
      const { args, faults, refuseFaults, options } = call;
      const filter = filterOf({ object, args, faults });
      const orderBy = orderOf({ object, call });
      const { select, shown } = selectionOf({
        object,
        all: toolbox.all,
        fields: listArgument(args, 'fields'),
        isInList: true,
        faults,
      });
      // servers before 2.x know no offset: their cursor ends at the first empty value
      const isByOffset = orderBy !== undefined && !isBefore2(object.facts.object);
      const page = pageOf({ after: textArgument(args, 'after'), isByOffset, faults });
      refuseFaults();
      const { records, pageInfo, totalCount } = await operationsOf(toolbox, object).findMany({
        ...options,
        ...(filter ? { filter } : {}),
        ...(orderBy ? { orderBy } : {}),
        select,
        first: numberArgument(args, 'limit') ?? Math.min(DEFAULT_COUNT, toolbox.limit),
        ...page,
      });
      const next = isByOffset ? `${OFFSET}${(page.offset ?? 0) + records.length}` : pageInfo.endCursor;
      return {
        records: records.map((record) => shownRecord({ ...record }, shown)),
        total: totalCount,
        ...(pageInfo.hasNextPage && next !== null ? { next } : {}),
      };
    },
  });
}

/** The field of any condition stands among the definitions, because several parts name it. */
function ofObject({ values }: ToolObject): QuerySchemas {
  const { field, $defs, ...schemas } = querySchemas(values);
  return { ...schemas, field: { $ref: '#/$defs/field' }, $defs: { field, ...$defs } };
}

/** In a compact set, `describe_object` says what a field takes. */
const GENERAL: QuerySchemas = {
  condition: {
    ...objectSchema({ field: TEXT, op: { enum: OPERATORS }, value: {} }, ['field', 'op', 'value']),
  },
  field: TEXT,
  sort: TEXT,
  $defs: {},
};

/** What begins the cursor of sorted records: in that order, a server's own ends at the first empty value (2.21). */
const OFFSET = 'offset:';

function pageOf({
  after,
  isByOffset,
  faults,
}: {
  readonly after: string | undefined;
  readonly isByOffset: boolean;
  readonly faults: string[];
}): { readonly after?: string; readonly offset?: number } {
  if (after === undefined) return {};
  const offset = after.startsWith(OFFSET) ? Number(after.slice(OFFSET.length)) : undefined;
  const isOf = isByOffset ? Number.isInteger(offset) : offset === undefined;
  if (!isOf) faults.push('after is the "next" of an answer to the same call: leave it out for the first records');
  return offset === undefined ? { after } : { offset };
}

/** The order of the records; undefined where none is asked for. */
function orderOf({
  object,
  call: { args, faults },
}: {
  readonly object: ToolObject;
  readonly call: Call;
}): GeneralOrderBy | undefined {
  const { sort, descending: isDescending = false } = args;
  if (sort === undefined) {
    if (args['descending'] !== undefined) faults.push('descending goes with sort, which is missing');
    return undefined;
  }
  const sorted = object.values.filter(isSortable);
  const value = sorted.find(({ path }) => path === sort);
  if (!value) {
    faults.push(`sort ${notOneOf(sort, paths(sorted))}`);
    return undefined;
  }
  const direction = isDescending === true ? 'DescNullsLast' : 'AscNullsLast';
  return value.part === undefined ? { [value.field]: direction } : { [value.field]: { [value.part]: direction } };
}

const paths = (values: readonly ToolValue[]): readonly string[] => values.map(({ path }) => path);
