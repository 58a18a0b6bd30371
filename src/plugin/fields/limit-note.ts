import type { NotedField } from './field-type.js';

/** How many values a list takes, where the workspace sets a limit. */
export function limitNote({ settings }: NotedField): string {
  const limit = settings['maxNumberOfValues'];
  return typeof limit === 'number' ? `At most ${limit} ${limit === 1 ? 'value' : 'values'}.` : '';
}
