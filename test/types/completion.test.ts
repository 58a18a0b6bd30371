import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from './editors/editor.js';
import { languageServer } from './editors/language-server.js';
import { languageService } from './editors/language-service.js';

const EDITORS: Readonly<Record<string, () => Editor | Promise<Editor>>> = {
  '5.9': () => languageService('typescript-5.9'),
  '6': () => languageService('typescript'),
  '7': () => languageServer('typescript-7'),
};

const PERSON = ['id', 'jobTitle', 'name', 'emails', 'company', 'noteTargets'];
const COMPANY = ['id', 'domainName', 'accountOwner', 'people'];

/** Given: code with a cursor. Want: names that the editor offers there. */
const PLACES: readonly (readonly [place: string, code: string, offered: readonly string[]])[] = [
  ['select of findMany', 'people.findMany({ select: { | } })', PERSON],
  ['select beside a field', 'people.findMany({ select: { id: true, | } })', without(PERSON, 'id')],
  ['select, a word begun', 'people.findMany({ select: { id: true, com| } })', without(PERSON, 'id')],
  ['select of a relation', 'people.findMany({ select: { id: true, company: { | } } })', COMPANY],
  [
    'select of a relation, beside a field',
    'people.findMany({ select: { company: { id: true, | } } })',
    without(COMPANY, 'id'),
  ],
  ['select of a composite', 'people.findMany({ select: { name: { | } } })', ['firstName', 'lastName']],
  [
    'select through a to-many',
    'people.findMany({ select: { noteTargets: { note: { id: true, | } } } })',
    ['title', 'bodyV2'],
  ],
  ['select of iterate', 'people.iterate({ select: { id: true, | } })', without(PERSON, 'id')],
  ['select of findFirst', 'people.findFirst({ select: { id: true, | } })', without(PERSON, 'id')],
  ['select of findOne', "people.findOne({ id: 'x', select: { id: true, | } })", without(PERSON, 'id')],
  ['select of findOneOrThrow', "people.findOneOrThrow({ id: 'x', select: { | } })", PERSON],
  ['select of findDuplicates', 'people.findDuplicates({ ids: [], select: { | } })', PERSON],
  ['select of create', 'people.create({ data: {}, select: { id: true, | } })', without(PERSON, 'id')],
  ['select of createMany', 'people.createMany({ data: [{}], select: { id: true, | } })', without(PERSON, 'id')],
  ['select of upsert', 'people.upsert({ data: {}, select: { | } })', PERSON],
  ['select of update', "people.update({ id: 'x', data: {}, select: { | } })", PERSON],
  ['select of updateEach', 'people.updateEach({ data: [], select: { | } })', PERSON],
  [
    'select of updateMany',
    'people.updateMany({ filter: {}, data: {}, select: { id: true, | } })',
    without(PERSON, 'id'),
  ],
  ['select of delete', "people.delete({ id: 'x', select: { | } })", PERSON],
  ['select of merge', "people.merge({ ids: ['x', 'y'], conflictPriorityIndex: 0, select: { | } })", PERSON],
  ['selecting', 'people.selecting({ id: true, | })', without(PERSON, 'id')],
  ['selecting, of a relation', 'people.selecting({ id: true, company: { id: true, | } })', without(COMPANY, 'id')],
  ['the options of findMany', 'people.findMany({ | })', ['select', 'filter', 'orderBy', 'first', 'after']],
  [
    'filter',
    "people.findMany({ filter: { id: { eq: 'x' }, | } })",
    ['jobTitle', 'emails', 'company', 'and', 'or', 'not'],
  ],
  ['filter of a field', 'people.findMany({ filter: { jobTitle: { | } } })', ['eq', 'ilike', 'in', 'is']],
  ['filter inside or', 'people.findMany({ filter: { or: [{ | }] } })', ['jobTitle', 'emails', 'company']],
  ['filter of a relation', 'people.findMany({ filter: { company: { | } } })', ['name', 'domainName']],
  ['orderBy', 'people.findMany({ orderBy: [{ | }] })', ['createdAt', 'name', 'company']],
  ['a direction', "people.findMany({ orderBy: { createdAt: '|' } })", ['AscNullsLast', 'DescNullsLast']],
  ['data of create', "people.create({ data: { jobTitle: 'x', | } })", ['id', 'name', 'emails', 'company']],
  ['data of createMany', 'people.createMany({ data: [{ | }] })', ['id', 'name', 'emails', 'company']],
  ['data of update', "people.update({ id: 'x', data: { | } })", ['jobTitle', 'name', 'company']],
  ['data of updateEach', "people.updateEach({ data: [{ id: 'x', data: { | } }] })", ['jobTitle', 'name', 'company']],
  ['an option of a field', "products.create({ data: { sku: 'x', category: '|' } })", ['HARDWARE']],
  ['the options of groupBy', "opportunities.groupBy({ by: ['stage'], | })", ['sum', 'records', 'orderBy', 'filter']],
  ['by of groupBy', "opportunities.groupBy({ by: ['|'] })", ['stage', 'company.name', 'amount.currencyCode']],
  ['by of groupBy, dates', 'opportunities.groupBy({ by: [{ | }] })', ['closeDate', 'createdAt', 'updatedAt']],
  ['a granularity', "opportunities.groupBy({ by: [{ closeDate: '|' }] })", ['DAY', 'MONTH', 'YEAR']],
  ['sum of groupBy', "opportunities.groupBy({ by: ['stage'], sum: ['|'] })", ['amount.amountMicros']],
  ['records of groupBy', "opportunities.groupBy({ by: ['stage'], records: { id: true, | } })", ['name', 'company']],
  ['the functions of aggregate', 'opportunities.aggregate({ | })', ['sum', 'min', 'countEmpty', 'filter']],
  ['sum of aggregate', "opportunities.aggregate({ sum: ['|'] })", ['amount.amountMicros']],
  ['min of aggregate', "opportunities.aggregate({ min: ['|'] })", ['amount.amountMicros', 'closeDate']],
];

