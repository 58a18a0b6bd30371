import { describe, expect, it } from 'vitest';
import { CodegenTwentyError } from '../../src/plugin/errors.js';
import { parseSnapshot } from '../../src/plugin/read/snapshot/parse-snapshot.js';
import { failureOfServer, shape, workspace } from './failure-of.js';
import { fromSchema, object, onePage } from './small-server.js';

const field = (name: string) => ({ id: 'x', type: 'TEXT', name, label: 'Label' });

/** Objects of a server that somebody else controls. */
const HOSTILE: readonly (readonly [what: string, object: object, shown: string])[] = [
  ['leads upwards', object('../../index'), '"../../index" (an object)'],
  ['is a path', object('src/app'), '"src/app" (an object)'],
  ['is a path of Windows', object('..\\app'), '"..\\\\app" (an object)'],
  ['has a drive', object('c:app'), '"c:app" (an object)'],
  ['is hidden', object('.env'), '".env" (an object)'],
  ['begins with a capital letter', object('Person'), '"Person" (an object)'],
  ['begins with a digit', object('1invoice'), '"1invoice" (an object)'],
  ['has an underscore', object('__proto__'), '"__proto__" (an object)'],
  ['is empty', object(''), '"" (an object)'],
  ['has 64 characters', object('x'.repeat(64)), `"${'x'.repeat(64)}" (an object)`],
  ['has a letter that is not English', object('été'), '"été" (an object)'],
  [
    'has a line end, and a command for GitHub after it',
    object('a\n::error file=a.ts::x'),
    '"a\\n::error file=a.ts::x" (an object)',
  ],
  ['is wrong in the plural only', object('person', { namePlural: 'a b' }), '"a b" (an object in the plural)'],
  [
    'is that of a field, with a command for the terminal',
    object('person', { fieldsList: [field('a\u001b]0;x\u0007')] }),
    '"a\\u001b]0;x\\u0007" (a field of person)',
  ],
];

describe('a name that no server accepts is refused by name before anything is generated', () => {
  it.each(HOSTILE)('when it %s', async (_, hostile, shown) => {
    const metadata = fromSchema(shape, onePage(object('company'), hostile));
    const { code, what } = await failureOfServer({ ...workspace, '/metadata': metadata });
    expect(code).toBe('NAMES_REFUSED');
    expect(what).toContain(`http://server/metadata holds names that no Twenty server accepts: ${shown}`);
    expect(what).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });

  it('and in a snapshot that somebody changed, in relations too', () => {
    const objects = {
      '../../index': { namePlural: 'indexes', fields: {} },
      person: {
        namePlural: 'people',
        fields: { company: { type: 'RELATION', relation: { type: 'MANY_TO_ONE', target: '../x.people' } } },
      },
    };
    const text = JSON.stringify({ format: 'twenty-workspace', version: 1, objects, schema: ['type Query { a: Int }'] });
    expect(() => parseSnapshot({ path: 'a.json', text })).toThrow(
      'The snapshot a.json holds names that no Twenty server accepts: "../../index" (an object), ',
    );
    expect(() => parseSnapshot({ path: 'a.json', text })).toThrow('(an object that a relation leads to)');
  });

  it.each(['x'.repeat(63), 'class', 'b2bDeal', 'constructor', 'com4'])('but %s is none of them', (name) => {
    const objects = { [name]: { namePlural: `${name.slice(0, 62)}s`, fields: { id: { type: 'UUID' } } } };
    const text = JSON.stringify({ format: 'twenty-workspace', version: 1, objects, schema: ['type Query { a: Int }'] });
    expect(parseSnapshot({ path: 'a.json', text }).metadata.objects[0]?.nameSingular).toBe(name);
  });
});

describe('what a server or a snapshot leaves out is refused, because it would disappear', () => {
  it.each([
    ['an object without its name', { ...object('a'), nameSingular: null }],
    ['an object without its name in the plural', { ...object('a'), namePlural: null }],
    ['a list of fields', object('a', { fieldsList: null })],
    ['the type of a field', object('a', { fieldsList: [{ ...field('x'), type: null }] })],
  ])('%s', async (_, broken) => {
    // a server that breaks its own schema: the answer is not made by graphql-js
    const answers = fromSchema(shape, onePage());
    const page = { data: onePage(broken) };
    const metadata = async (seen: Parameters<typeof answers>[0]) =>
      seen.query.includes('TwentyCodegenObjects') ? { body: page } : answers(seen);
    expect((await failureOfServer({ ...workspace, '/metadata': metadata })).code).toBe('METADATA_UNREADABLE');
  });

  it.each([
    ['the plural name of an object', { a: { fields: {} } }, 'the object a has no namePlural'],
    ['the fields of an object', { a: { namePlural: 'as' } }, 'there is no list of the fields of the object a'],
    [
      'the type of a field',
      { a: { namePlural: 'as', fields: { x: { label: 'X' } } } },
      'a field without name or type of the object a',
    ],
    [
      'the value of an option',
      { a: { namePlural: 'as', fields: { x: { type: 'SELECT', options: [{ label: 'X' }] } } } },
      'an option without a value in the field x of the object a',
    ],
  ])('in a snapshot: %s', (_, objects, reason) => {
    const text = JSON.stringify({ format: 'twenty-workspace', version: 1, objects, schema: ['type Query { a: Int }'] });
    const parse = () => parseSnapshot({ path: 'a.json', text });
    expect(parse).toThrow(CodegenTwentyError);
    expect(parse).toThrow(reason);
  });
});
