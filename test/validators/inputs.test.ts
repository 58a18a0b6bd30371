import { beforeAll, describe, expect, it } from 'vitest';
import { FIXTURES, sourceOf } from '../generate/sources.js';
import { loadValidators, problems, temporaryFolder, writeOutput, type Schema, type Schemas } from './generated.js';

const ID = '20202020-b000-4485-94de-70c2a98daef2';

/** What a gadget must be given. */
const GADGET = {
  code: 'A1',
  cost: { amountMicros: 1 },
  manual: [],
  neededColours: ['RED'],
  neededData: {},
  neededWords: ['one'],
  oneColour: 'ONLY',
  soldOn: '2026-01-31',
};

const folder = temporaryFolder('inputs');
let small: Schemas;
let kitchenSink: Schemas;

beforeAll(async () => {
  for (const name of ['small', 'kitchen-sink'] as const) {
    const metadata = FIXTURES[name];
    if (metadata) await writeOutput({ folder: `${folder}/${name}`, source: await sourceOf(metadata) });
  }
  small = await loadValidators(`${folder}/small`);
  kitchenSink = await loadValidators(`${folder}/kitchen-sink`);
});

const of = (schemas: Schemas, name: string): Schema => schemas[name] as Schema;
const person = (data: unknown) => problems(of(small, 'personCreateSchema'), data);
const personUpdate = (data: unknown) => problems(of(small, 'personUpdateSchema'), data);
const gadget = (data: object) => problems(of(kitchenSink, 'gadgetCreateSchema'), { ...GADGET, ...data });

