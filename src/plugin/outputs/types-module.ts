import { compositesView } from './composites/composites-view.js';
import { objectView } from './objects/object-view.js';
import type { ViewContext } from './view-context.js';
import { SINGLE_MODULE } from '../print/scope.js';
import { renderTemplate } from '../print/templates.js';

/** All types in one module: the same text as in the modules per object, without imports between them. */
export function typesModule(context: ViewContext): { readonly prepend: readonly string[]; readonly content: string } {
  const inModule = { ...context, scope: SINGLE_MODULE };
  const view = {
    composites: compositesView(inModule),
    objects: context.workspace.objects.map((object) => objectView({ context: inModule, object })),
  };
  return {
    prepend: ["import type * as twenty from 'graphql-codegen-twenty/runtime/client';"],
    content: renderTemplate({ name: 'types', view }),
  };
}
