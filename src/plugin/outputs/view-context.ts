import { fieldTypeOf } from '../fields/registry.js';
import type { GeneralOptions } from '../config.js';
import type { Identifiers } from './identifiers.js';
import type { Field, Workspace } from '../workspace/workspace.js';

/** What every view is made from. */
export interface ViewContext {
  readonly workspace: Workspace;
  readonly identifiers: Identifiers;
  readonly config: GeneralOptions;
}

/** The type of a field, by the workspace's own name for it. */
export const typeOfField = (field: Field) => fieldTypeOf(field.type);
