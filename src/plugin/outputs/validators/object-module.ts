/** The module of one object: its field list, and the schemas that are made from it. */
import { union } from '../../print/escape.js';
import { constant } from '../../print/layout.js';
import { renderTemplate } from '../../print/templates.js';
import type { WorkspaceObject } from '../../workspace/workspace.js';
import { HEADER } from '../header.js';
import type { OutputFile } from '../output.js';
import type { ValidatorsContext } from './validator-options.js';
import { fieldCode, type DeclaredField } from './declared-field.js';
import { moduleImports, type ModuleImports } from './module-imports.js';
import { modulePaths, type ModulePaths } from './module-paths.js';
import { customFields, linkCode, linksOf, objectFields } from './object-fields.js';

interface ObjectModule {
  readonly context: ValidatorsContext;
  readonly object: WorkspaceObject;
  /** Fields that the module of the composites declares for all objects. */
  readonly common: readonly DeclaredField[];
}

/** Renders it, not yet formatted. */
export function objectModule({ context, object, common }: ObjectModule): OutputFile {
  const names = context.identifiers.object(object.nameSingular);
  const paths = modulePaths(context);
  const imports = moduleImports();
  const types = imports.type({ name: names.types, from: paths.object(names.module) });
  const links = linkLines({ context, object, imports, paths });
  const view = {
    header: HEADER,
    types,
    fieldsName: names.fields,
    fieldsType: `${imports.type({ name: 'FieldsOf', from: paths.fields })}<${[types, ...customUnion({ context, object })].join(', ')}>`,
    fields: fieldLines({ context, object, common, imports, paths }),
    linksType: links.length > 0 ? `${imports.type({ name: 'LinksOf', from: paths.fields })}<${types}>` : '',
    links,
    descriptionType: imports.type({ name: 'ObjectDescription', from: paths.fields }),
    description: [
      `fields: ${names.fields}`,
      ...(links.length > 0 ? ['links'] : []),
      `meta: ${imports.value({ name: names.meta, from: paths.object(names.module) })}`,
      ...(context.options.enums === 'closed' ? ["enums: 'closed'"] : []),
    ].join(', '),
    schemas: schemaLines({ context, object, imports, paths }),
    imports: imports.lines(),
  };
  return { path: `validators/${names.module}.ts`, content: renderTemplate({ name: 'validator', view }) };
}

/** The fields whose types the configuration sets, as a type argument; none where there are none. */
const customUnion = (parts: Omit<ObjectModule, 'common'>): readonly string[] => {
  const custom = customFields(parts);
  return custom.length > 0 ? [union(custom)] : [];
};

interface Lines {
  readonly imports: ModuleImports;
  readonly paths: ModulePaths;
}

function fieldLines({ context, object, common, imports, paths }: ObjectModule & Lines): readonly string[] {
  const { module } = context.identifiers.object(object.nameSingular);
  const shared = common.map(({ name }) => name);
  const fields = objectFields({ context, object })
    .filter(({ name }) => !shared.includes(name))
    .map((field) =>
      fieldCode({ field, imports, paths, optionsFrom: paths.object(module), partsFrom: paths.ownComposites }),
    );
  const spread =
    common.length > 0 ? [`...${imports.value({ name: 'commonFields', from: paths.ownComposites })}()`] : [];
  return [...spread, ...fields];
}

const linkLines = ({ context, object, imports, paths }: Omit<ObjectModule, 'common'> & Lines): readonly string[] =>
  linksOf(object).map((relation) => {
    imports.value({ name: 'link', from: paths.fields });
    const { fields: name, module } = context.identifiers.object(relation.target);
    const isOwn = relation.target === object.nameSingular;
    return linkCode({ relation, target: isOwn ? name : imports.value({ name, from: paths.ownObject(module) }) });
  });

/** The declarations of the schemas: a type and a function of nearly one name make each. */
function schemaLines({ context, object, imports, paths }: Omit<ObjectModule, 'common'> & Lines): readonly string[] {
  const names = context.identifiers.object(object.nameSingular);
  const schemas = [
    { name: names.schema, made: 'RecordSchemaOf', from: paths.records },
    { name: names.createSchema, made: 'CreateSchemaOf', from: paths.inputs },
    { name: names.updateSchema, made: 'UpdateSchemaOf', from: paths.inputs },
    { name: names.filterSchema, made: 'FilterSchemaOf', from: paths.fields },
    { name: names.orderBySchema, made: 'OrderBySchemaOf', from: paths.fields },
  ];
  // Without the type argument a compiler compares the two types member by member: 100,000 instantiations.
  return schemas.map(({ name, made, from }) =>
    constant({
      name,
      type: `${imports.type({ name: made, from })}<${names.types}>`,
      value: `/* @__PURE__ */ ${imports.value({ name: uncapitalise(made), from })}<${names.types}>(object)`,
    }),
  );
}

const uncapitalise = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
