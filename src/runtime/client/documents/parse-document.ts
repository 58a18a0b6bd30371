import type {
  ArgumentNode,
  DirectiveNode,
  DocumentNode,
  FragmentNode,
  NameNode,
  ObjectFieldNode,
  OperationNode,
  SelectionNode,
  SelectionSetNode,
  TypeNode,
  ValueNode,
  VariableDefinitionNode,
  VariableNode,
} from './document-nodes.js';
import type { Reader } from './document-reader.js';
import { createReader } from './document-reader.js';

/** Reads a document of queries, mutations and fragments as the GraphQL specification has them, or refuses it. */
export function parseDocument(text: string, refuse: (reason: string) => Error): DocumentNode {
  const reader = createReader(text, refuse);
  const definitions: (OperationNode | FragmentNode)[] = [];
  do definitions.push(definitionOf(reader));
  while (reader.next.kind !== 'end');
  return { kind: 'Document', definitions, loc: { source: { body: text } } };
}

function definitionOf(reader: Reader): OperationNode | FragmentNode {
  if (reader.is('{')) return { kind: 'OperationDefinition', operation: 'query', selectionSet: selectionSetOf(reader) };
  if (reader.is('fragment')) return fragmentOf(reader);
  const operation = ['query', 'mutation', 'subscription'].find((each) => reader.takes(each));
  if (!operation) throw reader.fail('query, mutation or fragment');
  return {
    kind: 'OperationDefinition',
    operation,
    name: reader.next.kind === 'name' ? nameOf(reader) : undefined,
    variableDefinitions: reader.someOf('(', ')', variableDefinitionOf),
    directives: directivesOf(reader),
    selectionSet: selectionSetOf(reader),
  };
}

function fragmentOf(reader: Reader): FragmentNode {
  reader.take('fragment');
  if (reader.is('on')) throw reader.fail('the name of a fragment');
  return {
    kind: 'FragmentDefinition',
    name: nameOf(reader),
    typeCondition: typeConditionOf(reader),
    directives: directivesOf(reader),
    selectionSet: selectionSetOf(reader),
  };
}

function selectionSetOf(reader: Reader): SelectionSetNode {
  const selections = reader.someOf('{', '}', selectionOf);
  if (selections.length === 0) throw reader.fail('{');
  return { kind: 'SelectionSet', selections };
}

function selectionOf(reader: Reader): SelectionNode {
  if (!reader.takes('...')) return fieldOf(reader);
  if (reader.next.kind === 'name' && !reader.is('on'))
    return { kind: 'FragmentSpread', name: nameOf(reader), directives: directivesOf(reader) };
  return {
    kind: 'InlineFragment',
    typeCondition: reader.is('on') ? typeConditionOf(reader) : undefined,
    directives: directivesOf(reader),
    selectionSet: selectionSetOf(reader),
  };
}

function fieldOf(reader: Reader): SelectionNode {
  const first = nameOf(reader);
  const renamed = reader.takes(':') ? nameOf(reader) : undefined;
  return {
    kind: 'Field',
    alias: renamed && first,
    name: renamed ?? first,
    arguments: reader.someOf('(', ')', argumentOf),
    directives: directivesOf(reader),
    selectionSet: reader.is('{') ? selectionSetOf(reader) : undefined,
  };
}

function directivesOf(reader: Reader): readonly DirectiveNode[] {
  const directives: DirectiveNode[] = [];
  while (reader.takes('@'))
    directives.push({ kind: 'Directive', name: nameOf(reader), arguments: reader.someOf('(', ')', argumentOf) });
  return directives;
}

function argumentOf(reader: Reader): ArgumentNode {
  const name = nameOf(reader);
  reader.take(':');
  return { kind: 'Argument', name, value: valueOf(reader) };
}

function objectFieldOf(reader: Reader): ObjectFieldNode {
  const name = nameOf(reader);
  reader.take(':');
  return { kind: 'ObjectField', name, value: valueOf(reader) };
}

function variableDefinitionOf(reader: Reader): VariableDefinitionNode {
  const variable = variableOf(reader);
  reader.take(':');
  return {
    kind: 'VariableDefinition',
    variable,
    type: typeOf(reader),
    defaultValue: reader.takes('=') ? valueOf(reader) : undefined,
    directives: directivesOf(reader),
  };
}

function valueOf(reader: Reader): ValueNode {
  if (reader.is('$')) return variableOf(reader);
  if (reader.is('[')) return { kind: 'ListValue', values: reader.listOf('[', ']', valueOf) };
  if (reader.is('{')) return { kind: 'ObjectValue', fields: reader.listOf('{', '}', objectFieldOf) };
  if (reader.takes('null')) return { kind: 'NullValue' };
  if (reader.takes('true')) return { kind: 'BooleanValue', value: true };
  if (reader.takes('false')) return { kind: 'BooleanValue', value: false };
  if (reader.next.kind === 'string') return { kind: 'StringValue', value: reader.takeKind('string', 'a text') };
  if (reader.next.kind === 'name') return { kind: 'EnumValue', value: reader.takeKind('name', 'a value') };
  const value = reader.takeKind('number', 'a value');
  return { kind: /[.eE]/.test(value) ? 'FloatValue' : 'IntValue', value };
}

function variableOf(reader: Reader): VariableNode {
  reader.take('$');
  return { kind: 'Variable', name: nameOf(reader) };
}

const typeOf = (reader: Reader): TypeNode =>
  reader.nested(() => {
    const isList = reader.takes('[');
    const type: TypeNode = isList ? { kind: 'ListType', type: typeOf(reader) } : namedTypeOf(reader);
    if (isList) reader.take(']');
    return reader.takes('!') ? { kind: 'NonNullType', type } : type;
  });

function typeConditionOf(reader: Reader): TypeNode {
  reader.take('on');
  return namedTypeOf(reader);
}

const namedTypeOf = (reader: Reader): TypeNode => ({ kind: 'NamedType', name: nameOf(reader) });

const nameOf = (reader: Reader): NameNode => ({ kind: 'Name', value: reader.takeKind('name', 'a name') });
