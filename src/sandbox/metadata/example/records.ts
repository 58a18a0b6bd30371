/** An id that is easy to recognise: `c0ffee00-0000-4000-8000-000000000001`. */
const id = (number: number): string => `c0ffee00-0000-4000-8000-${String(number).padStart(12, '0')}`;

const ACME = id(0);
const GLOBEX = id(1);
const INITECH = id(2);
const ADA = id(10);
const GRACE = id(11);
const LINUS = id(12);
const WIDGET = id(20);
const SUPPORT = id(21);
const RENEWAL = id(30);
const CALL_BACK = id(40);
const KICK_OFF = id(50);
const TIM = id(90);

const web = (host: string) => ({ primaryLinkUrl: `https://${host}`, primaryLinkLabel: '' });
const euro = (amount: number) => ({ amountMicros: amount * 1_000_000, currencyCode: 'EUR' });
const dollars = (amount: number) => ({ amountMicros: amount * 1_000_000, currencyCode: 'USD' });

/** Records of the example workspace, for `seed`: enough of each object that a first query shows something. */
export const exampleRecords: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  workspaceMember: [
    { id: TIM, name: { firstName: 'Tim', lastName: 'Apple' }, userEmail: 'tim@example.com', userId: id(91) },
  ],
  company: [
    {
      id: ACME,
      name: 'Acme',
      domainName: web('acme.com'),
      address: { addressCity: 'Paris', addressCountry: 'France' },
      employees: 120,
      annualRevenue: euro(12_000_000),
      accountOwnerId: TIM,
    },
    {
      id: GLOBEX,
      name: 'Globex',
      domainName: web('globex.com'),
      address: { addressCity: 'Boston', addressCountry: 'United States' },
      employees: 2400,
      annualRevenue: dollars(310_000_000),
    },
    { id: INITECH, name: 'Initech', domainName: web('initech.com'), employees: 35 },
  ],
  person: [
    {
      id: ADA,
      name: { firstName: 'Ada', lastName: 'Lovelace' },
      emails: { primaryEmail: 'ada@acme.com' },
      phones: { primaryPhoneNumber: '+33 6 12 34 56 78' },
      jobTitle: 'Chief engineer',
      companyId: ACME,
    },
    {
      id: GRACE,
      name: { firstName: 'Grace', lastName: 'Hopper' },
      emails: { primaryEmail: 'grace@acme.com', additionalEmails: ['hopper@navy.example'] },
      jobTitle: 'Head of purchasing',
      companyId: ACME,
    },
    {
      id: LINUS,
      name: { firstName: 'Linus', lastName: 'Larsen' },
      emails: { primaryEmail: 'linus@globex.com' },
      jobTitle: 'Buyer',
      companyId: GLOBEX,
    },
    { id: id(13), name: { firstName: 'Mary', lastName: 'Jackson' } },
  ],
  product: [
    {
      id: WIDGET,
      sku: 'W-100',
      name: 'Widget',
      price: euro(49),
      listPrice: 59,
      unitsInStock: 250,
      category: 'HARDWARE',
      audiences: ['SMALL_BUSINESS', 'MID_MARKET'],
      keywords: ['widget', 'gear'],
      releasedOn: '2025-03-01',
    },
    { id: SUPPORT, sku: 'S-1', name: 'Support', price: euro(20), category: 'SERVICE', audiences: ['ENTERPRISE'] },
  ],
  opportunity: [
    {
      id: RENEWAL,
      name: 'Acme renewal',
      amount: euro(24_000),
      stage: 'PROPOSAL',
      closeDate: '2027-01-31T00:00:00Z',
      companyId: ACME,
      pointOfContactId: GRACE,
      ownerId: TIM,
    },
    {
      id: id(31),
      name: 'Globex pilot',
      amount: dollars(5_000),
      stage: 'NEW',
      companyId: GLOBEX,
      pointOfContactId: LINUS,
    },
    { id: id(32), name: 'Initech widgets', amount: dollars(900), stage: 'MEETING', companyId: INITECH },
  ],
  task: [
    { id: CALL_BACK, title: 'Call Grace back', status: 'TODO', assigneeId: TIM },
    { id: id(41), title: 'Send the offer', status: 'DONE', assigneeId: TIM },
  ],
  taskTarget: [{ taskId: CALL_BACK, targetPersonId: GRACE }],
  note: [{ id: KICK_OFF, title: 'Kick-off', bodyV2: { markdown: 'They would like to start in spring.' } }],
  noteTarget: [{ noteId: KICK_OFF, targetOpportunityId: RENEWAL }],
  subscription: [
    {
      id: id(60),
      name: 'Acme widgets',
      reference: 'ACME-1',
      year: 2026,
      status: 'ACTIVE',
      monthlyPrice: euro(490),
      signedBy: { firstName: 'Grace', lastName: 'Hopper' },
      billingEmails: { primaryEmail: 'billing@acme.com' },
      productId: WIDGET,
      companyId: ACME,
      holderPersonId: GRACE,
    },
    { id: id(61), name: 'Globex support', reference: 'GLOBEX-1', year: 2026, productId: SUPPORT, companyId: GLOBEX },
  ],
};
