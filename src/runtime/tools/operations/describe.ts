import { isWritten } from '../arguments/data.js';
import type { ToolObject } from '../model/tool-object.js';
import type { ToolValue } from '../model/tool-value.js';
import type { Toolbox } from '../model/toolbox.js';
import { tellsMore } from '../neutral.js';
import { comparisonOf } from '../schemas/condition-schema.js';
import type { Tool, ToolAnswer } from '../tool.js';
import { defineTool, objectSchema, READS, TEXT } from './define.js';
import type { Subject } from './subject.js';
import { datesOf, groupsOf, numbersOf } from './report-columns.js';

/** Tells what fields an object has, or which objects there are. */
export function describeTool(toolbox: Toolbox, subject: Subject): Tool {
  const names = toolbox.objects.map(({ singular }) => singular);
  return defineTool({
    name: 'describe_object',
    title: 'Describe an object',
    description: toolbox.isCompact
      ? `Fields of an object: what they take, and by which operators they are found. Objects: ${names.join(', ')}.`
      : 'All fields, with labels, options and operators.',
    annotations: READS,
    input: objectSchema(subject.argument, subject.required),
    output: objectSchema({ object: TEXT, fields: { type: 'array', items: TEXT } }),
    run: async (call) => {
      const object = subject.of(call);
      call.refuseFaults();
      return descriptionOf(object);
    },
  });
}

function descriptionOf(object: ToolObject): ToolAnswer {
  const { description } = object.facts.meta;
  const listed = (name: string, paths: readonly string[]): ToolAnswer => (paths.length > 0 ? { [name]: paths } : {});
  return {
    object: object.singular,
    label: object.label,
    ...(description ? { description } : {}),
    fields: object.values.map(fieldLine),
    ...listed(
      'relations',
      [...object.toOne].map(([field, target]) => `${field}: ${target}`),
    ),
    ...listed('groupBy', groupsOf(object)),
    ...listed('groupByInterval', datesOf(object)),
    ...listed('numbers', numbersOf(object)),
  };
}

/** `stage: option, written; one of NEW (New), WON (Won). How far it has come` */
function fieldLine(value: ToolValue): string {
  const { path, field, kind, label, description, options, target } = value;
  const what = target === undefined ? KINDS[kind] : `id of ${target}`;
  const how = [
    ...(value.isRequired ? ['required'] : []),
    ...(isWritten(value, 'update') ? [] : [isWritten(value, 'create') ? 'written once' : 'read only']),
    ...(comparisonOf(value) ? [`by ${comparisonOf(value)?.operators.join('/')}/empty`] : ['not found by']),
  ];
  const choices = options.map((option) =>
    tellsMore({ label: option.label, name: option.value }) ? `${option.value} (${option.label})` : option.value,
  );
  const people = [...(tellsMore({ label, name: field }) ? [label] : []), ...(description ? [description] : [])];
  return [
    `${path}: ${[what, ...how].join(', ')}`,
    ...(choices.length > 0 ? [`one of ${choices.join(', ')}`] : []),
    ...(people.length > 0 ? [people.join(': ')] : []),
  ].join('; ');
}

const KINDS: { readonly [Kind in ToolValue['kind']]: string } = {
  text: 'text',
  email: 'email',
  url: 'web address',
  blocks: 'JSON text of a rich text',
  uuid: 'id',
  number: 'number',
  position: 'number, the order in lists',
  decimal: 'number',
  micros: 'amount in units of the currency',
  numeric: 'number',
  boolean: 'true or false',
  date: 'day',
  dateTime: 'time',
  select: 'option',
  multiSelect: 'list of options',
  texts: 'list of texts',
  json: 'JSON',
  emailList: 'list of emails',
  linkList: 'list of web addresses, or of { url, label }',
  phoneList: 'list of numbers such as +33612345678, or of { number, countryCode, callingCode }',
  files: 'list of { fileId, label }',
  unknown: 'JSON',
};
