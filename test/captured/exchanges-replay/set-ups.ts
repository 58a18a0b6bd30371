import { ADMIN } from '../../../src/sandbox/keys/role.js';
import type { Role } from '../../../src/sandbox/keys/role.js';
import { probeSetUps } from './probe-set-ups.js';
import { records, shownRecords, together } from './set-up.js';
import type { SetUp } from './set-up.js';

const JEFFERY = '20202020-b000-4485-94de-70c2a98daef2';
const ZERO = '00000000-0000-4000-8000-000000000000';

const jeffery = records('person', { id: JEFFERY });

const noNames = (count: number, valuesOf: (index: number) => Readonly<Record<string, unknown>>) =>
  Array.from({ length: count }, (_item, index) => valuesOf(index));

const people = records('person', ...noNames(1200, () => ({})));
const groupOfPeople = (count: number, first: Readonly<Record<string, unknown>>, rest: (index: number) => object) =>
  together(records('person', first, ...noNames(count - 1, (index) => ({ ...rest(index) }))), { ignoresAnswer: true });

const rockets = records('rocket', ...noNames(360, (index) => ({ name: `Lim ${index}` })));
const byKey = { source: 'API', name: 'measure', context: {} };
const written = { createdBy: byKey, updatedBy: byKey };
const rocketR1 = records('rocket', { id: '98c61968-42bf-44ef-9765-ff906be91563', name: 'R1', ...written });

const restricted: Role = {
  ...ADMIN,
  name: 'Restricted',
  canWriteRecords: false,
  canChangeDataModel: false,
  hiddenObjects: ['company'],
  hiddenFields: { person: ['jobTitle'] },
};
const asRestricted: SetUp = { role: restricted };
const limitReached: SetUp = { requests: 101 };

const authorization = (value: string | null): SetUp => ({ authorization: value });

/** What exchanges need beside the rows that their answers show, by name. */
export const setUps: Readonly<Record<string, SetUp>> = {
  ...probeSetUps,

  'permission-create-person': asRestricted,
  'permission-delete-person': together(jeffery, asRestricted),
  'permission-filter-hidden-field': asRestricted,
  'permission-introspection': asRestricted,
  'permission-metadata-create-object': asRestricted,
  'permission-metadata-objects': asRestricted,
  'permission-metadata-webhooks': asRestricted,
  'permission-read-person': asRestricted,
  'permission-read-person-hidden-field': together(jeffery, asRestricted),
  'permission-rest-company': asRestricted,
  'permission-rest-person': asRestricted,
  'permission-update-person': together(jeffery, asRestricted),
  'rate-limit-graphql': limitReached,
  'rate-limit-rest': limitReached,
  'unique-violation-with-deleted-record': records('person', {
    emails: { primaryEmail: 'uniq.mwt21gmh@example.com' },
    deletedAt: '2026-11-23T09:19:00Z',
  }),
  'auth-empty-bearer-graphql': authorization('Bearer '),
  'auth-empty-bearer-rest': authorization('Bearer '),
  'auth-garbage-key-metadata': authorization('Bearer garbage'),
  'auth-garbage-key-rest-metadata': authorization('Bearer garbage'),
  'auth-no-auth-rest': authorization(null),
  'auth-no-bearer-prefix-graphql': authorization('valid'),
  'auth-no-bearer-prefix-metadata': authorization('valid'),
  'auth-no-bearer-prefix-rest': authorization('valid'),
  'auth-no-bearer-prefix-rest-metadata': authorization('valid'),
  'auth-revoked-key-metadata': authorization('Bearer revoked'),
  'auth-revoked-key-rest': authorization('Bearer revoked'),
  'auth-tampered-key-graphql': authorization('Bearer validX'),
  'auth-tampered-key-metadata': authorization('Bearer validX'),
  'introspection-no-auth-graphql': authorization(null),

  'deleteRockets-by-filter': rockets,
  'destroyRockets-by-filter': rockets,
  'updateRockets-260-by-filter': rockets,
  'first-0': people,
  'first-1': people,
  'first-200': people,
  'first-201': people,
  'first-60': people,
  'last-only': people,
  offset: people,
  'groupBy-default-limit': groupOfPeople(60, { jobTitle: 'Freight forwarder' }, (index) => ({
    jobTitle: `Job ${index}`,
  })),
  'groupBy-limit-1000': groupOfPeople(384, { name: { firstName: 'Edward' } }, (index) => ({
    name: { firstName: `Name ${index}` },
  })),
  'rest-limit-1': people,
  'rest-limit-200': people,
  'rest-limit-201': people,
  'rest-limit-60': people,
  'rest-limit-61': people,
  'rest-limit-none': people,
  'updateMany-empty-filter': records('rocket', {}, {}, {}),

  duplicates: jeffery,
  'delete-one': rocketR1,
  'get-one': rocketR1,
  patch: rocketR1,
  'patch-many-filter': records('rocket', { name: 'B1', ...written }, { name: 'B2', ...written }),
  'restore-many-filter': records('rocket', { name: 'B3', ...written }, { name: 'B3', ...written }),
  merge: shownRecords('company', ({ mergeCompany }) => {
    const { searchVector: _words, ...merged } = mergeCompany as Readonly<Record<string, unknown>>; // what REST shows
    return [
      {
        ...merged,
        id: '20202020-a000-4485-94de-70c2a98daef2',
        accountOwnerId: null,
        deletedAt: null,
        domainName: { primaryLinkUrl: 'housecallpro.com' },
        linkedinLink: { primaryLinkUrl: 'https://linkedin.com/company/housecallpro' },
      },
      {
        id: '20202020-a023-4180-9da1-6b417beacf0e',
        name: 'airSlate',
        accountOwnerId: ZERO,
        domainName: { primaryLinkUrl: 'airslate.com' },
        linkedinLink: { primaryLinkUrl: 'https://linkedin.com/company/airslate' },
      },
    ];
  }),
};
