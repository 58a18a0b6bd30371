import { fieldTypeOf } from '../fields/registry.js';
import type { GeneralOptions } from '../config.js';
import type { Scope } from '../print/scope.js';
import type { Identifiers } from './identifiers.js';
import type { Field, Workspace } from '../workspace/workspace.js';

/** What every file is made from. */
export interface ViewContext {
  readonly workspace: Workspace;
  readonly identifiers: Identifiers;
  readonly config: GeneralOptions;
}

/** What the view of a module is made from. */
export interface ModuleContext extends ViewContext {
  /** The names that the module uses of others. */
  readonly scope: Scope;
}

/** The type of a field, by the workspace's own name for it. */
export const typeOfField = (field: Field) => fieldTypeOf(field.type);
