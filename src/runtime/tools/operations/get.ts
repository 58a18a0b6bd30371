import { TwentyNotFoundError } from '../../client/errors.js';
import { selectionOf } from '../answers/selection.js';
import { shownRecord } from '../answers/shown-record.js';
import { isId, listArgument, notAnId, textArgument } from '../arguments/check-arguments.js';
import { operationsOf, type Toolbox } from '../model/toolbox.js';
import type { Tool } from '../tool.js';
import { defineTool, ID, objectSchema, READS, RECORD, TEXT, type Call } from './define.js';
import type { Naming } from './find.js';
import type { Subject } from './subject.js';

/** Returns one record, with its texts in full. */
export const getTool = (toolbox: Toolbox, subject: Subject, naming: Naming): Tool =>
  defineTool({
    ...naming,
    annotations: READS,
    input: objectSchema({ ...subject.argument, id: ID, fields: { type: 'array', items: TEXT } }, [
      ...subject.required,
      'id',
    ]),
    output: objectSchema({ record: RECORD }),
    run: async (call) => {
      const object = subject.of(call);
      const { args, faults, refuseFaults, options } = call;
      const id = idArgument(call);
      const { select, shown } = selectionOf({
        object,
        all: toolbox.all,
        fields: listArgument(args, 'fields'),
        isInList: false,
        faults,
      });
      refuseFaults();
      const record = await operationsOf(toolbox, object).findOne({ ...options, id, select });
      if (!record) throw noRecord({ singular: object.singular, id, operation: naming.name });
      return { record: shownRecord({ ...record }, shown) };
    },
  });

/** The argument `id`; a fault where it is no id. */
export function idArgument({ args, faults }: Pick<Call, 'args' | 'faults'>, name = 'id'): string {
  const id = textArgument(args, name) ?? '';
  if (args[name] !== undefined && !isId(id)) faults.push(notAnId(name));
  return id;
}

/** Where a record is not there any more, or never was. */
export const noRecord = ({
  singular,
  id,
  operation,
}: {
  readonly singular: string;
  readonly id: string;
  readonly operation: string;
}): TwentyNotFoundError =>
  new TwentyNotFoundError(`there is no ${singular} ${id}, or it is deleted.`, { code: 'NOT_FOUND', operation });
