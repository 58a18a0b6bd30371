import { docsView } from '../views/docs-view.js';
import type { ViewContext } from '../views/view-context.js';
import type { OutputFile } from './module.js';
import { renderTemplate } from './templates.js';

/** The data dictionary, for people; no module. */
export const docsFile = ({ workspace }: Pick<ViewContext, 'workspace'>): OutputFile => ({
  path: 'WORKSPACE.md',
  content: renderTemplate({ name: 'docs', view: docsView(workspace) }),
});
