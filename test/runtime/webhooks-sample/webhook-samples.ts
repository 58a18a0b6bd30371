import * as webhooks from '../../../src/runtime/webhooks/index.js';
import { companyMeta, companyObject, noteTargetMeta, noteTargetObject, personMeta, personObject } from './objects.js';
import type { WebhookObjects } from './webhooks.js';

/** An event for tests of handlers: `sampleEvent('person.updated', { record: { jobTitle: 'CTO' } })`. */
export const sampleEvent = webhooks.createSampleEvent<WebhookObjects>({
  company: { description: companyObject, meta: companyMeta },
  noteTarget: { description: noteTargetObject, meta: noteTargetMeta },
  person: { description: personObject, meta: personMeta },
});
