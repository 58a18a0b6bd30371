import type { ServerVersion } from './server-versions.js';

/** What servers do from a version on, until the next fact of the same trait. */
export interface VersionFact {
  readonly since: ServerVersion;
  readonly is: string | boolean | number;
  /** In a sentence, for people. */
  readonly what: string;
  /** `measured` on a running server, a merged change of twentyhq/twenty (`#24746`), a `published` npm package, or `source`. */
  readonly source: string;
}

/**
 * What a server of a version does, trait by trait, oldest first. A change whose version is not known for certain stands
 * at the first version that surely has it; `source` says how sure that is.
 */
export const VERSION_FACTS = {
  family: [
    { since: '0.50', is: '0.50', what: 'Types of 0.x: ids are `ID`, relations are ids alone.', source: 'source' },
    { since: '1.2', is: '1.2', what: 'Types of 1.x: nearly everything is nullable.', source: 'measured on 1.2' },
    {
      since: '2.21',
      is: '2.x',
      what: 'Types of 2.x: groups, merges, filters by relations.',
      source: 'measured on 2.21',
    },
  ],
  typedParts: [
    { since: '0.50', is: false, what: 'Lists inside of composites are JSON.', source: 'measured on 2.21' },
    {
      since: '2.38',
      is: true,
      what: 'Additional emails, phones and links, and the context of an actor, have types of their own.',
      source: '#25116 (31 August 2026)',
    },
  ],
  rateLimiter: [
    {
      since: '0.50',
      is: 'window',
      what: '500 calls in 100 seconds; over it an error without a code that says so.',
      source: 'measured on 1.2',
    },
    {
      since: '2.21',
      is: 'buckets',
      what: '100 a second and 100 a minute for all keys; over it `LIMIT_REACHED`, REST 429 without headers.',
      source: 'measured on 2.21',
    },
    {
      since: '2.42',
      is: 'usageLimits',
      what: 'The same numbers; over it `RATE_LIMITED` with limit, period and `retryAfterMs`, REST 429 with headers.',
      source: '#26169 (17 September 2026)',
    },
  ],
  limitDetails: [
    { since: '0.50', is: 'none', what: 'Errors do not say which limit is reached.', source: 'measured on 2.21' },
    {
      since: '2.36',
      is: 'windowSeconds',
      what: 'Behind a flag: limit, remaining, `windowSeconds`, `retryAfterMs`, scope.',
      source: '#24708, #24709 (24 August 2026)',
    },
    {
      since: '2.39',
      is: 'limitValueType',
      what: 'The period is `periodCount` and `periodUnit`; `exhaustedKind` and `limitValueType` are added.',
      source: '#25277 (3 September 2026)',
    },
    {
      since: '2.40',
      is: 'period',
      what: 'As before, without `limitValueType`.',
      source: 'source; dated by the types of twenty-client-sdk 2.40',
    },
  ],
  recordStock: [
    { since: '0.50', is: 'none', what: 'Records are not counted.', source: 'source' },
    {
      since: '2.42',
      is: 'limited',
      what: 'A workspace holds 10,000,000 records at most; a create over it is `STOCK_EXHAUSTED`, REST 409.',
      source: '#26147 (17 September 2026)',
    },
  ],
  cursors: [
    {
      since: '0.50',
      is: 'selectedValues',
      what: 'A cursor holds the ordered values that were selected: null ends a walk, an order by `id` breaks it.',
      source: 'measured on 1.2 and 2.21',
    },
    {
      since: '2.35',
      is: 'keyset',
      what: 'A cursor holds every ordered value: null, `id` and to-one relations are walked completely.',
      source: '#24354, #24356 (19 August 2026)',
    },
  ],
  emptyBulkFilter: [
    {
      since: '0.50',
      is: 'everyRecord',
      what: 'A bulk write by `{}` reaches every record.',
      source: 'measured on 2.21',
    },
    {
      since: '2.36',
      is: 'refused',
      what: 'A bulk write by an empty filter is `INVALID_ARGS_FILTER`, nested empty ones too.',
      source: '#24746 (25 August 2026)',
    },
  ],
  nestedCreate: [
    { since: '0.50', is: false, what: 'Relations are connected to records that exist.', source: 'measured on 2.21' },
    {
      since: '2.38',
      is: true,
      what: 'A create may create the record of a to-one relation with it.',
      source: '#25174 (1 September 2026)',
    },
  ],
  restRestore: [
    {
      since: '0.50',
      is: 'prefix',
      what: '`PATCH /rest/restore/people?filter=`; none by id.',
      source: 'measured on 2.21',
    },
    {
      since: '2.36',
      is: 'suffix',
      what: '`PATCH /rest/people/restore?filter=` and `PATCH /rest/people/<id>/restore`.',
      source: '#24544 (about 25 August 2026)',
    },
  ],
  restFields: [
    { since: '0.50', is: false, what: 'REST answers with every field.', source: 'measured on 2.21' },
    {
      since: '2.47',
      is: true,
      what: 'REST takes `fields=a,b`; without it objects of more than 200 fields are cut, and headers say so.',
      source: 'source of October 2026; whether 2.47 has it already is not certain',
    },
  ],
  domainLinks: [
    { since: '0.50', is: false, what: 'LINKS are stored as they are typed.', source: 'measured on 2.21' },
    {
      since: '2.37',
      is: true,
      what: 'LINKS with `settings.type: "domain"` are stored and compared as a bare host in lower case.',
      source: '#24911 (27 August 2026)',
    },
  ],
  uploads: [
    { since: '0.50', is: 'none', what: 'There are no FILES fields.', source: 'measured on 1.2' },
    {
      since: '2.21',
      is: 'both',
      what: 'By createFileUpload and completeFileUpload, or as a form.',
      source: 'measured on 2.21',
    },
    {
      since: '2.40',
      is: 'protocol',
      what: 'By createFileUpload and completeFileUpload alone.',
      source: 'published: twenty-client-sdk 2.40',
    },
  ],
  restErrors: [
    {
      since: '0.50',
      is: 'codes',
      what: 'A refused permission and an unknown field are 400 in REST.',
      source: 'measured on 2.21',
    },
    {
      since: '2.47',
      is: 'categories',
      what: 'A refused permission is 403, a missing record 404; the body names the code of the error.',
      source: 'source of October 2026; whether 2.47 has it already is not certain',
    },
  ],
  writability: [
    { since: '0.50', is: 'unknown', what: 'No object or field is closed to the API.', source: 'measured on 2.21' },
    {
      since: '2.32',
      is: 'enforced',
      what: 'Objects and fields may be closed to the API (`SYSTEM`, or of another application).',
      source: '#24208 (14 August 2026)',
    },
    {
      since: '2.40',
      is: 'shown',
      what: 'The metadata says so: `writability` of objects and fields, `readability` of objects.',
      source: '#25470 (5 September 2026)',
    },
  ],
  sharing: [
    { since: '0.50', is: false, what: 'There is no sharing of single records.', source: 'measured on 2.21' },
    {
      since: '2.40',
      is: true,
      what: 'Behind a flag: private objects, and `shareWith` of creates.',
      source: '#25426, #25428 (7 and 8 September 2026)',
    },
  ],
  validationRules: [
    { since: '0.50', is: false, what: 'There are no validation rules.', source: 'source' },
    {
      since: '2.44',
      is: true,
      what: 'Behind a flag: rules of a workspace refuse creates and updates, item by item.',
      source: 'source of September 2026',
    },
  ],
  webhookNames: [
    {
      since: '0.50',
      is: '2.21',
      what: 'Events of records, and of the data model by 31 names.',
      source: 'measured on 2.21',
    },
    { since: '2.33', is: '2.33', what: 'Adds timelineActivityType.', source: 'published: twenty-client-sdk 2.33' },
    {
      since: '2.43',
      is: '2.43',
      what: 'Adds settingsMenuItem, workflow, workflowVersion.',
      source: 'published: twenty-client-sdk 2.43',
    },
  ],
  webhookDeliveries: [
    { since: '0.50', is: 'all', what: 'Every event is sent once.', source: 'measured on 2.21' },
    {
      since: '2.40',
      is: 'limited',
      what: 'Behind a flag: more than 60 events in 60 seconds are dropped without notice.',
      source: '#25673 (9 September 2026)',
    },
  ],
} as const satisfies Readonly<Record<string, readonly VersionFact[]>>;

/** A trait of servers that has changed. */
export type VersionTrait = keyof typeof VERSION_FACTS;
