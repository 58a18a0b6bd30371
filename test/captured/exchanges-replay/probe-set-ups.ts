import { cursor, records, shownRecords, together } from './set-up.js';
import type { SetUp } from './set-up.js';

const ADA = 'ffa10122-02e9-4ef3-bd9d-b8add672c4b7';
const ZERO = '00000000-0000-4000-8000-000000000000';
const RUN = 'mwt1syt4';

const ada = records('person', {
  id: ADA,
  name: { firstName: 'Augusta' },
  linkedinLink: {
    primaryLinkUrl: 'https://www.linkedin.com/in/Ada',
    primaryLinkLabel: 'Ada',
    secondaryLinks: [{ url: 'https://x.com/ada', label: 'x' }],
  },
});
const housecall = records('company', { id: '20202020-a000-4485-94de-70c2a98daef2', name: 'Housecall Pro' });
const jeffery = records('person', { id: '20202020-b000-4485-94de-70c2a98daef2' });
const toMerge = records(
  'company',
  {
    id: '6bb7eec5-ee63-4622-a9cd-516ad9182fa5',
    name: `MergeA ${RUN}`,
    annualRevenue: { amountMicros: 12345678901234568, currencyCode: 'EUR' },
    domainName: { primaryLinkUrl: `a${RUN}.example.com` },
  },
  {
    id: '88f26338-f250-45fc-a95f-1a221766badc',
    name: `MergeB ${RUN}`,
    domainName: { primaryLinkUrl: `b${RUN}.example.com` },
  },
);

/** One opportunity for each group that the answer shows, in their order. */
const opportunities = (...list: readonly Readonly<Record<string, unknown>>[]): SetUp =>
  together(records('opportunity', ...list), { ignoresAnswer: true });

const amount = { amountMicros: 1_000_000, currencyCode: 'USD' };

const invoice = records('invoice', {
  id: 'b0a83960-003f-4f52-b8fa-d974638c0ced',
  name: 'Full "invoice"',
  requiredTextNoDefault: 'x',
  reference: 'INV-mwt2lcfz',
  total: { amountMicros: 123456789, currencyCode: 'EUR' },
  ratio: 0.5,
  bigCounter: 1,
  issuedOn: '2026-11-23',
});

interface Group {
  readonly groupByDimensionValues: readonly unknown[];
  readonly edges: readonly { readonly node: object }[];
}

/** What the exchanges of `probes-standard` and `probes-custom` need beside the rows that their answers show. */
export const probeSetUps: Readonly<Record<string, SetUp>> = {
  'aggregates-all-kinds': opportunities({ stage: 'NEW', closeDate: '2026-11-24', amount }),
  'opportunity-amount': records('opportunity', { id: '50505050-0003-4e7c-8001-123456789abc', amount }),
  'bigint-precision': together(toMerge, { ignoresAnswer: true }),
  'create-dup-id': ada,
  'create-with-deleted-email': records('person', { emails: { primaryEmail: `ada.${RUN}@example.com` } }),
  'createMany-partial-failure': records('person', { emails: { primaryEmail: `new.${RUN}@example.com` } }),
  'cursor-page2': cursor({ name: { lastName: 'Aaron' }, id: ZERO }),
  'order-currency-page2': cursor({ amount: { amountMicros: 2800000000001 }, id: ZERO }),
  'order-nulls-page2': together(housecall, cursor({ employees: null, id: ZERO })),
  'order-nullslast-page2': together(housecall, cursor({ employees: null, id: ZERO })),
  'order-select-page2': cursor({ status: 'TODO', id: ZERO }),
  'delete-person': ada,
  'duplicates-person-ids': jeffery,
  'duplicates-unlisted-object': records('rocket', { id: '20202020-1f3b-4e2a-9c1b-8d9e0f1a2b3c' }),
  'find-deleted-default': records('person', { id: ADA, deletedAt: '2026-11-23T09:13:16.583Z' }),
  'findOne-deleted': records('person', { id: ADA, deletedAt: '2026-11-23T09:13:16.583Z' }),
  'gb-boolean': records('company', { visaSponsorship: false }),
  'gb-date-none': opportunities(
    { closeDate: '2026-11-24' }, // a Tuesday
    { closeDate: '2026-11-28' },
    { closeDate: '2026-11-26' },
  ),
  'gb-date-tz': opportunities({ createdAt: '2026-10-31T23:30:00Z' }),
  'gb-records': shownRecords('opportunity', ({ opportunitiesGroupBy }) =>
    (opportunitiesGroupBy as readonly Group[]).flatMap((group) =>
      group.edges.map(({ node }, index) => ({
        ...node,
        stage: group.groupByDimensionValues[0],
        createdAt: `2026-11-23T09:00:${59 - index}Z`,
      })),
    ),
  ),
  'gb-relation': together(records('company', { id: ZERO.replace('0', '1'), name: 'Microsoft' }), {
    ...opportunities({}, {}, { companyId: ZERO.replace('0', '1') }),
  }),
  'gb-select': opportunities(
    ...['MEETING', 'SCREENING', 'PROPOSAL', 'CUSTOMER', 'NEW'].map((stage) => ({ stage, amount })),
  ),
  'gb-two-dims': opportunities(
    { stage: 'NEW', closeDate: '2026-11-24', amount },
    { stage: 'NEW', closeDate: '2026-12-24', amount },
    { stage: 'MEETING', closeDate: '2026-12-24', amount },
  ),
  'merge-dryRun': toMerge,
  'merge-real': toMerge,
  'morph-connect': together(
    housecall,
    jeffery,
    records('petCareAgreement', {
      id: 'cde553c4-3814-4d01-97d5-be4cfb3e2ced',
      caretakerCompanyId: '20202020-a000-4485-94de-70c2a98daef2',
    }),
  ),
  'restore-not-deleted': ada,
  'restore-person': records('person', { id: ADA, deletedAt: '2026-11-23T09:13:16.583Z' }),
  'update-companyId-null': ada,
  'update-companyId-set': together(ada, housecall),
  'update-deleted': records('person', { id: ADA, deletedAt: '2026-11-23T09:13:16.583Z' }),
  'update-null-composite': ada,
  'update-o2m-field': together(ada, housecall),
  'update-unknown-field': ada,
  'upsert-by-email': records('person', { emails: { primaryEmail: `ada.${RUN}@example.com` }, jobTitle: 'Old' }),
  'upsert-conflict-two-unique': records(
    'person',
    { id: '778948ad-495a-497a-8761-fc8099637b3a' },
    { emails: { primaryEmail: `ada.${RUN}@example.com` } },
  ),

  'invoice-agg': records('invoice', {
    requiredTextNoDefault: 'x',
    ratio: 0.5,
    bigCounter: 1,
    issuedOn: '2026-11-23',
    total: { amountMicros: 1 },
  }),
  'invoice-bigint-number': invoice,
  'invoice-bigint-string': invoice,
  'invoice-connect-by-custom-unique': invoice,
  'invoice-int-huge': invoice,
  'invoice-oneLink-two': invoice,
  'invoice-payload-array': invoice,
  'invoice-required-null': invoice,
  'invoice-rest-list': records('invoice', { id: 'b0a83960-003f-4f52-b8fa-d974638c0ced', status: 'WEIRD_1' }),
  'invoice-search': invoice,
  'invoice-tags-null': invoice,
  'invoice-total-partial': invoice,
  'invoice-upsert-by-reference': invoice,
  'invoice-website-partial': invoice,
};
