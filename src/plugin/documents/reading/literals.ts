/** Values that a document writes out. */
import { Kind, type ASTNode, type ObjectFieldNode, type ValueNode, type VariableNode, print } from 'graphql';

/** Whether a value is an empty text or null. */
export const isEmptyLiteral = (value: ValueNode): boolean =>
  value.kind === Kind.NULL || (value.kind === Kind.STRING && value.value === '');

/** The variables in a value, at any depth. */
export function variablesIn(value: ValueNode): readonly VariableNode[] {
  if (value.kind === Kind.VARIABLE) return [value];
  if (value.kind === Kind.LIST) return value.values.flatMap(variablesIn);
  return value.kind === Kind.OBJECT ? value.fields.flatMap((field) => variablesIn(field.value)) : [];
}

/** A member of an object by its name. */
export const memberOf = (value: ValueNode, name: string): ObjectFieldNode | undefined =>
  value.kind === Kind.OBJECT ? value.fields.find((field) => field.name.value === name) : undefined;

/** A node as it is written, on one line and not too long, for messages. */
export function quoted(node: ASTNode): string {
  const text = print(node).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
