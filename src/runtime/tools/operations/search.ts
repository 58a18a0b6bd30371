import { textArgument, listArgument } from '../arguments/check-arguments.js';
import type { Toolbox } from '../model/toolbox.js';
import { notOneOf } from '../nearest.js';
import type { Tool } from '../tool.js';
import { defineTool, objectSchema, LIST, READS, TEXT } from './define.js';

/** Searches the text of all objects that the tools reach. */
export function searchTool(toolbox: Toolbox): Tool {
  const names = toolbox.objects.map(({ singular }) => singular);
  return defineTool({
    name: 'search',
    title: 'Search',
    description: 'Search texts of records, best match first.',
    annotations: READS,
    input: objectSchema(
      { text: TEXT, ...(names.length > 1 ? { objects: { type: 'array', items: TEXT } } : {}), after: TEXT },
      ['text'],
    ),
    output: objectSchema({ hits: LIST, next: TEXT }),
    run: async ({ args, faults, refuseFaults, options }) => {
      const objects = listArgument(args, 'objects');
      for (const [index, name] of objects.entries())
        if (!names.some((known) => known === name)) faults.push(`objects[${index}] ${notOneOf(name, names)}`);
      const text = textArgument(args, 'text') ?? '';
      if (args['text'] !== undefined && text.trim() === '') faults.push('text is empty');
      refuseFaults();
      const after = textArgument(args, 'after');
      const asked = names.filter((name) => objects.length === 0 || objects.includes(name));
      const { hits, pageInfo } = await toolbox.client.$search({
        ...options,
        text,
        objects: asked,
        limit: toolbox.limit,
        ...(after === undefined ? {} : { after }),
      });
      return {
        hits: hits.map(({ objectNameSingular, recordId, label }) => ({
          object: objectNameSingular,
          id: recordId,
          // the label may be what is redacted
          ...(toolbox.all.get(objectNameSingular)?.isRedacted === false ? { label } : {}),
        })),
        ...(pageInfo.hasNextPage && pageInfo.endCursor !== null ? { next: pageInfo.endCursor } : {}),
      };
    },
  });
}
