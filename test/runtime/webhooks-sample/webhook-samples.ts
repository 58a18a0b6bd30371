import * as webhooks from '../../../src/runtime/webhooks.js';
import type { WebhookObjects } from './webhooks.js';

/** An event for tests of handlers: `sampleEvent('person.updated', { record: { jobTitle: 'CTO' } })`. */
export const sampleEvent = /* @__PURE__ */ webhooks.createSampleEvent<WebhookObjects>({
  company: {
    id: '',
    deletedAt: null,
    name: '',
    attachmentsFiles: null,
    history: null,
  },
  noteTarget: {
    id: '',
    deletedAt: null,
    targetPersonId: null,
    targetCompanyId: null,
  },
  person: {
    id: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    deletedAt: null,
    name: { firstName: '', lastName: '' },
    jobTitle: '',
    seniority: null,
    tags: [],
    position: 0,
    companyId: null,
    searchVector: '',
  },
});
