import { compositesView } from '../views/composites-view.js';
import { objectView } from '../views/object-view.js';
import type { ViewContext } from '../views/view-context.js';
import { renderTemplate } from './templates.js';

/** All types in one module: the same text as in the modules per object, without imports between them. */
export function typesModule(context: ViewContext): { readonly prepend: readonly string[]; readonly content: string } {
  const view = {
    composites: compositesView(context),
    objects: context.workspace.objects.map((object) => objectView({ context, object })),
  };
  return {
    prepend: ["import type * as twenty from 'graphql-codegen-twenty/runtime/client';"],
    content: renderTemplate({ name: 'types', view }),
  };
}
