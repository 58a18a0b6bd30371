import { beforeAll, describe, expect, it } from 'vitest';
import type { VALIDATOR_DIFFERENCES } from '../../src/plugin/validator-differences.js';
import { CREATED_VALUES, parcelWith } from '../facts/created-values.js';
import { factsWorkspace } from '../facts/workspace.js';
import { sourceOf } from '../generate/sources.js';
import { loadValidators, temporaryFolder, writeOutput, type Schemas } from './generated.js';

type Difference = keyof typeof VALIDATOR_DIFFERENCES;

/** Lines where the validators say otherwise than the server, and which deliberate difference that is. */
const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'arrivedAt: "03/01/2026"': 'dateForms',
  'arrivedAt: "2026-03-01 08:30:00"': 'dateForms',
  'arrivedAt: "2026-03-01T08:30:00,5Z"': 'dateForms',
  'arrivedAt: "2026-03-01T08:30:60Z"': 'dateForms',
  'arrivedAt: "20260301"': 'dateForms',
  'arrivedAt: "March 1, 2026"': 'dateForms',
  'shipOn: "01.03.2026"': 'dateForms',
  'shipOn: "03/01/2026"': 'dateForms',
  'shipOn: "2026-3-1"': 'dateForms',
  'shipOn: "20260301"': 'dateForms',
  'carrier: {"connect":{"where":{"fleet":3}}}': 'emptyRelation',
  'carrier: {"connect":{}}': 'emptyRelation',
  'carrier: {"disconnect":false}': 'emptyRelation',
  'carrier: {"connect":{"where":{"id":"b0b0b0b0-0000-4000-8000-0000000000ff"}}}': 'otherRecords',
  'carrierId: "b0b0b0b0-0000-4000-8000-0000000000ff"': 'otherRecords',
  'holderCarrierId: "b0b0b0b0-0000-4000-8000-0000000000ff"': 'otherRecords',
  'holderPersonId: "b0b0b0b0-0000-4000-8000-0000000000ff"': 'otherRecords',
  'createdBy: {"source":"IMPORT","name":"Desk"}': 'actorParts',
  'handledBy: {"name":"Desk"}': 'actorParts',
  'handledBy: {"source":"IMPORT","name":"Desk"}': 'actorParts',
  'marks: "COLD"': 'oneForMany',
  'words: ""': 'oneForMany',
  'words: "dry"': 'oneForMany',
  'price: {"amountMicros":true,"currencyCode":"CHF"}': 'otherType',
  'contacts: {"primaryEmail":"\\"quoted\\"@parcel.example"}': 'addressForms',
  'tracking: {"primaryLinkUrl":" https://track.example "}': 'addressForms',
  'tracking: {"primaryLinkUrl":"//track.example"}': 'addressForms',
  'tracking: {"primaryLinkUrl":"https://user:secret@track.example"}': 'addressForms',
  'tracking: {"primaryLinkUrl":"mailto:desk@track.example"}': 'addressForms',
};

/** Lines that the server refuses, and the validators do not yet. */
const STILL_TAKEN = [
  'contacts: {"primaryEmail":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@parcel.example"}',
  'externalKey: "c0ffee00-0000-6000-8000-000000000001"',
  'externalKey: "c0ffee00-0000-7000-8000-000000000001"',
  'externalKey: "c0ffee00-0000-8000-8000-000000000001"',
  'manifest: {"text":"nul \\u0000"}',
  'note: "nul \\u0000"',
  'shipOn: "0000-01-01"',
  'shipOn: "2026-03-01T23:30:00+02:00"',
  'tracking: {"primaryLinkUrl":"https://-dash.example"}',
  'tracking: {"primaryLinkUrl":"https://track.example:65536"}',
  'tracking: {"primaryLinkUrl":"https://under_score.example"}',
];

describe('validators', () => {
  const folder = temporaryFolder('created-values');
  let validators: Schemas;

  beforeAll(async () => {
    await writeOutput({ folder, source: await sourceOf(factsWorkspace) });
    validators = await loadValidators(folder);
  });

  it('take and refuse what a 2.21 server takes and refuses to create, but for deliberate differences', () => {
    const different = CREATED_VALUES.filter(({ refusal, ...value }) => {
      const isTaken = validators['parcelCreateSchema']?.safeParse(parcelWith(value)).success;
      return isTaken !== (refusal === undefined);
    });
    expect(different.map(({ line }) => line).sort()).toEqual([...Object.keys(DIFFERENCES), ...STILL_TAKEN].sort());
  });
});