describe('a create input', () => {
  it('takes what it must be given, and whatever else there is', () => {
    expect(gadget({})).toEqual([]);
    expect(gadget({ stars: 'RATING_5', price: { amountMicros: '12', currencyCode: 'EUR' }, exact: '1.50' })).toEqual(
      [],
    );
    expect(gadget({ sorting: 'first', checkedAt: '2026-01-31T12:00:00+01:00', builtOn: null, size: 1.5 })).toEqual([]);
  });

  it('says what is missing, by its label', () => {
    const { code: _code, soldOn: _soldOn, ...rest } = GADGET;
    expect(problems(of(kitchenSink, 'gadgetCreateSchema'), rest)).toEqual([
      'code | Code is required: expected text that is not empty',
      'soldOn | Sold on is required: expected a day such as 2026-01-31',
    ]);
  });

  it('refuses null where a field is never null, whether or not it has a default', () => {
    expect(gadget({ code: null })).toEqual(['code | Code: expected text that is not empty']);
    expect(gadget({ isSold: null })).toEqual(['isSold | Is sold: expected true or false']);
    expect(gadget({ story: null })).toEqual(['story | Story: expected { blocknote, markdown }']);
  });

  it('takes empty text only where a field may be without a value', () => {
    expect(gadget({ code: '' })).toEqual(['code | Code: expected text that is not empty']);
    expect(gadget({ motto: '', slogan: '' })).toEqual([]);
  });

  it('says which options there are', () => {
    expect(gadget({ colour: 'PINK' })).toEqual(['colour | Colour: expected one of RED, GREEN, BLUE']);
    expect(gadget({ colours: 'RED' })).toEqual(['colours | Colours: expected a list of RED, GREEN, BLUE']);
    expect(gadget({ stars: 5 })).toEqual([
      'stars | Stars: expected one of RATING_1, RATING_2, RATING_3, RATING_4, RATING_5',
    ]);
  });

  it('takes as many files as the workspace allows', () => {
    const file = { fileId: ID, label: 'a.png' };
    expect(gadget({ photos: [file, file, file, file] })).toEqual([]);
    expect(gadget({ photos: [file, file, file, file, file] })).toEqual([
      'photos | Photos: expected a list of at most 4',
    ]);
    expect(gadget({ photos: [{ fileId: ID }] })).toEqual([
      'photos.0.label | Photos, label is required: expected text that is not empty',
    ]);
  });

  it('refuses keys that it does not know, those of lists of records and of the search index included', () => {
    expect(person({ jobTitel: 'x' })).toEqual([' | Person takes no jobTitel']);
    expect(person({ noteTargets: [], searchVector: 'x' })).toEqual([' | Person takes no noteTargets, searchVector']);
    expect(person({ name: { first: 'Ada' } })).toEqual([
      'name | Name takes no first: expected { firstName, lastName }',
    ]);
  });

  it('refuses addresses and links that a server refuses', () => {
    expect(person({ emails: { primaryEmail: 'a@localhost', additionalEmails: ['b@c.de'] } })).toEqual([]);
    expect(person({ emails: { primaryEmail: '', additionalEmails: null } })).toEqual([]);
    expect(person({ emails: { primaryEmail: 'not an email', additionalEmails: ['nope'] } })).toEqual([
      'emails.additionalEmails.0 | Emails, additionalEmails: expected an email address',
      'emails.primaryEmail | Emails, primaryEmail: expected an email address',
    ]);
    expect(gadget({ site: { primaryLinkUrl: 'example.com/a?b#c' } })).toEqual([]);
    expect(gadget({ site: { primaryLinkUrl: 'ftp://example.com' } })).toHaveLength(1);
    expect(gadget({ site: { secondaryLinks: [{ url: 'javascript:alert(1)' }] } })).toEqual([
      'site.secondaryLinks.0.url | Site, secondaryLinks, url: expected a URL such as https://example.com',
    ]);
  });

  it.each([
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-02-29', false],
    ['2026-04-30', true],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-12-32', false],
    ['2026-12-31T23:59', true],
    ['2026-12-31T24:00', false],
  ])('knows whether there is a day %s: %s', (soldOn, isThere) => {
    expect(gadget({ soldOn })).toEqual(isThere ? [] : ['soldOn | Sold on: expected a day such as 2026-01-31']);
  });

  it.each<[unknown, string[]]>([
    [{ jobTitle: 'a\0' }, ['jobTitle | Job title: expected text without the character NUL']],
    [{ name: { firstName: 'a\0' } }, ['name.firstName | Name, firstName: expected text without the character NUL']],
    [{ jobTitle: 'a\ud800b' }, []],
    [{ jobTitle: 'tab\t, bell\x07' }, []],
  ])('refuses the one character that no text of the database holds: %j', (data, want) => {
    expect(person(data)).toEqual(want);
  });

  it.each<[unknown, boolean]>([
    [{ a: 'b\0' }, false],
    [{ 'a\0': 1 }, false],
    [[{ deep: ['\0'] }], false],
    ['{"a":"\\u0000"}', false],
    [{ a: '\ud800' }, false],
    [{ a: '\ud83d\ude00' }, true],
    [{ a: 'a backslash before u0000: \\u0000' }, true],
    ['{"a":"\\\\u0000"}', true],
  ])('knows which JSON the database of a server holds: %j', (neededData, want) => {
    expect(gadget({ neededData }).length === 0).toBe(want);
  });

  it('takes blocks of rich text as a JSON list', () => {
    expect(gadget({ story: { blocknote: '[]', markdown: null } })).toEqual([]);
    expect(gadget({ story: { blocknote: '{}' } })).toEqual([
      'story.blocknote | Story, blocknote: expected a list of blocks as JSON text',
    ]);
  });
});

describe('links to other records', () => {
  it('are given by an id, or by what is unique of the other record', () => {
    expect(person({ companyId: ID })).toEqual([]);
    expect(person({ company: { connect: { where: { domainName: { primaryLinkUrl: 'acme.com' } } } } })).toEqual([]);
    expect(person({ company: { disconnect: true } })).toEqual([]);
    expect(person({ company: { connect: { where: { name: 'Acme' } } } })).toEqual([
      'company.connect.where | Company takes no name: expected { id, domainName }',
    ]);
    expect(person({ company: { connect: { where: { domainName: { primaryLinkUrl: '' } } } } })).toEqual([
      'company.connect.where.domainName.primaryLinkUrl | Company, domainName.primaryLinkUrl: expected text that is not empty',
    ]);
    expect(person({ company: {} })).toEqual([
      'company | Company: expected { connect: { where } } or { disconnect: true }',
    ]);
    expect(person({ companyId: 'acme' })).toEqual(['companyId | Company: expected a UUID']);
  });

  it('are named after what they link to, where one field links to several objects', () => {
    expect(problems(of(small, 'noteTargetCreateSchema'), { targetPersonId: 'x', targetCompany: {} })).toEqual([
      'targetPersonId | Target Person: expected a UUID',
      'targetCompany | Target Company: expected { connect: { where } } or { disconnect: true }',
    ]);
  });

  it('are not given twice', () => {
    expect(person({ companyId: ID, company: { connect: { where: { id: ID } } } })).toEqual([
      'company | Company: give company or companyId, not both',
    ]);
  });
});

