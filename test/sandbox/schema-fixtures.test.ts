import { buildSchema, printSchema, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildWorkspaceSchema } from '../../src/sandbox/schema/build.js';
import { hostile } from '../fixtures/hostile.js';
import { kitchenSink } from '../fixtures/kitchen-sink.js';
import { small } from '../fixtures/small.js';

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
  ])('of $name is valid', ({ metadata, types }) => {
    const schema = buildWorkspaceSchema({ metadata });
    // read again, because the schema is assumed to be valid where it is built
    expect(validateSchema(buildSchema(printSchema(schema)))).toEqual([]);
    expect(types.filter((type) => !schema.getType(type))).toEqual([]);
  });
});
