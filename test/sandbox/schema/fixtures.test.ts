import { buildSchema, printSchema, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildWorkspaceSchema } from '../../../src/sandbox/schema/build.js';
import { hostile } from '../../fixtures/hostile.js';
import { kitchenSink } from '../../fixtures/kitchen-sink.js';
import { renamed } from '../../fixtures/renamed.js';
import { small } from '../../fixtures/small.js';
import { version1 } from '../../fixtures/version-1.js';

describe('the schema of a workspace written for tests', () => {
  it.each([
    { name: 'small', metadata: small, types: ['B2BDeal', 'B2BDealStageEnum', 'NoteTarget', 'PersonEmailsWhereInput'] },
    {
      name: 'kitchen sink',
      metadata: kitchenSink,
      types: ['GadgetColourEnum', 'FileItemInput', 'BigIntFilter', 'ClosedShop'],
    },
    {
      name: 'hostile',
      metadata: hostile,
      types: ['Promise', 'PersonFilter', 'FooBar', 'Foobar', 'IOsDevice', 'PersonStageEnum'],
    },
    { name: 'renamed', metadata: renamed, types: ['Sale', 'SaleStageEnum', 'PersonTagsEnum'] },
    { name: '1.2', metadata: version1, version: '1.2', types: ['RichTextV2', 'RawJSONScalar', 'NoteTarget'] },
    { name: '0.50', metadata: version1, version: '0.50', types: ['RichTextV2', 'IDFilter', 'NoteTarget'] },
  ] as const)('of $name is valid', ({ metadata, types, ...server }) => {
    const version = 'version' in server ? server.version : '2.21';
    const schema = buildWorkspaceSchema({ metadata, version });
    // read again, because the schema is assumed to be valid where it is built
    expect(validateSchema(buildSchema(printSchema(schema)))).toEqual([]);
    expect(types.filter((type) => !schema.getType(type))).toEqual([]);
  });
});
