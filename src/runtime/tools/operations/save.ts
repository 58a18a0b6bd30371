import type { GeneralRecord, GeneralSelect } from '../../client/general-object.js';
import { isRecord, type JsonRecord } from '../../portable/json-record.js';
import { ownValue } from '../../portable/own-property.js';
import { shownRecord, shownValue, valueIn, isEmpty, type Shown } from '../answers/shown-record.js';
import { isWritten, parseData, type ParsedData, type WriteMode } from '../arguments/data.js';
import type { ToolObject } from '../model/tool-object.js';
import { isKeptByServer, type ToolValue } from '../model/tool-value.js';
import { operationsOf, type Toolbox } from '../model/toolbox.js';
import { writtenSchema } from '../schemas/value-schema.js';
import type { JsonSchema, Tool, ToolAnswer } from '../tool.js';
import { changeSchema, confirmationSchema, isDryRun, tried } from './confirmation.js';
import { defineTool, ID, objectSchema, RECORD, type Call } from './define.js';
import type { Naming } from './find.js';
import { idArgument, noRecord } from './get.js';
import type { Subject } from './subject.js';

const MODES: readonly WriteMode[] = ['create', 'update', 'upsert'];

/** How records may be written. */
export const modesOf = ({ may }: Toolbox): readonly WriteMode[] => MODES.filter(may);

/** Creates a record, updates one by its id, or does what fits by its id or a unique value. */
export function saveTool(toolbox: Toolbox, subject: Subject, naming: Naming): Tool {
  const modes = modesOf(toolbox);
  return defineTool({
    ...naming,
    annotations: {
      readOnly: false,
      destructive: modes.some((mode) => mode !== 'create'),
      idempotent: !modes.includes('create'),
    },
    input: objectSchema(
      {
        ...subject.argument,
        mode: { enum: modes },
        id: ID,
        data: subject.object ? dataSchema(toolbox, subject.object) : RECORD,
        ...confirmationSchema(toolbox),
      },
      [...subject.required, 'mode', 'data'],
    ),
    output: objectSchema({ record: RECORD, ...changeSchema(toolbox) }),
    run: async (call) => {
      const object = subject.of(call);
      const { args, faults, refuseFaults } = call;
      const mode = modes.find((each) => each === args['mode']) ?? 'create';
      const id = idArgument(call);
      if (mode === 'update' && id === '') faults.push('id is missing: an update needs it');
      const parsed = parseData({ object, given: args['data'], mode, mayWrite: mayWrite(toolbox), faults });
      const write = { toolbox, object, call, mode, id, ...parsed, tool: naming.name };
      const isTried = isDryRun(toolbox, naming.name, call);
      refuseFaults();
      return isTried ? tryWrite(write) : carryOut(write);
    },
  });
}

/** A record that is deleted by a date is deleted all the same. */
const mayWrite =
  ({ may }: Toolbox) =>
  ({ field }: ToolValue): boolean =>
    field !== 'deletedAt' || may('delete');

/**
 * What people write. Further values are taken too, such as the time of creation and ids of files that were uploaded:
 * `describe_object` lists them, and a call with others is refused.
 */
function dataSchema(toolbox: Toolbox, { values }: ToolObject): JsonSchema {
  const modes = modesOf(toolbox);
  const offered = values.filter(
    (value) => !isKeptByServer(value) && value.kind !== 'files' && modes.some((mode) => isWritten(value, mode)),
  );
  return objectSchema(Object.fromEntries(offered.map((value) => [value.path, writtenSchema(value)])));
}

interface Write extends ParsedData {
  readonly toolbox: Toolbox;
  readonly tool: string;
  readonly object: ToolObject;
  readonly call: Call;
  readonly mode: WriteMode;
  /** `''` where the call has none. */
  readonly id: string;
}

async function carryOut(write: Write): Promise<ToolAnswer> {
  const { toolbox, object, call, mode, id, values } = write;
  const operations = operationsOf(toolbox, object);
  const { select, shown } = written(values);
  const args = { ...call.options, select };
  const known = mode === 'create' ? write.data : await withPrimaryValues(write);
  if (mode === 'update')
    return { record: shownRecord({ ...(await operations.update({ ...args, id, data: known })) }, shown) };
  const data = id === '' ? known : { id, ...known };
  const record = await operations[mode]({ ...args, data });
  return { record: shownRecord({ ...record }, shown) };
}

/** What is shown of a record that is written: its id and what was written. */
function written(values: readonly ToolValue[]): { readonly select: GeneralSelect; readonly shown: Shown } {
  return {
    select: { id: true, ...Object.fromEntries(values.map(({ field }) => [field, true])) },
    shown: { values: [ID_VALUE, ...values], links: [], isInList: true },
  };
}

const ID_VALUE: ToolValue = {
  path: 'id',
  field: 'id',
  kind: 'uuid',
  label: '',
  description: '',
  options: [],
  written: 'never',
  isRequired: false,
  takesNull: false,
  isFiltered: true,
  isSorted: true,
};

/** A change without the primary value of emails or links would wipe it: it is written as it is. */
async function withPrimaryValues(write: Write): Promise<GeneralRecord> {
  const { object, mode, id, data, tool } = write;
  const { composites } = object.facts.object;
  const missing = Object.entries(data).flatMap(([field, value]) => {
    const primary = ownValue(composites, field)?.primary;
    return primary !== undefined && isRecord(value) && value[primary] === undefined ? [{ field, value, primary }] : [];
  });
  if (missing.length === 0) return data;
  const record = await storedRecord(write);
  if (!record && mode === 'update') throw noRecord({ singular: object.singular, id, operation: tool });
  const completed = missing.map(({ field, value, primary }): [string, unknown] => {
    const stored = record?.[field];
    return [field, { ...value, [primary]: isRecord(stored) ? stored[primary] : null }];
  });
  return { ...data, ...Object.fromEntries(completed) };
}

/** What a write would change: each value before and after. */
async function tryWrite(write: Write): Promise<ToolAnswer> {
  const { toolbox, object, call, mode, id, data, values, tool } = write;
  const stored = await storedRecord(write);
  if (!stored && mode === 'update') throw noRecord({ singular: object.singular, id, operation: tool });
  const changes = values.flatMap((value): [string, unknown][] => {
    const after = shownChange(value, valueIn(data, value));
    if (!stored) return [[value.path, { after }]];
    const before = shownChange(value, valueIn(stored, value));
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [[value.path, { before, after }]];
  });
  return tried(toolbox, tool, call.args, {
    [stored ? 'update' : 'create']: object.singular,
    ...(stored ? { id: stored['id'] } : {}),
    values: Object.fromEntries(changes),
  });
}

const shownChange = (value: ToolValue, raw: unknown): unknown => (isEmpty(raw) ? null : shownValue(value, raw));

/** The record that a write would meet. */
async function storedRecord({ toolbox, object, call, mode, id, data, values }: Write): Promise<JsonRecord | null> {
  if (mode === 'create') return null;
  const operations = operationsOf(toolbox, object);
  const { select } = written(values);
  if (id !== '') return operations.findOne({ ...call.options, id, select });
  const unique = object.facts.object.unique?.split(' ') ?? [];
  const conditions = unique.flatMap((field): GeneralRecord[] => {
    const primary = ownValue(object.facts.object.composites, field)?.primary;
    const value = primary === undefined ? data[field] : valueIn(data, { field, part: primary });
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    return [{ [field]: primary === undefined ? { eq: value } : { [primary]: { eq: value } } }];
  });
  if (conditions.length === 0) return null;
  return operations.findFirst({ ...call.options, filter: { or: conditions }, select });
}
