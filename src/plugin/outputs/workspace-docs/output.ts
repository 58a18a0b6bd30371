/** `WORKSPACE.md`: the data dictionary, for people. */
import { z } from 'zod';
import { renderTemplate } from '../../print/templates.js';
import { outputWithOption } from '../output.js';
import { docsView } from './docs-view.js';

/** The option as a user writes it. */
export interface DocsInput {
  /** Emit `WORKSPACE.md`: the data dictionary of the workspace, with diagrams that GitHub draws. */
  docs?: boolean | undefined;
}

export const workspaceDocs = outputWithOption<DocsInput>()({
  name: 'workspace-docs',
  option: {
    name: 'docs',
    isOn: false,
    schema: z.boolean(),
    switch: 'with WORKSPACE.md, a data dictionary',
  },
  files: ({ workspace }) => [
    { path: 'WORKSPACE.md', content: renderTemplate({ name: 'docs', view: docsView(workspace) }) },
  ],
});
