import { buildClientSchema, introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildWorkspaceSchema } from '../../src/sandbox/schema/build.js';
import { capturedMetadata, capturedSchema } from '../fixtures/captures.js';

/** Sorted, because the server's order changes between cache loads; introspected, as clients see it. */
const sorted = (schema: GraphQLSchema): string =>
  printSchema(
    lexicographicSortSchema(
      buildClientSchema(introspectionFromSchema(schema, { descriptions: false }), { assumeValid: true }),
    ),
  );

describe('the schema built from captured metadata', () => {
  it.each([
    { capture: 'standard', version: '2.21', actorQuirk: 'firstBuild' },
    { capture: 'custom', version: '2.21', actorQuirk: 'laterBuild' },
    { capture: 'synthetic-2.4x', version: '2.43', actorQuirk: 'firstBuild' },
  ] as const)('equals the captured schema of $capture ($actorQuirk)', ({ capture, version, actorQuirk }) => {
    const built = buildWorkspaceSchema({ metadata: capturedMetadata(capture), version, actorQuirk });
    // the one that is not captured has no nested creates
    const nested = / {2}create: \w+CreateInput\n/g;
    expect(sorted(built).replaceAll(nested, '')).toBe(sorted(capturedSchema(`${capture}/introspection.json`)));
  });
});
