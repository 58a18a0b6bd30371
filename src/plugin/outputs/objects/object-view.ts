/** The module of one object. */
import { interfaceDeclaration, typeAlias } from '../../print/declarations.js';
import { literalUnion, typeReference } from '../../print/types.js';
import type { WorkspaceObject } from '../../workspace/workspace.js';
import type { ObjectIdentifiers } from '../identifiers.js';
import type { ModuleContext } from '../view-context.js';
import { aggregatesInterface } from './aggregates-view.js';
import { descriptionDeclaration } from './description-view.js';
import { createMembers, notInUpdate, primaryValues, uniqueMembers, updateMembers } from './input-view.js';
import { metaDeclaration } from './meta-view.js';
import { operationsInterface } from './operations-view.js';
import { optionsOfFields } from './options-view.js';
import { filterInterface, orderByInterface, selectInterface } from './query-view.js';
import { recordMembers, relationMembers } from './record-view.js';

/** Everything that `object.hbs` places: its names, and whole declarations. */
export interface ObjectView {
  readonly names: Omit<ObjectIdentifiers, 'options' | 'module' | 'from'>;
  readonly options: readonly string[];
  readonly record: string;
  readonly relations: string;
  readonly createInput: string;
  readonly updateInput: string;
  readonly unique: string;
  readonly filter: string;
  readonly orderBy: string;
  readonly select: string;
  readonly aggregates: string;
  readonly result: string;
  readonly operations: string;
  readonly description: string;
  readonly meta: string;
}

interface Parts {
  readonly context: ModuleContext;
  readonly object: WorkspaceObject;
}

/** Makes the view. */
export function objectView({ context, object }: Parts): ObjectView {
  const { options: _options, module: _module, from: _from, ...names } = context.identifiers.object(object.nameSingular);
  const parts = { context, object };
  return {
    names,
    options: optionsOfFields(parts),
    record: interfaceDeclaration({ doc: [recordDoc(object)], name: names.type, members: recordMembers(parts) }),
    relations: interfaceDeclaration({
      doc: ['Links to other records.'],
      name: names.relations,
      members: relationMembers(parts),
    }),
    createInput: interfaceDeclaration({ name: names.createInput, members: createMembers(parts) }),
    updateInput: updateInterface({ ...parts, names }),
    unique: interfaceDeclaration({
      doc: ['What identifies a record in `connect`.'],
      name: names.unique,
      members: uniqueMembers(parts),
    }),
    filter: filterInterface(parts),
    orderBy: orderByInterface(parts),
    select: selectInterface(parts),
    aggregates: aggregatesInterface(parts),
    result: typeAlias({
      doc: ['What a query with the selection `S` returns.'],
      name: names.result,
      typeParameters: [{ name: 'S', constraint: names.select }],
      type: typeReference('twenty.Result', [names.types, 'S']),
    }),
    operations: operationsInterface({ object, names }),
    description: descriptionDeclaration(parts),
    meta: metaDeclaration({ object, name: names.meta }),
  };
}

/** What is created, but for keys that an update refuses. */
function updateInterface({
  context,
  object,
  names,
}: Parts & { readonly names: Pick<ObjectIdentifiers, 'createInput' | 'updateInput'> }): string {
  const dropped = notInUpdate({ object });
  const created =
    dropped.length > 0 ? typeReference('twenty.Omit', [names.createInput, literalUnion(dropped)]) : names.createInput;
  return interfaceDeclaration({
    name: names.updateInput,
    extends: [typeReference('twenty.UpdateOf', [created, ...primaryValues({ object })])],
    members: updateMembers({ context, object }),
  });
}

function recordDoc({ labelSingular, description, nameSingular, isCustom, isSystem }: WorkspaceObject): string {
  const kind = `${isCustom ? 'Custom' : isSystem ? 'System' : 'Standard'} object \`${nameSingular}\`.`;
  return [sentence(labelSingular), sentence(description), kind].filter(Boolean).join(' ');
}

const sentence = (text: string): string =>
  text.trim() && !/[.!?]$/.test(text.trim()) ? `${text.trim()}.` : text.trim();
