/** The patterns that an event meets, the general ones too. `*.*` is met by everything. */
function patternsOf(eventName: string): readonly string[] {
  const [first = '', second = '', third] = eventName.split('.');
  if (third === undefined) return [eventName, `*.${second}`, `${first}.*`, '*.*'];
  return [eventName, `metadata.${second}.*`, `metadata.*.${third}`, 'metadata.*.*', '*.*'];
}

/**
 * Whether one of the operations of a webhook covers an event: `person.created`, `*.created`, `person.*`, `*.*`, and for
 * the data model `metadata.<name>.<operation>` with the same wildcards. What is none of these covers nothing.
 */
export function coversEvent(operations: readonly string[], eventName: string): boolean {
  const patterns = patternsOf(eventName);
  return operations.some((operation) => patterns.includes(operation));
}
