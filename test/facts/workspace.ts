import { defineWorkspace } from '../../src/sandbox/metadata/define.js';
import type { WorkspaceDefinition } from '../../src/sandbox/metadata/definition.js';
import {
  actor,
  address,
  array,
  boolean,
  currency,
  date,
  dateTime,
  emails,
  files,
  fullName,
  links,
  multiSelect,
  number,
  phones,
  rating,
  rawJson,
  richText,
  select,
  text,
  toOne,
  toOneOf,
  uuid,
} from '../../src/sandbox/metadata/fields.js';

/** The workspace that facts are about: parcels with a field of every type, and who carries them. */
export const factsDefinition: WorkspaceDefinition = {
  objects: [
    { nameSingular: 'company', namePlural: 'companies', isStandard: true, fields: { name: text() } },
    {
      nameSingular: 'person',
      namePlural: 'people',
      isStandard: true,
      fields: { name: fullName(), jobTitle: text(), company: toOne('company', { back: 'people' }) },
    },
    {
      nameSingular: 'carrier',
      namePlural: 'carriers',
      fields: {
        callSign: text({ isUnique: true }),
        fleet: number({ dataType: 'int' }),
      },
    },
    {
      nameSingular: 'parcel',
      namePlural: 'parcels',
      description: 'Has a field of every type',
      fields: {
        note: text(),
        sender: text({ isNullable: false }),
        barcode: text({ isUnique: true }),
        pieces: number({ dataType: 'int' }),
        weight: number({ dataType: 'float', decimals: 2 }),
        serial: number({ dataType: 'bigint' }),
        insured: boolean(),
        shipOn: date(),
        arrivedAt: dateTime(),
        state: select({ PACKED: 'Packed', SENT: 'Sent', LOST: 'Lost', NULL: 'Null' }),
        urgency: select({ LOW: 'Low', HIGH: 'High' }, { isNullable: false, chosen: 'LOW' }),
        marks: multiSelect({ FRAGILE: 'Fragile', HEAVY: 'Heavy', COLD: 'Cold' }),
        service: rating(),
        words: array(),
        manifest: rawJson(),
        externalKey: uuid(),
        price: currency(),
        receiver: fullName(),
        destination: address(),
        tracking: links(),
        singleLink: links({ maxNumberOfValues: 1 }),
        contacts: emails(),
        hotline: phones(),
        remarks: richText(),
        // the server gives every field of this type such a default
        handledBy: actor({
          defaultValue: { name: "'System'", source: "'MANUAL'", context: null, workspaceMemberId: null },
        }),
        photos: files({ maxNumberOfValues: 2 }),
        carrier: toOne('carrier', { back: 'parcels' }),
        previous: toOne('parcel', { back: 'followers' }),
        holder: toOneOf(['carrier', 'person'], { back: 'heldParcels' }),
      },
    },
  ],
};

/** Its metadata, as a server would tell it. */
export const factsWorkspace = defineWorkspace(factsDefinition);
