/** The nodes of a query or mutation, as every GraphQL library has them, with what is looked at here. */
export interface DocumentNode {
  readonly kind: 'Document';
  readonly definitions: readonly (OperationNode | FragmentNode)[];
  /** The text that it was made of, where it still knows it. */
  readonly loc?: { readonly source?: { readonly body: string } } | undefined;
}

export interface OperationNode {
  readonly kind: 'OperationDefinition';
  readonly operation: string;
  readonly name?: NameNode | undefined;
  readonly variableDefinitions?: readonly VariableDefinitionNode[] | undefined;
  readonly directives?: readonly DirectiveNode[] | undefined;
  readonly selectionSet: SelectionSetNode;
}

export interface FragmentNode {
  readonly kind: 'FragmentDefinition';
  readonly name: NameNode;
  readonly typeCondition: TypeNode;
  readonly directives?: readonly DirectiveNode[] | undefined;
  readonly selectionSet: SelectionSetNode;
}

export interface SelectionSetNode {
  readonly kind: 'SelectionSet';
  readonly selections: readonly SelectionNode[];
}

export type SelectionNode = FieldNode | SpreadNode | InlineFragmentNode;

export interface FieldNode {
  readonly kind: 'Field';
  readonly alias?: NameNode | undefined;
  readonly name: NameNode;
  readonly arguments?: readonly ArgumentNode[] | undefined;
  readonly directives?: readonly DirectiveNode[] | undefined;
  readonly selectionSet?: SelectionSetNode | undefined;
}

interface SpreadNode {
  readonly kind: 'FragmentSpread';
  readonly name: NameNode;
  readonly directives?: readonly DirectiveNode[] | undefined;
}

interface InlineFragmentNode {
  readonly kind: 'InlineFragment';
  readonly typeCondition?: TypeNode | undefined;
  readonly directives?: readonly DirectiveNode[] | undefined;
  readonly selectionSet: SelectionSetNode;
}

export interface DirectiveNode {
  readonly kind: 'Directive';
  readonly name: NameNode;
  readonly arguments?: readonly ArgumentNode[] | undefined;
}

export interface ArgumentNode {
  readonly kind: 'Argument';
  readonly name: NameNode;
  readonly value: ValueNode;
}

export interface VariableDefinitionNode {
  readonly kind: 'VariableDefinition';
  readonly variable: VariableNode;
  readonly type: TypeNode;
  readonly defaultValue?: ValueNode | undefined;
  readonly directives?: readonly DirectiveNode[] | undefined;
}

export interface VariableNode {
  readonly kind: 'Variable';
  readonly name: NameNode;
}

export type ValueNode =
  | VariableNode
  | { readonly kind: 'IntValue' | 'FloatValue' | 'EnumValue' | 'StringValue'; readonly value: string }
  | { readonly kind: 'BooleanValue'; readonly value: boolean }
  | { readonly kind: 'NullValue' }
  | { readonly kind: 'ListValue'; readonly values: readonly ValueNode[] }
  | { readonly kind: 'ObjectValue'; readonly fields: readonly ObjectFieldNode[] };

export interface ObjectFieldNode {
  readonly kind: 'ObjectField';
  readonly name: NameNode;
  readonly value: ValueNode;
}

export type TypeNode =
  | { readonly kind: 'NamedType'; readonly name: NameNode }
  | { readonly kind: 'ListType' | 'NonNullType'; readonly type: TypeNode };

export interface NameNode {
  readonly kind: 'Name';
  readonly value: string;
}
