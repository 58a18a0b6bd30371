/**
 * Deliveries of the form in which servers send them, of a workspace of ours, with secrets of ours: the members of a body
 * in the server's order, and what is signed.
 */
export interface SignedDelivery {
  readonly name: string;
  readonly secret: string;
  /** The header `x-twenty-webhook-timestamp`. */
  readonly timestamp: string;
  /** The header `x-twenty-webhook-signature`. */
  readonly signature: string;
  readonly rawBody: string;
  /** What the event has otherwise than the body; records and composites are merged. */
  readonly becomes: object;
}

/** The secret of the webhook, and the one that took over. */
const OLD_SECRET = 'secret-of-our-webhook';
const NEW_SECRET = 'new secret ✓ü';
export const SECRETS: readonly string[] = [OLD_SECRET, NEW_SECRET];

/** A 2.21 server: every event is as it was sent. */
export const DELIVERIES_OF_2: readonly SignedDelivery[] = [
  {
    name: 'a creation',
    secret: OLD_SECRET,
    timestamp: '1773045000031',
    signature: '36cbeac120cea88de195453f418b3082a4598c38794e8bf47c432eb66edae9e8',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"person.created","objectMetadata":{"id":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10","nameSingular":"person"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:00.014Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:00.000Z","updatedAt":"2026-03-09T08:30:00.000Z","deletedAt":null,"name":{"firstName":"Ada","lastName":"Lovelace"},"emails":{"primaryEmail":"ada@engine.example","additionalEmails":[]},"jobTitle":"Analyst","position":0,"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"updatedBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"searchVector":"\'ada\':1 \'analyst\':4 \'lovelace\':2","companyId":null}}',
    becomes: {},
  },
  {
    name: 'an update of a composite and a relation',
    secret: OLD_SECRET,
    timestamp: '1773045000431',
    signature: '178e9a48549a1f5e9e18f58d70b5a06af9a5dea9da3248f55f190a56c3bac1ac',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"person.updated","objectMetadata":{"id":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10","nameSingular":"person"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:00.414Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:00.000Z","updatedAt":"2026-03-09T08:30:00.400Z","deletedAt":null,"name":{"firstName":"Ada","lastName":"King"},"emails":{"primaryEmail":"ada@engine.example","additionalEmails":[]},"jobTitle":"Analyst","position":0,"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"updatedBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"searchVector":"\'ada\':1 \'analyst\':4 \'lovelace\':2","companyId":"6abd3b7e-2f9a-4f6c-9f6e-3eac7d8b9a16"},"updatedFields":["name","company","companyId"]}',
    becomes: {},
  },
  {
    name: 'an update by a logged-in user',
    secret: OLD_SECRET,
    timestamp: '1773045000831',
    signature: 'b15043fcef97a09f6cf712c52f58fb65c760c551bd92bf0bb09277cb9019d766',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"person.updated","objectMetadata":{"id":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10","nameSingular":"person"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:00.814Z","userId":"7bce4c8f-3a0b-4a7d-8a7f-4fbd8e9cab17","workspaceMemberId":"8cdf5d9a-4b1c-4b8e-9b8a-5acf9fadbc18","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:00.000Z","updatedAt":"2026-03-09T08:30:00.800Z","deletedAt":null,"name":{"firstName":"Ada","lastName":"Lovelace"},"emails":{"primaryEmail":"ada@engine.example","additionalEmails":[]},"jobTitle":"Countess","position":0,"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"updatedBy":{"source":"MANUAL","workspaceMemberId":"8cdf5d9a-4b1c-4b8e-9b8a-5acf9fadbc18","name":"Mary Somerville","context":{}},"searchVector":"\'ada\':1 \'analyst\':4 \'lovelace\':2","companyId":null},"updatedFields":["jobTitle"]}',
    becomes: {},
  },
  {
    name: 'a soft deletion',
    secret: OLD_SECRET,
    timestamp: '1773045001231',
    signature: '70f9efd686f9133b5f17bff7771ae00be7c9551a0b1286aabd29010fd99b06b9',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"person.deleted","objectMetadata":{"id":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10","nameSingular":"person"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:01.214Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:00.000Z","updatedAt":"2026-03-09T08:30:01.200Z","deletedAt":"2026-03-09T08:30:01.200Z","name":{"firstName":"Ada","lastName":"Lovelace"},"emails":{"primaryEmail":"ada@engine.example","additionalEmails":[]},"jobTitle":"Analyst","position":0,"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"updatedBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"searchVector":"\'ada\':1 \'analyst\':4 \'lovelace\':2","companyId":null},"updatedFields":["deletedAt"]}',
    becomes: {},
  },
  {
    name: 'a restoration',
    secret: OLD_SECRET,
    timestamp: '1773045001631',
    signature: 'f75702a9641b228501a5001fd207ca5a314d9d93da305223988be186576503b5',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"person.restored","objectMetadata":{"id":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10","nameSingular":"person"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:01.614Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:00.000Z","updatedAt":"2026-03-09T08:30:01.600Z","deletedAt":null,"name":{"firstName":"Ada","lastName":"Lovelace"},"emails":{"primaryEmail":"ada@engine.example","additionalEmails":[]},"jobTitle":"Analyst","position":0,"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"updatedBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"searchVector":"\'ada\':1 \'analyst\':4 \'lovelace\':2","companyId":null},"updatedFields":["deletedAt"]}',
    becomes: {},
  },
  {
    name: 'a destruction, with the record as it was',
    secret: OLD_SECRET,
    timestamp: '1773045002031',
    signature: '262c2ef2460a19ef220873a0840a9a7352afccbfae0566d19dce97fcdfebb3f1',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"person.destroyed","objectMetadata":{"id":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10","nameSingular":"person"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:02.014Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:00.000Z","updatedAt":"2026-03-09T08:30:01.600Z","deletedAt":null,"name":{"firstName":"Ada","lastName":"Lovelace"},"emails":{"primaryEmail":"ada@engine.example","additionalEmails":[]},"jobTitle":"Analyst","position":0,"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"updatedBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"searchVector":"\'ada\':1 \'analyst\':4 \'lovelace\':2","companyId":null}}',
    becomes: {},
  },
  {
    name: 'a record with values of many kinds',
    secret: OLD_SECRET,
    timestamp: '1773045002431',
    signature: '46931d97e322078ab536b2858a139ee1ebb82b84905a1ce29890cdd1e3a8b8ff',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"parcel.created","objectMetadata":{"id":"1b6e8c2f-7a4b-4a1d-8a1f-8f5d2e3c4b11","nameSingular":"parcel"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:02.414Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:02.400Z","updatedAt":"2026-03-09T08:30:02.400Z","deletedAt":null,"note":"Zerbrechlich! 🏺 “ü”","pieces":3,"weight":1.25,"serial":"9007199254740993","insured":false,"shipOn":"2026-03-10","arrivedAt":null,"state":"PACKED","labels":["FRAGILE","HEAVY"],"words":[],"price":{"amountMicros":12500000,"currencyCode":"EUR"},"payload":{"amountMicros":"5","list":[1,null]},"photos":[{"fileId":"9de06eab-5c2d-4c9f-8c9b-6bd0a0becd19","label":"front.png","extension":"png"}],"body":{"blocknote":null,"markdown":""},"website":{"primaryLinkLabel":"","primaryLinkUrl":"","secondaryLinks":[]},"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"updatedBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"position":-3,"searchVector":""}}',
    becomes: {},
  },
  {
    name: 'a record of a morph relation',
    secret: OLD_SECRET,
    timestamp: '1773045002831',
    signature: 'd6a52d8ab770a20c71dc6c23cc1416baa64853b7bb3160eb5bd94382c7dfc8ea',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"noteTarget.created","objectMetadata":{"id":"2c7f9d3a-8b5c-4b2e-9b2a-9a6e3f4d5c12","nameSingular":"noteTarget"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:02.814Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:02.800Z","updatedAt":"2026-03-09T08:30:02.800Z","deletedAt":null,"position":0,"noteId":"aef17fbc-6d3e-4da0-9dac-7ce1b1cfde1a","targetPersonId":null,"targetCompanyId":"6abd3b7e-2f9a-4f6c-9f6e-3eac7d8b9a16","createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"updatedBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"searchVector":""}}',
    becomes: {},
  },
  {
    name: 'a creation, signed with the secret that took over',
    secret: NEW_SECRET,
    timestamp: '1773045003231',
    signature: '5bebeb775b355f22a5fdf17debfa4e66fa32340dfac0f2acc597cb29e273a6df',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"person.created","objectMetadata":{"id":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10","nameSingular":"person"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:03.214Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:00.000Z","updatedAt":"2026-03-09T08:30:00.000Z","deletedAt":null,"name":{"firstName":"Ada","lastName":"Lovelace"},"emails":{"primaryEmail":"ada@engine.example","additionalEmails":[]},"jobTitle":"Analyst","position":0,"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"updatedBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"searchVector":"\'ada\':1 \'analyst\':4 \'lovelace\':2","companyId":null}}',
    becomes: {},
  },
  {
    name: 'a new field',
    secret: OLD_SECRET,
    timestamp: '1773045003631',
    signature: '0752376a7a78f91846108ad6738de6ce5fd4c812adbc62562f40694f9bc6d4a6',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"metadata.fieldMetadata.created","workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:03.614Z","apiKeyId":"4e9b1f5c-0d7e-4d4a-9d4c-1c8a5b6f7e14","event":{"type":"created","metadataName":"fieldMetadata","recordId":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","properties":{"after":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","name":"motto","label":"Motto","type":"TEXT","isActive":true,"objectMetadataId":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10"}}}}',
    becomes: {},
  },
  {
    name: 'a change of a view',
    secret: OLD_SECRET,
    timestamp: '1773045004031',
    signature: '218ecfa030ae3b90d3ed4c0387e7b16450b8b1d25ec09ccb0ffd74a9366627a8',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"metadata.view.updated","workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:04.014Z","apiKeyId":"4e9b1f5c-0d7e-4d4a-9d4c-1c8a5b6f7e14","event":{"type":"updated","metadataName":"view","recordId":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","properties":{"updatedFields":["name"],"diff":{"name":{"before":"All","after":"Everybody"}},"before":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","name":"All"},"after":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","name":"Everybody"}}}}',
    becomes: {},
  },
  {
    name: 'the end of an object',
    secret: OLD_SECRET,
    timestamp: '1773045004431',
    signature: '6720f30e3b47a2951273e27f39324c077533109720f5bbcb7ad14ead486fc214',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"metadata.objectMetadata.deleted","workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:04.414Z","apiKeyId":"4e9b1f5c-0d7e-4d4a-9d4c-1c8a5b6f7e14","event":{"type":"deleted","metadataName":"objectMetadata","recordId":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","properties":{"before":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","nameSingular":"parcel","namePlural":"parcels","isActive":true}}}}',
    becomes: {},
  },
  {
    name: 'a role given by a logged-in user',
    secret: OLD_SECRET,
    timestamp: '1773045004831',
    signature: 'abdea960f7717c804640fbefdd0adcf296e563563fa881b23acb7a793627d335',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"metadata.roleTarget.created","workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:04.814Z","userId":"7bce4c8f-3a0b-4a7d-8a7f-4fbd8e9cab17","event":{"type":"created","recordId":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","metadataName":"roleTarget","properties":{"after":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","roleId":"6abd3b7e-2f9a-4f6c-9f6e-3eac7d8b9a16","apiKeyId":"4e9b1f5c-0d7e-4d4a-9d4c-1c8a5b6f7e14"}}}}',
    becomes: {},
  },
];

