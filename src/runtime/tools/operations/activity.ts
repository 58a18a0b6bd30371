import { TwentyError } from '../../client/errors.js';
import type { GeneralRecord } from '../../client/general-object.js';
import { textArgument } from '../arguments/check-arguments.js';
import { serverValue } from '../arguments/server-value.js';
import type { ToolObject } from '../model/tool-object.js';
import type { ToolValue } from '../model/tool-value.js';
import { operationsOf, type Toolbox } from '../model/toolbox.js';
import { writtenSchema } from '../schemas/value-schema.js';
import { TwentyToolError } from '../tool-error.js';
import type { Tool } from '../tool.js';
import { changeSchema, confirmationSchema, isDryRun, tried } from './confirmation.js';
import { defineTool, ID, objectSchema, TEXT, type Call } from './define.js';
import { idArgument, noRecord } from './get.js';
import { aboutAny } from './subject.js';

/** An object whose records are written about others: a note or a task. */
export interface Activity {
  readonly name: 'note' | 'task';
  readonly object: ToolObject;
  /** The object that links it to records, and the key of its id there. */
  readonly link: ToolObject;
  readonly ownId: string;
  /** Singular of an object → the key of the id of its records in a link. */
  readonly linked: ReadonlyMap<string, string>;
  readonly title: ToolValue;
  /** What takes its text; undefined where nothing does. */
  readonly text: ToolValue | undefined;
  /** What a task has besides. */
  readonly further: readonly ToolValue[];
}

const FURTHER = ['dueAt', 'assigneeId', 'status'];

/** How records get notes or tasks; undefined where the workspace, or what tools reach of it, has none. */
export function activityOf({ all, objects }: Toolbox, name: Activity['name']): Activity | undefined {
  const object = all.get(name);
  const link = all.get(`${name}Target`);
  const title = object?.byPath.get('title');
  if (!object || !link || !title) return undefined;
  const own = [...link.toOne].find(([, target]) => target === name);
  const linked = objects.flatMap(({ singular }): [string, string][] => {
    const found = [...link.toOne].find(([, target]) => target === singular && singular !== name);
    return found ? [[singular, `${found[0]}Id`]] : [];
  });
  if (!own || linked.length === 0) return undefined;
  return {
    name,
    object,
    link,
    ownId: `${own[0]}Id`,
    linked: new Map(linked),
    title,
    text: object.values.find(({ part }) => part === 'markdown'),
    further: name === 'task' ? object.values.filter(({ path }) => FURTHER.includes(path)) : [],
  };
}

/** Adds a note or a task to a record. */
export function activityTool(toolbox: Toolbox, activity: Activity): Tool {
  const { name, linked, text, further } = activity;
  const linkable = toolbox.objects.filter(({ singular }) => linked.has(singular));
  const subject = aboutAny(linkable, { areNamed: true });
  const tool = `add_${name}`;
  return defineTool({
    name: tool,
    title: `Add a ${name}`,
    description: `Add a ${name} to a record.${text ? ' text: Markdown.' : ''}`,
    annotations: { readOnly: false, destructive: false, idempotent: false },
    input: objectSchema(
      {
        ...subject.argument,
        id: ID,
        title: TEXT,
        ...(text ? { text: TEXT } : {}),
        ...Object.fromEntries(further.map((value) => [value.path, writtenSchema({ ...value, takesNull: false })])),
        ...confirmationSchema(toolbox),
      },
      [...subject.required, 'id', 'title'],
    ),
    output: objectSchema({ id: TEXT, ...changeSchema(toolbox) }),
    run: async (call) => {
      const { args, refuseFaults } = call;
      const id = idArgument(call);
      const data = dataOf(activity, call);
      const isTried = isDryRun(toolbox, tool, call);
      const object = subject.of(call);
      refuseFaults();
      const key = linked.get(object.singular) ?? '';
      await refuseMissing({ toolbox, object, id, tool, call });
      if (isTried) return tried(toolbox, tool, args, { create: name, on: { [object.singular]: id }, data });
      return { id: await add({ toolbox, activity, data, call, target: { [key]: id }, tool }) };
    },
  });
}

function dataOf({ title, text, further }: Activity, { args, faults }: Call): GeneralRecord {
  const own = textArgument(args, 'title') ?? '';
  if (args['title'] !== undefined && own.trim() === '') faults.push('title is empty');
  const data: GeneralRecord = { [title.field]: own };
  const written = textArgument(args, 'text');
  if (text?.part !== undefined && written !== undefined) data[text.field] = { [text.part]: written };
  for (const value of further) {
    const given = args[value.path];
    if (given === undefined) continue;
    const parsed = serverValue(value, given, value.path);
    if ('fault' in parsed) faults.push(parsed.fault);
    else data[value.field] = parsed.value;
  }
  return data;
}

interface OnRecord {
  readonly toolbox: Toolbox;
  readonly call: Call;
  readonly tool: string;
}

async function refuseMissing({
  toolbox,
  object,
  id,
  tool,
  call,
}: OnRecord & { readonly object: ToolObject; readonly id: string }): Promise<void> {
  const record = await operationsOf(toolbox, object).findOne({ ...call.options, id, select: { id: true } });
  if (!record) throw noRecord({ singular: object.singular, id, operation: tool });
}

/** Creates the activity and its link. Without the link nobody would see it, so that it is deleted again. */
async function add({
  toolbox,
  activity: { name, object, link, ownId },
  data,
  call,
  target,
  tool,
}: OnRecord & {
  readonly activity: Activity;
  readonly data: GeneralRecord;
  readonly target: GeneralRecord;
}): Promise<string> {
  const operations = operationsOf(toolbox, object);
  const created = await operations.create({ ...call.options, data, select: { id: true } });
  const id = String(created.id);
  try {
    const linking = operationsOf(toolbox, link);
    await linking.create({ ...call.options, data: { [ownId]: id, ...target }, select: { id: true } });
  } catch (error) {
    const said = error instanceof TwentyError ? error.message : 'the call was ended';
    try {
      await operations.delete({ id, select: { id: true } });
    } catch {
      throw new TwentyToolError(
        `the ${name} ${id} was created, but could neither be linked to the record nor be deleted again: ${said} Tell the user.`,
        { code: 'NOT_LINKED', operation: tool, cause: said },
      );
    }
    throw error;
  }
  return id;
}
