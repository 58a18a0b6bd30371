import type { PresetConfig } from '../config.js';
import { fieldTypeOf } from '../fields/registry.js';
import type { Field, Workspace } from '../workspace/workspace.js';
import type { Identifiers } from './identifiers.js';

/** What every view is made from. */
export interface ViewContext {
  readonly workspace: Workspace;
  readonly identifiers: Identifiers;
  readonly config: PresetConfig;
}

/** The type of a field, by the workspace's own name for it. */
export const typeOfField = (field: Field) => fieldTypeOf(field.type);
