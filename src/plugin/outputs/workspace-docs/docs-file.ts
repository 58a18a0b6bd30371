import { docsView } from './docs-view.js';
import type { ViewContext } from '../view-context.js';
import type { OutputFile } from '../module.js';
import { renderTemplate } from '../../print/templates.js';

/** The data dictionary, for people; no module. */
export const docsFile = ({ workspace }: Pick<ViewContext, 'workspace'>): OutputFile => ({
  path: 'WORKSPACE.md',
  content: renderTemplate({ name: 'docs', view: docsView(workspace) }),
});