describe('an update input', () => {
  it('takes any part of what a create takes, but no id', () => {
    expect(personUpdate({})).toEqual([]);
    expect(personUpdate({ jobTitle: null, companyId: null })).toEqual([]);
    expect(personUpdate({ id: ID })).toEqual([' | Person takes no id']);
  });

  it('refuses to wipe the primary value of what has one', () => {
    expect(personUpdate({ emails: { additionalEmails: ['b@c.de'] } })).toEqual([
      'emails.primaryEmail | Emails: give primaryEmail too, or this update wipes it',
    ]);
    expect(personUpdate({ emails: { primaryEmail: null, additionalEmails: [] } })).toEqual([]);
    expect(person({ emails: { additionalEmails: ['b@c.de'] } })).toEqual([]);
  });
});

describe('phone numbers', () => {
  const hotline = (primaryPhoneNumber: string, parts: object = {}) =>
    gadget({ hotline: { primaryPhoneNumber, ...parts } });

  it.each([
    ['612345678', { primaryPhoneCountryCode: 'FR' }],
    ['612345678', { primaryPhoneCallingCode: '+33' }],
    ['612345678', { primaryPhoneCountryCode: 'FR', primaryPhoneCallingCode: '+33' }],
    ['(415) 555-0100', { primaryPhoneCountryCode: 'CA', primaryPhoneCallingCode: '1' }],
    ['+33 6 12 34 56 78', { primaryPhoneCountryCode: 'FR' }],
    ['+33612345678', {}],
    ['+33612345678', { primaryPhoneCallingCode: '+' }],
    ['', { primaryPhoneCountryCode: null }],
  ])('are taken where country and calling code agree: %s %j', (number, parts) => {
    expect(hotline(number, parts)).toEqual([]);
  });

  it.each([
    ['612345678', {}, 'primaryPhoneNumber: expected a number such as +33 612345678, or a country beside it'],
    ['x', { primaryPhoneCountryCode: 'FR' }, 'primaryPhoneNumber: expected a phone number'],
    ['612345678', { primaryPhoneCountryCode: 'ZZ' }, 'primaryPhoneCountryCode: expected a country such as FR'],
    ['612345678', { primaryPhoneCountryCode: 'F' }, 'primaryPhoneCountryCode: expected a country such as FR'],
    ['612345678', { primaryPhoneCallingCode: '+999' }, 'primaryPhoneCallingCode: expected a calling code such as +33'],
    [
      '612345678',
      { primaryPhoneCountryCode: 'US', primaryPhoneCallingCode: '+33' },
      'primaryPhoneCallingCode: expected +1, as US has it',
    ],
    ['+14155550100', { primaryPhoneCountryCode: 'FR' }, 'primaryPhoneNumber: expected a number of +33'],
  ])('are refused where they do not: %s %j', (number, parts, expected) => {
    const path = expected.slice(0, expected.indexOf(':'));
    expect(hotline(number, parts)).toEqual([`hotline.${path} | Hotline, ${expected}`]);
  });

  it('are checked in the list of further ones, too', () => {
    expect(gadget({ hotline: { additionalPhones: [{ number: '+33612345678' }, { number: 'x' }] } })).toEqual([
      'hotline.additionalPhones.1.number | Hotline, number: expected a phone number',
    ]);
  });
});
