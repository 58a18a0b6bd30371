import type { ToolObject } from './model/tool-object.js';
import { createToolbox, type Toolbox } from './model/toolbox.js';
import { toolNames, words } from './names.js';
import { neutral, tellsMore } from './neutral.js';
import { activityOf, activityTool, type Activity } from './operations/activity.js';
import { deleteTool } from './operations/delete.js';
import { describeTool } from './operations/describe.js';
import { findTool } from './operations/find.js';
import { getTool } from './operations/get.js';
import { reportTool } from './operations/report.js';
import { modesOf, saveTool } from './operations/save.js';
import { searchTool } from './operations/search.js';
import { about, aboutAny } from './operations/subject.js';
import type { Tool, ToolsClient, ToolsOptions } from './tool.js';
import type { ToolWorkspaceFacts } from './workspace-facts.js';

/**
 * The tools of a workspace. Generated code calls it as `twentyTools`. Throws `TwentyValidationError` for options that
 * name what the workspace does not have.
 */
export function createTools(
  workspace: ToolWorkspaceFacts,
  client: ToolsClient,
  options: ToolsOptions = {},
): readonly Tool[] {
  const toolbox = createToolbox(workspace, client, options);
  const ofRecords = toolbox.isCompact ? generalTools(toolbox) : toolbox.objects.flatMap(objectTools(toolbox));
  return [...ofRecords, ...workspaceTools(toolbox)];
}

/** The tools of one object. */
function objectTools(toolbox: Toolbox): (object: ToolObject) => readonly Tool[] {
  const nameOf = toolNames();
  const { may } = toolbox;
  return (object) => {
    const { singular, plural } = object;
    const subject = about(object);
    const one = words(singular);
    const many = words(plural);
    const required = object.values.filter(({ isRequired }) => isRequired).map(({ path }) => path);
    return [
      ...(may('find')
        ? [
            findTool(toolbox, subject, {
              name: nameOf('find', plural),
              title: `Find ${many}`,
              description: `Find ${many}${called(object)} where all conditions hold, and one of any.`,
            }),
          ]
        : []),
      ...(may('get')
        ? [
            getTool(toolbox, subject, {
              name: nameOf('get', singular),
              title: `Get ${one}`,
              description: `One ${one}, texts in full.`,
            }),
          ]
        : []),
      ...(modesOf(toolbox).length > 0
        ? [
            saveTool(toolbox, subject, {
              name: nameOf('save', singular),
              title: `Save ${one}`,
              description: `${modesText(toolbox)} ${one}.${required.length > 0 ? ` New ones need ${required.join(', ')}.` : ''} dryRun only shows the change.`,
            }),
          ]
        : []),
      ...(may('delete')
        ? [
            deleteTool(toolbox, subject, {
              name: nameOf('delete', singular),
              title: `Delete ${one}`,
              description: `Delete ${one}; it can be restored.`,
            }),
          ]
        : []),
    ];
  };
}

/** The label that people know an object by, where it is not its name. */
const called = ({ labelPlural, plural }: ToolObject): string =>
  tellsMore({ label: labelPlural, name: plural }) ? ` (${neutral(labelPlural)})` : '';

function modesText(toolbox: Toolbox): string {
  const text = modesOf(toolbox).join(', ');
  const isUpserting = toolbox.may('upsert');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${isUpserting ? ' (by id or unique value)' : ''}`;
}

/** The same for any object: the caller asks `describe_object` what fields it has. */
function generalTools(toolbox: Toolbox): readonly Tool[] {
  const { may, objects } = toolbox;
  const subject = aboutAny(objects, { areNamed: false });
  return [
    ...(may('find')
      ? [
          findTool(toolbox, subject, {
            name: 'find_records',
            title: 'Find records',
            description: 'Find records where all conditions hold, and one of any. Call describe_object first.',
          }),
        ]
      : []),
    ...(may('get')
      ? [
          getTool(toolbox, subject, {
            name: 'get_record',
            title: 'Get a record',
            description: 'One record, with its texts in full.',
          }),
        ]
      : []),
    ...(modesOf(toolbox).length > 0
      ? [
          saveTool(toolbox, subject, {
            name: 'save_record',
            title: 'Save a record',
            description: `${modesText(toolbox)} a record. data has the paths of describe_object; dryRun shows the change only.`,
          }),
        ]
      : []),
    ...(may('delete')
      ? [
          deleteTool(toolbox, subject, {
            name: 'delete_record',
            title: 'Delete a record',
            description: 'Delete a record; it can be restored.',
          }),
        ]
      : []),
  ];
}

/** The tools of the workspace as a whole. */
function workspaceTools(toolbox: Toolbox): readonly Tool[] {
  const { may, objects, isCompact } = toolbox;
  const subject = aboutAny(objects, { areNamed: !isCompact });
  const activities = (['note', 'task'] as const).filter(may).flatMap((name): readonly Activity[] => {
    const activity = activityOf(toolbox, name);
    return activity ? [activity] : [];
  });
  return [
    ...(may('describe') ? [describeTool(toolbox, subject)] : []),
    ...(may('search') ? [searchTool(toolbox)] : []),
    ...(may('report') ? [reportTool(toolbox, subject)] : []),
    ...activities.map((activity) => activityTool(toolbox, activity)),
  ];
}
