/** The module of one object: its field list, and the schemas that are made from it. */
import { constant } from '../../print/declarations.js';
import { call, functionExpression, objectLiteral, openObjectLiteral, text } from '../../print/expressions.js';
import { literalUnion, typeReference } from '../../print/types.js';
import type { Relation, WorkspaceObject } from '../../workspace/workspace.js';
import { renderModule } from '../module.js';
import type { OutputFile } from '../output.js';
import { fieldEntry, type DeclaredField } from './declared-field.js';
import { customFields, linkEntry, linksOf, objectFields } from './object-fields.js';
import { runtimeModules } from './runtime-modules.js';
import { COMPOSITE_FIELDS, type ValidatorModuleContext, type ValidatorsContext } from './validator-options.js';

interface ObjectModule<Context> {
  readonly context: Context;
  readonly object: WorkspaceObject;
  /** Fields that the module of the composites declares for all objects. */
  readonly common: readonly DeclaredField[];
}

type Parts = ObjectModule<ValidatorModuleContext>;

/** Renders it. */
export const objectModule = ({ context, object, common }: ObjectModule<ValidatorsContext>): OutputFile =>
  renderModule({
    module: `./validators/${context.identifiers.object(object.nameSingular).module}`,
    template: 'validator',
    namespaces: {},
    context,
    view: (inModule) => {
      const parts = { context: inModule, object, common };
      return {
        fields: fieldList(parts),
        links: linkList(parts),
        description: descriptionConstant(parts),
        schemas: schemaConstants(parts),
      };
    },
  });

const namesOf = ({ context, object }: Parts) => context.identifiers.object(object.nameSingular);

/** The types of the object, as the module imports them. */
function typesOf(parts: Parts): string {
  const { types, from } = namesOf(parts);
  return parts.context.scope.type({ name: types, from });
}

function fieldList(parts: Parts): string {
  const { context, object, common } = parts;
  const { scope } = context;
  const names = namesOf(parts);
  const shared = common.map(({ name }) => name);
  const own = objectFields(parts).filter(({ name }) => !shared.includes(name));
  const custom = customFields({ context, object });
  const commonFields = () =>
    call({ callee: scope.value({ name: 'commonFields', from: COMPOSITE_FIELDS }), arguments: [] });
  return constant({
    name: names.fields,
    value: functionExpression({
      returns: typeReference(scope.type({ name: 'FieldsOf', from: runtimeModules(context).fields }), [
        typesOf(parts),
        ...(custom.length > 0 ? [literalUnion(custom)] : []),
      ]),
      result: openObjectLiteral([
        ...(common.length > 0 ? [{ spread: commonFields() }] : []),
        ...own.map((field) => fieldEntry({ field, context, optionsFrom: names.from })),
      ]),
    }),
  });
}

/** Nothing where the object links to none. */
function linkList(parts: Parts): readonly string[] {
  const { context, object } = parts;
  const { scope, identifiers } = context;
  const { fields: runtime } = runtimeModules(context);
  const entries = linksOf(object).map((relation) => {
    const { fields, module } = identifiers.object(relation.target);
    return linkEntry({
      relation,
      target: scope.value({ name: fields, from: `./validators/${module}` }),
      creates: creatableLinks(context, relation),
      link: scope.value({ name: 'link', from: runtime }),
    });
  });
  if (entries.length === 0) return [];
  const returns = typeReference(scope.type({ name: 'LinksOf', from: runtime }), [typesOf(parts)]);
  return [
    constant({
      name: 'links',
      isExported: false,
      value: functionExpression({ returns, result: openObjectLiteral(entries) }),
    }),
  ];
}

/** The links that may be written with a record of the object that a relation leads to. */
const creatableLinks = ({ workspace }: ValidatorModuleContext, { target }: Relation): readonly string[] =>
  workspace.objects
    .filter(({ nameSingular }) => nameSingular === target)
    .flatMap(linksOf)
    .filter(({ create }) => create !== null)
    .map(({ name }) => name);

function descriptionConstant(parts: Parts): string {
  const { context, object } = parts;
  const { fields, meta, from } = namesOf(parts);
  const description = context.scope.type({ name: 'ObjectDescription', from: runtimeModules(context).fields });
  return constant({
    name: 'object',
    isExported: false,
    type: typeReference(description, [typesOf(parts)]),
    value: objectLiteral([
      { key: 'fields', value: fields },
      ...(linksOf(object).length > 0 ? [{ shorthand: 'links' }] : []),
      { key: 'meta', value: context.scope.value({ name: meta, from }) },
      ...(context.options.enums === 'closed' ? [{ key: 'enums', value: text('closed') }] : []),
    ]),
  });
}

/** The declarations of the schemas: a type and a function of nearly one name make each. */
function schemaConstants(parts: Parts): readonly string[] {
  const { scope } = parts.context;
  const names = namesOf(parts);
  const { fields, records, inputs } = runtimeModules(parts.context);
  const schemas = [
    { name: names.schema, type: 'RecordSchemaOf', make: 'recordSchemaOf', from: records },
    { name: names.createSchema, type: 'CreateSchemaOf', make: 'createSchemaOf', from: inputs },
    { name: names.updateSchema, type: 'UpdateSchemaOf', make: 'updateSchemaOf', from: inputs },
    { name: names.filterSchema, type: 'FilterSchemaOf', make: 'filterSchemaOf', from: fields },
    { name: names.orderBySchema, type: 'OrderBySchemaOf', make: 'orderBySchemaOf', from: fields },
  ];
  // Without the type argument a compiler compares the two types member by member: 100,000 instantiations.
  return schemas.map(({ name, type, make, from }) =>
    constant({
      name,
      type: typeReference(scope.type({ name: type, from }), [typesOf(parts)]),
      value: call({
        callee: scope.value({ name: make, from }),
        typeArguments: [typesOf(parts)],
        arguments: ['object'],
        isPure: true,
      }),
    }),
  );
}
