import { personMeta, SubscriptionStatus } from '../../../examples/crm/index.js';
import { personCreateSchema, personFilterSchema, productCreateSchema } from '../../../examples/crm/validators/index.js';

/** Validates values that are right and values that are wrong. */
export function validate() {
  const wrong = productCreateSchema.safeParse({
    sku: 'r',
    category: 'FOOD',
    releasedOn: '2026-02-30',
    website: { primaryLinkUrl: 'not a url' },
    colour: 'red',
  });
  return {
    person: personCreateSchema.parse({
      name: { firstName: 'Ada' },
      emails: { primaryEmail: 'ada@example.com' },
      phones: { primaryPhoneNumber: '612345678', primaryPhoneCallingCode: '+33', primaryPhoneCountryCode: 'FR' },
    }),
    filter: personFilterSchema.parse({ not: { jobTitle: { ilike: '%x%' } } }),
    issues: wrong.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    label: personMeta.fields.jobTitle.label,
    options: Object.values(SubscriptionStatus),
  };
}
