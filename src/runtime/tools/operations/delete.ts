import { labelOf } from '../answers/shown-record.js';
import { operationsOf, type Toolbox } from '../model/toolbox.js';
import type { Tool } from '../tool.js';
import { changeSchema, confirmationSchema, isDryRun, tried } from './confirmation.js';
import { defineTool, ID, objectSchema, TEXT } from './define.js';
import type { Naming } from './find.js';
import { idArgument, noRecord } from './get.js';
import type { Subject } from './subject.js';

/** Deletes a record so that people can restore it. */
export const deleteTool = (toolbox: Toolbox, subject: Subject, naming: Naming): Tool =>
  defineTool({
    ...naming,
    annotations: { readOnly: false, destructive: true, idempotent: true },
    input: objectSchema({ ...subject.argument, id: ID, ...confirmationSchema(toolbox) }, [...subject.required, 'id']),
    output: objectSchema({ deleted: TEXT, ...changeSchema(toolbox) }),
    run: async (call) => {
      const object = subject.of(call);
      const { args, refuseFaults, options } = call;
      const id = idArgument(call);
      const isTried = isDryRun(toolbox, naming.name, call);
      refuseFaults();
      const operations = operationsOf(toolbox, object);
      if (!isTried) {
        await operations.delete({ ...options, id, select: { id: true } });
        return { deleted: id };
      }
      const select = { id: true, ...Object.fromEntries(object.labelValues.map(({ field }) => [field, true])) };
      const record = await operations.findOne({ ...options, id, select });
      if (!record) throw noRecord({ singular: object.singular, id, operation: naming.name });
      return tried(toolbox, naming.name, args, { delete: object.singular, id, label: labelOf({ ...record }, object) });
    },
  });
