import type { FieldDefinition } from '../../src/sandbox/metadata/definition.js';
import {
  array,
  boolean,
  date,
  dateTime,
  emails,
  links,
  multiSelect,
  number,
  phones,
  rating,
  rawJson,
  select,
  text,
  uuid,
} from '../../src/sandbox/metadata/fields.js';

/** What became of a record that was created with `connect: { where: { [name]: value } }`. */
type Verdict = 'linked' | 'left without a link, and no error' | 'refused';

/** A unique field, a value that one record has, and what a 2.21 server did when asked to link that record by it. */
export interface ConnectFact {
  readonly name: string;
  readonly field: FieldDefinition;
  readonly value: unknown;
  readonly verdict: Verdict;
}

const unique = { isUnique: true } as const;
const COLOURS = { RED: 'Red', BLUE: 'Blue' };
const fact = (name: string, field: FieldDefinition, value: unknown, verdict: Verdict): ConnectFact => ({
  name,
  field,
  value,
  verdict,
});

/** Every field type that a 2.21 server takes as unique. An update failed where a create left the link out. */
export const CONNECT_FACTS: readonly ConnectFact[] = [
  fact('code', text(unique), 'Alpha', 'linked'),
  fact('token', uuid(unique), '5f6a1c2e-5a53-4b7e-9b0a-0c9d5e1f2a3b', 'linked'),
  fact('day', date(unique), '2024-02-29', 'linked'),
  fact('colour', select(COLOURS, unique), 'RED', 'linked'),
  fact('stars', rating(unique), 'RATING_3', 'linked'),
  fact('mails', emails(unique), { primaryEmail: 'ada@navy.example' }, 'linked'),
  fact('site', links(unique), { primaryLinkUrl: 'https://navy.example' }, 'linked'),
  fact('hotline', phones(unique), { primaryPhoneNumber: '5123456789' }, 'linked'),
  fact('weight', number(unique), 12.5, 'left without a link, and no error'),
  fact('size', number({ ...unique, dataType: 'int' }), 39, 'left without a link, and no error'),
  fact('views', number({ ...unique, dataType: 'bigint' }), 2 ** 53 - 1, 'left without a link, and no error'),
  fact('isFirst', boolean(unique), true, 'left without a link, and no error'),
  fact('payload', rawJson(unique), { a: 1 }, 'left without a link, and no error'),
  fact('builtAt', dateTime(unique), '2024-02-29T10:11:12.345Z', 'refused'),
  fact('colours', multiSelect(COLOURS, unique), ['RED', 'BLUE'], 'refused'),
  fact('words', array(unique), ['one', 'two'], 'refused'),
];

/** Other values of `connect` that left the link out and gave no error. */
export const LOST_LINKS: readonly object[] = [
  { connect: {} },
  { connect: { where: {} } },
  { connect: { where: null } },
  { connect: { where: { code: null } } },
  { connect: { where: { code: '' } } },
  { connect: { where: { code: undefined } } },
  { connect: { where: { id: null, code: 'Alpha' } } },
  { connect: { where: { code: 'Alpha', weight: 12.5 } } },
  { connect: { where: { mails: {} } } },
  { connect: { where: { mails: { primaryEmail: null } } } },
  { connect: { where: { mails: { additionalEmails: ['ada@navy.example'] } } } },
];
