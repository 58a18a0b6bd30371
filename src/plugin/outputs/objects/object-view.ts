/** The module of one object. */
import type { WorkspaceObject } from '../../workspace/workspace.js';
import { aggregateMembers } from './aggregates-view.js';
import { descriptionDeclaration } from './description-view.js';
import { docComment, union } from '../../print/escape.js';
import type { ObjectIdentifiers } from '../identifiers.js';
import { createMembers, notInUpdate, primaryValues, uniqueMembers } from './input-view.js';
import { resultAlias, typeArguments } from '../../print/layout.js';
import type { Member } from '../../print/member.js';
import { metaView, type MetaView } from './meta-view.js';
import { operationsInterface } from './operations-view.js';
import { optionsViews, type OptionsView } from './options-view.js';
import { filterMembers, orderByKeys, selectKeys, type KeysView } from './query-view.js';
import { recordMembers, relationMembers } from './record-view.js';
import type { ViewContext } from '../view-context.js';

/** Everything that `object.hbs` places. */
export interface ObjectView {
  readonly names: Omit<ObjectIdentifiers, 'options' | 'module'>;
  readonly doc: string;
  readonly options: readonly OptionsView[];
  readonly record: readonly Member[];
  readonly relations: readonly Member[];
  readonly create: readonly Member[];
  /** What the update input is derived from, and how. */
  readonly updateBase: string;
  readonly unique: readonly Member[];
  readonly filterHead: string;
  readonly filter: readonly Member[];
  /** The declaration of the result type. */
  readonly result: string;
  readonly orderBy: KeysView;
  readonly select: KeysView;
  readonly aggregates: readonly string[];
  readonly operations: string;
  readonly description: string;
  readonly meta: MetaView;
}

/** Makes the view. */
export function objectView({
  context,
  object,
}: {
  readonly context: ViewContext;
  readonly object: WorkspaceObject;
}): ObjectView {
  const { options: _options, module: _module, ...names } = context.identifiers.object(object.nameSingular);
  const dropped = notInUpdate({ object });
  const kind = `${object.isCustom ? 'Custom' : object.isSystem ? 'System' : 'Standard'} object \`${object.nameSingular}\`.`;
  return {
    names,
    doc: docComment([[sentence(object.labelSingular), sentence(object.description), kind].filter(Boolean).join(' ')]),
    options: optionsViews({ context, object }),
    record: recordMembers({ context, object }),
    relations: relationMembers({ context, object }),
    create: createMembers({ context, object }),
    updateBase: [
      dropped.length > 0 ? `twenty.Omit<${names.createInput}, ${union(dropped)}>` : names.createInput,
      ...primaryValues({ object }),
    ].join(', '),
    unique: uniqueMembers({ context, object }),
    filterHead: typeArguments({
      start: `export interface ${names.filter}<Hop = unknown> extends twenty.FilterLogic`,
      args: [`${names.filter}<Hop>`],
      end: ' {',
    }),
    filter: filterMembers({ context, object }),
    result: resultAlias(names),
    orderBy: orderByKeys({ context, object }),
    select: selectKeys({ context, object }),
    aggregates: aggregateMembers({ context, object }),
    operations: operationsInterface({ object, names }),
    description: descriptionDeclaration({ context, object }),
    meta: metaView(object),
  };
}

const sentence = (text: string): string =>
  text.trim() && !/[.!?]$/.test(text.trim()) ? `${text.trim()}.` : text.trim();
