import { describe, expect, it } from 'vitest';
import type { FieldDefinition } from '../../src/sandbox/metadata/definition.js';
import { currency, multiSelect, number, select, text } from '../../src/sandbox/metadata/fields.js';
import { deal, lines } from './sides.js';

type Fields = Readonly<Record<string, FieldDefinition>>;

const stages = { NEW: 'New', WON: 'Won', LOST: 'Lost' };

const CASES: readonly {
  readonly that: string;
  readonly before: Fields;
  readonly after: Fields;
  readonly told: readonly string[];
}[] = [
  {
    that: 'nothing, when nothing changed',
    before: { code: text(), stage: select(stages) },
    after: { stage: select(stages), code: text() },
    told: [],
  },
  {
    that: 'a field that came',
    before: {},
    after: { code: text({ label: 'Deal code' }) },
    told: ['deal.code: field added (TEXT "Deal code") [safe safe]'],
  },
  {
    that: 'a field that came and that a create cannot do without',
    before: {},
    after: { code: text({ isNullable: false }) },
    told: ['deal.code: required field added (TEXT "Code") [safe breaking]'],
  },
  {
    that: 'a field that went',
    before: { code: text(), amount: currency() },
    after: { amount: currency() },
    told: ['deal.code: field removed (TEXT "Code") [breaking breaking]'],
  },
  {
    that: 'a field that most likely has another name now',
    before: { code: text({ label: 'Number' }) },
    after: { dealCode: text({ label: 'Number' }) },
    told: [
      'deal.code: field removed (TEXT "Number"), perhaps renamed to dealCode [breaking breaking]',
      'deal.dealCode: field added (TEXT "Number") [safe safe]',
    ],
  },
  {
    that: 'a field that was switched off, like one that went',
    before: { code: text() },
    after: { code: text({ isActive: false }) },
    told: ['deal.code: field removed (TEXT "Code") [breaking breaking]'],
  },
  {
    that: 'a field of another type, and nothing that follows from it',
    before: { code: text() },
    after: { code: number() },
    told: ['deal.code: type changed from TEXT to NUMBER [breaking breaking]'],
  },
  {
    that: 'a number of another kind, which is the same to TypeScript',
    before: { rate: number({ dataType: 'int' }) },
    after: { rate: number({ dataType: 'float' }) },
    told: [
      'deal.rate: setting dataType changed from int to float [safe risky]',
      'deal.rate: type changed from Int to Float [risky risky]',
    ],
  },
  {
    that: 'a field that may be null now',
    before: { code: text({ isNullable: false, defaultValue: "'A'" }) },
    after: { code: text({ defaultValue: "'A'" }) },
    told: ['deal.code: may now be null [breaking safe]'],
  },
  {
    that: 'a field that has to be given now',
    before: { code: text({ isNullable: false, defaultValue: "'A'" }) },
    after: { code: text({ isNullable: false }) },
    told: [
      'deal.code: is now required [safe breaking]',
      "deal.code: default changed from 'A' to none [safe risky]",
    ].sort((a, b) => (a.includes('breaking') ? -1 : b.includes('breaking') ? 1 : 0)),
  },
  {
    that: 'a field that need not be given any more',
    before: { code: text({ isNullable: false }) },
    after: { code: text({ isNullable: false, defaultValue: "'A'" }) },
    told: ["deal.code: default changed from none to 'A' [safe risky]", 'deal.code: is no longer required [safe safe]'],
  },
  {
    that: 'options that came and went',
    before: { stage: select(stages) },
    after: { stage: select({ NEW: 'New', WON: 'Won', PAUSED: 'Paused' }) },
    told: [
      'deal.stage: option LOST removed ("Lost") [breaking breaking]',
      'deal.stage: option PAUSED added ("Paused") [risky safe]',
    ],
  },
  {
    that: 'options of a list alike',
    before: { tags: multiSelect({ HOT: 'Hot' }) },
    after: { tags: multiSelect({ HOT: 'Hot', COLD: 'Cold' }) },
    told: ['deal.tags: option COLD added ("Cold") [risky safe]'],
  },
  {
    that: 'an option that is called otherwise',
    before: { stage: select({ NEW: 'New' }) },
    after: { stage: select({ NEW: 'Brand new' }) },
    told: ['deal.stage: option NEW is now labelled "Brand new", was "New" [safe safe]'],
  },
  {
    that: 'options in another order',
    before: {
      stage: select([
        { value: 'A', color: 'red' },
        { value: 'B', color: 'sky' },
      ]),
    },
    after: {
      stage: select([
        { value: 'B', color: 'sky' },
        { value: 'A', color: 'red' },
      ]),
    },
    told: ['deal.stage: options have another order or colour [safe safe]'],
  },
  {
    that: 'a field that is unique now',
    before: { code: text() },
    after: { code: text({ isUnique: true }) },
    told: ['deal.code: is now unique [safe risky]'],
  },
  {
    that: 'a field that is not unique any more',
    before: { code: text({ isUnique: true }) },
    after: { code: text() },
    told: ['deal.code: is no longer unique [safe breaking]'],
  },
  {
    that: 'another default, setting, label and description',
    before: { code: text({ settings: { displayedMaxRows: 1 } }), stage: select(stages, { chosen: 'NEW' }) },
    after: {
      code: text({ label: 'Key', description: 'What it is called', settings: { displayedMaxRows: 5 } }),
      stage: select(stages, { chosen: 'WON' }),
    },
    told: [
      'deal.code: setting displayedMaxRows changed from 1 to 5 [safe risky]',
      "deal.stage: default changed from 'NEW' to 'WON' [safe risky]",
      'deal.code: description changed from none to What it is called [safe safe]',
      'deal.code: is now called "Key", was "Code" [safe safe]',
    ],
  },
  {
    that: 'labels in which nothing is hidden from a person or obeyed by a terminal',
    before: {},
    after: { code: text({ label: 'Red \u001b[31mand\nhidden \u202e' }) },
    told: ['deal.code: field added (TEXT "Red \\u001b[31mand hidden \\u202e") [safe safe]'],
  },
];

describe('of fields, it tells', () => {
  it.each(CASES)('$that', ({ before, after, told }) => {
    expect(lines({ before: [deal(before)], after: [deal(after)] })).toEqual(told);
  });
});