/** A 1.2 server: no updatedBy, lists that are null, numbers that are texts, columns for fields. */
export const DELIVERIES_OF_1: readonly SignedDelivery[] = [
  {
    name: 'a creation',
    secret: OLD_SECRET,
    timestamp: '1773045010031',
    signature: '28f7d164e3bb8f811c62904ced296b33d711fff0cb24f87602439f1e47323661',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"person.created","objectMetadata":{"id":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10","nameSingular":"person"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:10.014Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:00.000Z","updatedAt":"2026-03-09T08:30:00.000Z","deletedAt":null,"name":{"firstName":"Ada","lastName":"Lovelace"},"emails":{"primaryEmail":"ada@engine.example","additionalEmails":null},"jobTitle":"Analyst","position":0,"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"searchVector":"\'ada\':1 \'analyst\':4 \'lovelace\':2","companyId":null}}',
    becomes: {},
  },
  {
    name: 'an update of an amount, which is a text',
    secret: OLD_SECRET,
    timestamp: '1773045010431',
    signature: '16e4885c9b2ff38b45d816fbb8d9eccff9551199424c3a97a38e51a56c2ed59d',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"opportunity.updated","objectMetadata":{"id":"3d8a0e4b-9c6d-4c3f-8c3b-0b7f4a5e6d13","nameSingular":"opportunity"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:10.414Z","record":{"name":"Engine","amount":{"amountMicros":"1500000","currencyCode":"GBP"},"stage":"NEW","position":0,"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:00.000Z","updatedAt":"2026-03-09T08:30:10.400Z","deletedAt":null,"companyId":null},"updatedFields":["amount"]}',
    becomes: { record: { amount: { amountMicros: 1500000, currencyCode: 'GBP' } } },
  },
  {
    name: 'an upsert, whose changed columns are listed',
    secret: OLD_SECRET,
    timestamp: '1773045010831',
    signature: 'b23aa4db7d87d72be19b298bce4fc8654c8e2274567c09dfe26a7ea555cb239a',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"person.updated","objectMetadata":{"id":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10","nameSingular":"person"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:10.814Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:00.000Z","updatedAt":"2026-03-09T08:30:10.800Z","deletedAt":null,"name":{"firstName":"Ada","lastName":"Lovelace"},"emails":{"primaryEmail":"ada@engine.example","additionalEmails":[]},"jobTitle":"Analyst","position":0,"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"searchVector":"\'ada\':1 \'analyst\':4 \'lovelace\':2","companyId":null},"updatedFields":["id","nameFirstName","emailsPrimaryEmail","emailsAdditionalEmails","position"]}',
    becomes: { updatedFields: ['id', 'name', 'emails', 'position'] },
  },
  {
    name: 'a soft deletion, which lists nothing',
    secret: OLD_SECRET,
    timestamp: '1773045011231',
    signature: 'd36d12028cbe3ad05a43a694720353d290ac28583b19d5abf8c3d08e071788f9',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"person.deleted","objectMetadata":{"id":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10","nameSingular":"person"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:11.214Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:00.000Z","updatedAt":"2026-03-09T08:30:11.200Z","deletedAt":"2026-03-09T08:30:11.200Z","name":{"firstName":"Ada","lastName":"Lovelace"},"emails":{"primaryEmail":"ada@engine.example","additionalEmails":[]},"jobTitle":"Analyst","position":0,"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"searchVector":"\'ada\':1 \'analyst\':4 \'lovelace\':2","companyId":null}}',
    becomes: { updatedFields: ['deletedAt'] },
  },
  {
    name: 'a restoration, which lists nothing',
    secret: OLD_SECRET,
    timestamp: '1773045011631',
    signature: 'cc67b5aac617f380b3f7aee0452ab2df9b34c4567658199986e1a3c014cf57c7',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"person.restored","objectMetadata":{"id":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10","nameSingular":"person"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:11.614Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:00.000Z","updatedAt":"2026-03-09T08:30:11.600Z","deletedAt":null,"name":{"firstName":"Ada","lastName":"Lovelace"},"emails":{"primaryEmail":"ada@engine.example","additionalEmails":[]},"jobTitle":"Analyst","position":0,"createdBy":{"source":"API","workspaceMemberId":null,"name":"Sync","context":{}},"searchVector":"\'ada\':1 \'analyst\':4 \'lovelace\':2","companyId":null}}',
    becomes: { updatedFields: ['deletedAt'] },
  },
];

/** A 2.21 server removes members called `constructor` or `prototype` after it has signed: these deliveries do not verify. */
export const BADLY_SIGNED_DELIVERIES: readonly SignedDelivery[] = [
  {
    name: 'a record with a field of that name',
    secret: OLD_SECRET,
    timestamp: '1773045020000',
    signature: '7522d292fdcd0e3ab7c16650781ea065a5f6eab4eb99cc3e6fa885fa7c46510c',
    rawBody:
      '{"targetUrl":"https://app.example/twenty","eventName":"person.created","objectMetadata":{"id":"0a5d7b1e-6f3a-4f0c-9f0e-7e4c1d2b3a10","nameSingular":"person"},"workspaceId":"3c0e7a52-5a0f-4a76-9c39-6d3b0f5f2e01","webhookId":"b6f0a3c4-0d7e-4e37-8a57-1f6f6e1f9c02","eventDate":"2026-03-09T08:30:20.014Z","record":{"id":"5fac2a6d-1e8f-4e5b-8e5d-2d9b6c7a8f15","createdAt":"2026-03-09T08:30:20.000Z","updatedAt":"2026-03-09T08:30:20.000Z","deletedAt":null}}',
    becomes: {},
  },
];

/** The headers of a delivery. */
export const headersOf = ({ timestamp, signature }: SignedDelivery): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  'x-twenty-webhook-timestamp': timestamp,
  'x-twenty-webhook-signature': signature,
  'x-twenty-webhook-nonce': '7f3c9a52e1b84d06a9c2f05d8b31e647',
});
