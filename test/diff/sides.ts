import { diffWorkspaces } from '../../src/plugin/diff/diff-workspaces.js';
import { gradeOf, type Change } from '../../src/plugin/diff/change.js';
import { canonicalMetadata } from '../../src/plugin/read/metadata/narrow-objects.js';
import { defineWorkspace } from '../../src/sandbox/metadata/define.js';
import type { FieldDefinition, ObjectDefinition } from '../../src/sandbox/metadata/definition.js';
import { buildWorkspaceSchema } from '../../src/sandbox/schema/build.js';

/** The objects of a workspace, in the order in which they are written. */
export type Objects = readonly ObjectDefinition[];

/** An object `deal` with these fields, beside whatever else. */
export const deal = (
  fields: Readonly<Record<string, FieldDefinition>>,
  more: Partial<ObjectDefinition> = {},
): ObjectDefinition => ({
  nameSingular: 'deal',
  namePlural: 'deals',
  ...more,
  fields,
});

const sourceOf = (objects: Objects) => {
  const metadata = defineWorkspace({ objects });
  return { metadata: canonicalMetadata(metadata), schema: buildWorkspaceSchema({ metadata }) };
};

/** What changed between two workspaces. */
export const changesOf = ({
  before,
  after,
}: {
  readonly before: Objects;
  readonly after: Objects;
}): readonly Change[] => diffWorkspaces({ before: sourceOf(before), after: sourceOf(after) });

/** A change on one line, for example `deal.stage: option WON removed ("Won") [breaking breaking]`. */
export const line = (each: Change): string => `${each.path}: ${each.what} [${each.readers} ${each.writers}]`;

/** Changes on one line each. */
export const lines = (sides: { readonly before: Objects; readonly after: Objects }): readonly string[] =>
  changesOf(sides).map(line);

/** The grades of changes, one of each. */
export const grades = (changes: readonly Change[]): readonly string[] => [...new Set(changes.map(gradeOf))];
