import { graphql } from './exchange.js';
import type { Exchange } from './exchange.js';
import { NONE, P1, P2, P4 } from './ids.js';

/** Writing, in this order, to eight parcels. */
export const writing: readonly Exchange[] = [
  graphql(
    'creating with what is needed',
    'mutation { createParcel(data: { sender: "New", barcode: "N1" }) { sender barcode urgency marks createdBy { source } deletedAt } }',
    {
      data: {
        createParcel: {
          barcode: 'N1',
          createdBy: { source: 'API' },
          deletedAt: null,
          marks: [],
          sender: 'New',
          urgency: 'LOW',
        },
      },
    },
  ),
  graphql('creating without what is needed', 'mutation { createParcel(data: { barcode: "N2" }) { id sender } }', {
    data: { createParcel: null },
    errors: [{ code: 'BAD_USER_INPUT' }],
  }),
  graphql(
    'creating with a field that is not there',
    'mutation { createParcel(data: { sender: "x", colour: "red" }) { id } }',
    { data: { createParcel: null }, errors: [{ code: 'BAD_USER_INPUT', subCode: 'INVALID_ARGS_DATA' }] },
  ),
  graphql(
    'creating with a unique value that is taken',
    'mutation { createParcel(data: { sender: "x", barcode: "P1" }) { id } }',
    { data: { createParcel: null }, errors: [{ code: 'BAD_USER_INPUT' }] },
  ),
  graphql('creating with an id that is taken', `mutation { createParcel(data: { sender: "x", id: "${P1}" }) { id } }`, {
    data: { createParcel: null },
    errors: [{ code: 'BAD_USER_INPUT' }],
  }),
  graphql('creating none', 'mutation { createParcels(data: []) { id } }', { data: { createParcels: [] } }),
  graphql(
    'creating two, one of them wrong',
    'mutation { createParcels(data: [{ sender: "x", barcode: "N3" }, { sender: "x", barcode: "P1" }]) { id } }',
    { data: { createParcels: null }, errors: [{ code: 'BAD_USER_INPUT' }] },
  ),
  graphql('what was right of them', '{ parcels(filter: { barcode: { eq: "N3" } }) { totalCount } }', {
    data: { parcels: { totalCount: 0 } },
  }),
  graphql(
    'creating 201',
    'mutation($data: [ParcelCreateInput!]!) { createParcels(data: $data) { id } }',
    { data: { createParcels: null }, errors: [{ code: 'BAD_USER_INPUT', subCode: 'TOO_MANY_RECORDS_TO_UPDATE' }] },
    { data: Array.from({ length: 201 }, () => ({ sender: 'Lina' })) },
  ),
  graphql(
    'upserting by a unique value',
    'mutation { createParcel(data: { sender: "Up", barcode: "P1" }, upsert: true) { sender barcode note } }',
    { data: { createParcel: { barcode: 'P1', note: 'glass', sender: 'Up' } } },
  ),
  graphql(
    'upserting several: those that were there come first',
    'mutation { createParcels(data: [{ sender: "a", barcode: "N4" }, { sender: "b", barcode: "P2" }], upsert: true) { barcode } }',
    { data: { createParcels: [{ barcode: 'P2' }, { barcode: 'N4' }] } },
  ),
  graphql(
    'updating',
    `mutation { updateParcel(id: "${P1}", data: { note: "updated" }) { note pieces updatedBy { source } } }`,
    { data: { updateParcel: { note: 'updated', pieces: 1, updatedBy: { source: 'API' } } } },
  ),
  graphql('updating what is not there', `mutation { updateParcel(id: "${NONE}", data: { note: "x" }) { note } }`, {
    data: { updateParcel: null },
    errors: [{ code: 'NOT_FOUND', subCode: 'RECORD_NOT_FOUND' }],
  }),
  graphql('updating with an id that is none', 'mutation { updateParcel(id: "none", data: { note: "x" }) { note } }', {
    data: { updateParcel: null },
    errors: [{ code: 'BAD_USER_INPUT', subCode: 'INVALID_QUERY_INPUT' }],
  }),
  graphql(
    'updating a part of money',
    `mutation { updateParcel(id: "${P1}", data: { price: { currencyCode: "SEK" } }) { price { amountMicros currencyCode } } }`,
    { data: { updateParcel: { price: { amountMicros: 5000000, currencyCode: 'SEK' } } } },
  ),
  graphql(
    'updating e-mails without the first',
    `mutation { updateParcel(id: "${P1}", data: { contacts: { additionalEmails: ["z@parcel.example"] } }) { contacts { primaryEmail additionalEmails } } }`,
    { data: { updateParcel: { contacts: { additionalEmails: ['z@parcel.example'], primaryEmail: '' } } } },
  ),
  graphql(
    'updating a composite with null',
    `mutation { updateParcel(id: "${P1}", data: { price: null }) { price { amountMicros currencyCode } } }`,
    { data: { updateParcel: { price: { amountMicros: 5000000, currencyCode: 'SEK' } } } },
  ),
  graphql(
    'updating the text that is needed with none',
    `mutation { updateParcel(id: "${P1}", data: { sender: null }) { sender } }`,
    { data: { updateParcel: null }, errors: [{ code: 'BAD_USER_INPUT', subCode: 'INVALID_ARGS_DATA' }] },
  ),
  graphql(
    'updating a list of related records',
    `mutation { updateParcel(id: "${P1}", data: { followers: [] }) { id } }`,
    { data: { updateParcel: null }, errors: [{ code: 'BAD_USER_INPUT', subCode: 'INVALID_ARGS_DATA' }] },
  ),
  graphql(
    'disconnecting',
    `mutation { updateParcel(id: "${P1}", data: { carrier: { disconnect: true } }) { carrierId carrier { name } } }`,
    { data: { updateParcel: { carrier: null, carrierId: null } } },
  ),
  graphql(
    'connecting',
    `mutation { updateParcel(id: "${P1}", data: { carrier: { connect: { where: { callSign: "AALTO-1" } } } }) { carrier { name } } }`,
    { data: { updateParcel: { carrier: { name: 'Aalto' } } } },
  ),
  graphql(
    'connecting and the id of the same',
    `mutation { updateParcel(id: "${P1}", data: { carrierId: null, carrier: { connect: { where: { callSign: "AALTO-1" } } } }) { carrier { name } } }`,
    { data: { updateParcel: { carrier: { name: 'Aalto' } } } },
  ),
  graphql(
    'updating many',
    'mutation { updateParcels(filter: { sender: { eq: "Ida" } }, data: { pieces: 3 }) { barcode pieces } }',
    {
      data: {
        updateParcels: [
          { barcode: 'P7', pieces: 3 },
          { barcode: 'P8', pieces: 3 },
        ],
      },
    },
  ),
  graphql(
    'updating many by an empty text, on a custom object',
    'mutation { updateParcels(filter: { note: { is: NULL } }, data: { pieces: 3 }) { barcode } }',
    { data: { updateParcels: null }, errors: [{ code: 'INTERNAL_SERVER_ERROR' }] },
  ),
  graphql('deleting', `mutation { deleteParcel(id: "${P4}") { barcode deletedAt } }`, {
    data: { deleteParcel: { barcode: 'P4', deletedAt: '<time>' } },
  }),
  graphql('deleting again', `mutation { deleteParcel(id: "${P4}") { barcode } }`, {
    data: { deleteParcel: { barcode: 'P4' } },
  }),
  graphql('reading what is deleted', '{ parcels(filter: { barcode: { eq: "P4" } }) { totalCount } }', {
    data: { parcels: { totalCount: 0 } },
  }),
  graphql(
    'reading what is deleted, where the filter says so',
    '{ parcels(filter: { barcode: { eq: "P4" }, deletedAt: { is: NOT_NULL } }) { totalCount } }',
    { data: { parcels: { totalCount: 1 } } },
  ),
  graphql('updating what is deleted', `mutation { updateParcel(id: "${P4}", data: { pieces: 4 }) { pieces } }`, {
    data: { updateParcel: { pieces: 4 } },
  }),
  graphql('restoring', `mutation { restoreParcel(id: "${P4}") { barcode deletedAt } }`, {
    data: { restoreParcel: { barcode: 'P4', deletedAt: null } },
  }),
  graphql('restoring what is not deleted', `mutation { restoreParcel(id: "${P4}") { barcode } }`, {
    data: { restoreParcel: { barcode: 'P4' } },
  }),
  graphql('deleting many', 'mutation { deleteParcels(filter: { barcode: { in: ["N1", "N4"] } }) { barcode } }', {
    data: { deleteParcels: [{ barcode: 'N1' }, { barcode: 'N4' }] },
  }),
  graphql(
    'restoring many by deletedAt',
    'mutation { restoreParcels(filter: { deletedAt: { is: NOT_NULL } }) { barcode } }',
    { data: { restoreParcels: [] } },
  ),
  graphql(
    'what came back',
    '{ parcels(filter: { barcode: { in: ["N1", "N4"] } }, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode } } } }',
    { data: { parcels: { edges: [{ node: { barcode: 'N1' } }, { node: { barcode: 'N4' } }] } } },
  ),
  graphql('destroying', `mutation { destroyParcel(id: "${P4}") { barcode } }`, {
    data: { destroyParcel: { barcode: 'P4' } },
  }),
  graphql('destroying again', `mutation { destroyParcel(id: "${P4}") { barcode } }`, {
    data: { destroyParcel: null },
    errors: [{ code: 'NOT_FOUND', subCode: 'RECORD_NOT_FOUND' }],
  }),
  graphql('destroying many', 'mutation { destroyParcels(filter: { barcode: { in: ["N1", "N4"] } }) { barcode } }', {
    data: { destroyParcels: [{ barcode: 'N1' }, { barcode: 'N4' }] },
  }),
  graphql(
    'duplicates of an object without criteria',
    `{ parcelDuplicates(ids: ["${P1}"]) { totalCount edges { node { barcode } } } }`,
    { data: { parcelDuplicates: [{ edges: [], totalCount: 0 }] } },
  ),
  graphql(
    'merging an object without criteria',
    `mutation { mergeParcels(ids: ["${P1}", "${P2}"], conflictPriorityIndex: 0) { barcode } }`,
    { data: { mergeParcels: null }, errors: [{ code: 'BAD_USER_INPUT', subCode: 'INVALID_QUERY_INPUT' }] },
  ),
  graphql('merging one company', `mutation { mergeCompanies(ids: ["${NONE}"], conflictPriorityIndex: 0) { id } }`, {
    data: { mergeCompanies: null },
    errors: [{ code: 'BAD_USER_INPUT', subCode: 'INVALID_QUERY_INPUT' }],
  }),
];