const EVENTS: typeof PLACES = [
  ['a webhook event', "receiver.on('|', () => undefined)", ['person.updated', 'company.created', 'person.*']],
  ['a kind of configuration', "receiver.on('|', () => undefined)", ['metadata.view.created', 'metadata.role.*']],
  [
    'what a webhook event holds',
    "receiver.on('person.updated', ({ | }) => undefined)",
    ['record', 'updatedFields', 'eventName'],
  ],
];

function without(names: readonly string[], name: string): readonly string[] {
  return names.filter((each) => each !== name);
}

const CODE = [
  "import type { TwentyClient } from '../../examples/crm/index.js';",
  "import { createWebhookReceiver } from '../../examples/crm/webhooks.js';",
  'declare const twenty: TwentyClient;',
  "const receiver = createWebhookReceiver({ secret: 's' });",
  ...PLACES.map(([, code]) => `void twenty.${code};`),
  ...EVENTS.map(([, code]) => `void ${code};`),
].join('\n');

describe.each(Object.entries(EDITORS))('an editor with TypeScript %s', (_version, open) => {
  let editor: Editor | undefined;
  let offers: readonly (readonly string[])[] = [];
  beforeAll(async () => {
    editor = await open();
    offers = await editor.completions(CODE);
  }, 120_000);
  afterAll(() => editor?.close());

  it.each([...PLACES, ...EVENTS].map(([place, , offered], index) => ({ place, offered, index })))(
    'offers what may stand in $place',
    ({ offered, index }) => {
      const offer = offers[index];
      expect(offer).toEqual(expect.arrayContaining([...offered]));
      // neither what is in scope anywhere, nor members of the flag that a selection may be instead
      for (const stray of ['globalThis', 'twenty', 'valueOf']) expect(offer).not.toContain(stray);
    },
  );
});
