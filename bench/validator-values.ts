/** What the schemas are given: 10,000 values of a kind, as a form, an import or a server would send them. */

/** Object → kind of schema → the value of a number. */
export type Values = Readonly<Record<string, Readonly<Record<ValueKind, (index: number) => object>>>>;

/** The schemas that values are made for, and what the values are called. */
export const LABELS = {
  create: 'create inputs',
  update: 'update inputs',
  filter: 'filters',
  record: 'records',
} as const;

/** One of them. */
export type ValueKind = keyof typeof LABELS;

const id = (index: number): string => `0b7e9b3c-6c1f-4d57-9d6a-${index.toString(16).padStart(12, '0')}`;
const source = { source: 'API', workspaceMemberId: null, name: 'import', context: {} };
const link = (primaryLinkUrl: string) => ({ primaryLinkLabel: '', primaryLinkUrl, secondaryLinks: [] });
const phones = (index: number) => ({
  primaryPhoneNumber: `6${String(index).padStart(8, '0')}`,
  primaryPhoneCountryCode: 'FR',
  primaryPhoneCallingCode: '+33',
  additionalPhones: [],
});
const recorded = (index: number) => ({
  id: id(index),
  createdAt: '2026-11-23T09:25:07.995Z',
  updatedAt: '2026-11-23T09:25:07.995Z',
  deletedAt: null,
  position: index,
  createdBy: source,
  updatedBy: source,
});

const person = {
  create: (index: number) => ({
    name: { firstName: `First ${index}`, lastName: `Last ${index}` },
    emails: { primaryEmail: `person-${index}@example.com`, additionalEmails: [`p${index}@example.com`] },
    phones: phones(index),
    linkedinLink: { primaryLinkUrl: `https://linkedin.com/in/person-${index}` },
    jobTitle: 'Engineer',
    position: index,
    performanceRating: 'RATING_3',
    workPreference: ['HYBRID', 'REMOTE_WORK'],
    company: { connect: { where: { id: id(index) } } },
  }),
  update: (index: number) => ({ jobTitle: `Engineer ${index}`, companyId: id(index), performanceRating: 'RATING_4' }),
  filter: (index: number) => ({
    emails: { primaryEmail: { ilike: `%${index}@example.com` } },
    createdAt: { gte: '2026-01-01T00:00:00Z', lt: '2027-01-01T00:00:00Z' },
    or: [{ jobTitle: { ilike: '%engineer%' } }, { company: { name: { eq: `Company ${index}` } } }],
  }),
  record: (index: number) => ({
    ...recorded(index),
    name: { firstName: `First ${index}`, lastName: `Last ${index}` },
    emails: { primaryEmail: `person-${index}@example.com`, additionalEmails: [] },
    linkedinLink: link(''),
    jobTitle: 'Engineer',
    phones: phones(index),
    avatarUrl: '',
    avatarFile: null,
    searchVector: `'engineer':5 'first':1 'last':3 '${index}':2,4`,
    companyId: null,
    intro: '',
    whatsapp: phones(index),
    workPreference: ['HYBRID', 'REMOTE_WORK'],
    performanceRating: 'RATING_3',
  }),
};

const company = {
  create: (index: number) => ({
    name: `Company ${index}`,
    domainName: { primaryLinkUrl: `https://company-${index}.example.com`, primaryLinkLabel: 'Site' },
    address: { addressStreet1: `${index} rue de Rivoli`, addressCity: 'Paris', addressCountry: 'FR', addressLat: 48.8 },
    annualRevenue: { amountMicros: index * 1_000_000, currencyCode: 'EUR' },
    employees: index,
    tagline: 'We make things',
    visaSponsorship: false,
    workPolicy: ['ON_SITE'],
    accountOwnerId: id(index),
  }),
  update: (index: number) => ({ employees: index, annualRevenue: { amountMicros: index, currencyCode: 'EUR' } }),
  filter: (index: number) => ({
    domainName: { primaryLinkUrl: { like: `%${index}.example.com` } },
    employees: { gte: index },
    not: { address: { addressCity: { eq: 'Paris' } } },
  }),
  record: (index: number) => ({
    ...recorded(index),
    name: `Company ${index}`,
    domainName: link(`https://company-${index}.example.com`),
    address: {
      addressStreet1: `${index} rue de Rivoli`,
      addressStreet2: '',
      addressCity: 'Paris',
      addressPostcode: '75001',
      addressState: '',
      addressCountry: 'FR',
      addressLat: null,
      addressLng: null,
    },
    linkedinLink: link(''),
    annualRevenue: { amountMicros: index * 1_000_000, currencyCode: 'EUR' },
    searchVector: `'company':1 '${index}':2`,
    accountOwnerId: null,
    employees: index,
    tagline: '',
    introVideo: link(''),
    workPolicy: [],
    visaSponsorship: false,
  }),
};

const opportunity = {
  create: (index: number) => ({
    name: `Deal ${index}`,
    amount: { amountMicros: index * 1_000_000, currencyCode: 'EUR' },
    closeDate: '2026-12-31T00:00:00Z',
    stage: 'SCREENING',
    position: index,
    companyId: id(index),
    pointOfContact: { connect: { where: { emails: { primaryEmail: `person-${index}@example.com` } } } },
  }),
  update: (index: number) => ({ stage: 'CUSTOMER', closeDate: '2026-12-31T00:00:00Z', pointOfContactId: id(index) }),
  filter: (index: number) => ({
    stage: { in: ['NEW', 'SCREENING'] },
    amount: { amountMicros: { gte: index } },
    company: { name: { ilike: `%${index}%` } },
  }),
  record: (index: number) => ({
    ...recorded(index),
    name: `Deal ${index}`,
    amount: { amountMicros: index * 1_000_000, currencyCode: 'EUR' },
    closeDate: '2027-01-01T00:00:00.000Z',
    stage: 'NEW',
    searchVector: `'deal':1 '${index}':2`,
    companyId: id(index),
    pointOfContactId: id(index),
    ownerId: null,
  }),
};

/** Of objects that every workspace has, with the fields of Twenty's demo workspace. */
export const VALUES: Values = { person, company, opportunity };
