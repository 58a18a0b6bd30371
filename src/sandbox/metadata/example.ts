import { defineWorkspace } from './define.js';
import { product, subscription } from './example/custom.js';
import { company, person, workspaceMember } from './example/people-and-companies.js';
import { history, notes, opportunity, tasks } from './example/work.js';

/**
 * The workspace that a sandbox has unless it is given another: Twenty's objects that people use most, and two custom
 * ones that have a field of every type.
 */
export const exampleWorkspace = defineWorkspace({
  objects: [company, person, opportunity, ...notes, ...tasks, ...history, workspaceMember, product, subscription],
});
