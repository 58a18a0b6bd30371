import type { OperationNode, TypeNode, ValueNode } from './document-nodes.js';
import { ownValue } from '../../portable/own-property.js';
import type { JsonRecord } from '../../portable/json-record.js';

/**
 * The variables of an operation with its defaults, which a server (2.21) does not apply. Refuses one that is not
 * declared, and one that is required and missing: the server would leave out what is made of them.
 */
export function withDefaults(
  { variableDefinitions = [] }: OperationNode,
  given: JsonRecord,
  refuse: (reason: string) => Error,
): JsonRecord {
  const variables: JsonRecord = { ...given };
  const declared = new Set<string>();
  for (const { variable, type, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    declared.add(name);
    if (ownValue(given, name) === undefined && defaultValue) variables[name] = valueOf(defaultValue);
    if (type.kind === 'NonNullType' && ownValue(variables, name) == null)
      throw refuse(`the variable $${name} is missing, a ${printType(type)}`);
  }
  const unknown = Object.keys(given).find((name) => given[name] !== undefined && !declared.has(name));
  if (unknown) throw refuse(`the document has no variable $${unknown}`);
  return variables;
}

/** The value that stands in a document. */
export function valueOf(node: ValueNode, variables: JsonRecord = {}): unknown {
  switch (node.kind) {
    case 'Variable':
      return ownValue(variables, node.name.value);
    case 'NullValue':
      return null;
    case 'IntValue':
    case 'FloatValue':
      return Number(node.value);
    case 'EnumValue':
    case 'StringValue':
    case 'BooleanValue':
      return node.value;
    case 'ListValue':
      return node.values.map((value) => valueOf(value, variables));
    case 'ObjectValue':
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, valueOf(value, variables)]));
  }
}

const printType = (type: TypeNode): string => {
  if (type.kind === 'NamedType') return type.name.value;
  return type.kind === 'ListType' ? `[${printType(type.type)}]` : `${printType(type.type)}!`;
};

/** The variables that a value is made of. */
export function variablesIn(node: ValueNode): readonly string[] {
  if (node.kind === 'Variable') return [node.name.value];
  if (node.kind === 'ListValue') return node.values.flatMap(variablesIn);
  return node.kind === 'ObjectValue' ? node.fields.flatMap(({ value }) => variablesIn(value)) : [];
}
