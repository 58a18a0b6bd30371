import * as webhooks from '../../../src/runtime/webhooks/index.js';
import type { WebhookObjects } from './webhooks.js';

/** An event for tests of handlers: `sampleEvent('person.updated', { record: { jobTitle: 'CTO' } })`. */
export const sampleEvent = webhooks.createSampleEvent<WebhookObjects>({
  objects: {
    company: {
      dateTime: 'deletedAt',
      uuid: 'id',
      text: 'name',
      json: 'history',
      list: 'attachmentsFiles',
    },
    noteTarget: {
      dateTime: 'deletedAt',
      uuid: 'id',
      none: 'targetCompanyId targetPersonId',
    },
    person: {
      dateTime: 'createdAt deletedAt updatedAt',
      uuid: 'companyId id',
      text: 'jobTitle searchVector',
      number: 'position',
      list: 'tags',
      option: { seniority: 'JUNIOR' },
      composites: { name: 'FullName' },
    },
  },
  composites: { FullName: { text: 'firstName lastName' } },
});
