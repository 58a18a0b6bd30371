/** `WORKSPACE.md`: the data dictionary, for people. */
import { z } from 'zod';
import { renderTemplate } from '../../print/templates.js';
import { outputWithOption } from '../output.js';
import { docsView } from './docs-view.js';

export const workspaceDocs = outputWithOption({
  name: 'workspace-docs',
  option: {
    name: 'docs',
    isOn: false,
    schema: z.boolean(),
    documentation: 'Emit `WORKSPACE.md`: the data dictionary of the workspace, with diagrams that GitHub draws.',
    switch: 'with WORKSPACE.md, a data dictionary',
  },
  files: ({ workspace }) => [
    { path: 'WORKSPACE.md', content: renderTemplate({ name: 'docs', view: docsView(workspace) }) },
  ],
});
