/** A node of a parsed GraphQL document, whatever it is. */
interface Node {
  readonly kind: string;
  readonly [key: string]: unknown;
}

/** The text of a query or mutation, or of a part of it. */
export const printNode = (node: object): string => print(node);

// Whatever is missing prints as nothing.
const print = (node: unknown): string => (node ? (printers[(node as Node).kind]?.(node as Node) ?? '') : '');

const each = (nodes: unknown, separator = ' '): string => ((nodes ?? []) as Node[]).map(print).join(separator);

/** Directives, a blank before each. */
const printDirectives = (directives: unknown): string =>
  ((directives ?? []) as Node[]).map((node) => ` ${print(node)}`).join('');

const within = (brackets: string, text: string): string => text && brackets[0] + text + brackets[1];

const value = ({ value }: Node): string => String(value);

const named = ({ name }: Node): string => print(name);

const printers: { readonly [kind: string]: (node: Node) => string } = {
  Document: ({ definitions }) => each(definitions),
  OperationDefinition: ({ operation, name, variableDefinitions, directives, selectionSet }) =>
    `${operation} ${print(name)}${within('()', each(variableDefinitions))}${printDirectives(directives)}${print(selectionSet)}`,
  FragmentDefinition: ({ name, typeCondition, directives, selectionSet }) =>
    `fragment ${print(name)} on ${print(typeCondition)}${printDirectives(directives)}${print(selectionSet)}`,
  VariableDefinition: ({ variable, type, defaultValue, directives }) =>
    `${print(variable)}:${print(type)}${defaultValue ? `=${print(defaultValue)}` : ''}${printDirectives(directives)}`,
  SelectionSet: ({ selections }) => within('{}', each(selections)),
  Field: ({ alias, name, arguments: given, directives, selectionSet }) =>
    `${alias ? `${print(alias)}:` : ''}${print(name)}${within('()', each(given))}${printDirectives(directives)}${print(selectionSet)}`,
  FragmentSpread: ({ name, directives }) => `...${print(name)}${printDirectives(directives)}`,
  InlineFragment: ({ typeCondition, directives, selectionSet }) =>
    `...${typeCondition ? ` on ${print(typeCondition)}` : ''}${printDirectives(directives)}${print(selectionSet)}`,
  Argument: ({ name, value }) => `${print(name)}:${print(value)}`,
  ObjectField: ({ name, value }) => `${print(name)}:${print(value)}`,
  Directive: ({ name, arguments: given }) => `@${print(name)}${within('()', each(given))}`,
  Variable: (node) => `$${named(node)}`,
  NamedType: named,
  ListType: ({ type }) => `[${print(type)}]`,
  NonNullType: ({ type }) => `${print(type)}!`,
  Name: value,
  IntValue: value,
  FloatValue: value,
  BooleanValue: value,
  EnumValue: value,
  NullValue: () => 'null',
  StringValue: ({ value }) => JSON.stringify(value),
  ListValue: ({ values }) => `[${each(values)}]`,
  ObjectValue: ({ fields }) => `{${each(fields)}}`,
};
