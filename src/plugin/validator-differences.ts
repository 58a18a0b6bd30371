/** Where validators say otherwise than a 2.21 server, on purpose. */

/** One difference. */
export interface ValidatorDifference {
  /** What is written or asked. */
  readonly value: string;
  readonly server: string;
  readonly validators: string;
  readonly reason: string;
}

/** All of them; the tests against values that a server judged hold that there are no others. */
export const VALIDATOR_DIFFERENCES = {
  oneForMany: {
    value: '`"RED"` for a list (MULTI_SELECT, ARRAY, `additionalEmails`)',
    server: 'takes it as a list of one',
    validators: 'refuse it; `coerce` makes it a list',
    reason: 'The types say that it is a list; a text for a list is more often a mistake.',
  },
  dateForms: {
    value: 'a date that is not ISO 8601: `20260113`, `2026/01/13`, `13 Jan 2026`, `01/13/2026`',
    server: 'takes about twenty forms, and reads `01/02/2026` as January 2nd',
    validators: 'refuse it; `coerce` reads it as the server does',
    reason: 'Day and month change places between countries; to the types, a date is any text.',
  },
  actorParts: {
    value: '`name` and `workspaceMemberId` of an ACTOR',
    server: 'takes them, though its schema does not list them',
    validators: 'refuse them',
    reason: 'The schema decides what exists; the server fills them in.',
  },
  otherRecords: {
    value: 'the id of a record that is not there, a unique value that is taken',
    server: 'refuses it',
    validators: 'take it',
    reason: 'Only the database knows.',
  },
  numberingPlans: {
    value: 'a phone number that its country does not have',
    server: 'refuses some, by the numbering plans of the world',
    validators: 'compare country, calling code and the beginning of the number',
    reason: 'The plans take 80 kB and change every month.',
  },
  wipedPrimary: {
    value: 'an update of EMAILS or LINKS without its primary value',
    server: 'takes it and wipes the primary value',
    validators: 'refuse it',
    reason: 'Nobody means that; the types, too, ask for the primary value, or null.',
  },
  eqNull: {
    value: '`{ eq: null }`, `{ neq: null }`, `{ in: [null] }` in a filter',
    server: 'takes them; they match no record, or for text the empty ones',
    validators: 'refuse them',
    reason: "`{ is: 'NULL' }` and `{ is: 'NOT_NULL' }` say it and work for every type.",
  },
  otherType: {
    value: '`"true"` and `"5"` in filters of BOOLEAN and NUMBER, `5` in one of TEXT, `true` for an amount',
    server: 'takes them',
    validators: 'refuse them',
    reason: 'The types say which it is.',
  },
  emptyCondition: {
    value: 'a condition on no part of a composite: `{ price: {} }`',
    server: 'takes it; every record matches',
    validators: 'refuse it',
    reason: 'A value that is missing would become every record.',
  },
  ignoredOrder: {
    value: '`{ id: "DescNullsLast" }` in an order, or one that is two relations deep',
    server: 'takes it and returns the records by id, ascending',
    validators: 'refuse it, as the types do',
    reason: 'Nobody means that.',
  },
  addressForms: {
    value: 'a link with blanks around it, with a user and a password, `//host` or `mailto:`',
    server: 'takes it, and drops blanks and user',
    validators: 'refuse it',
    reason: 'It is not what was written that is stored, or no address of the web.',
  },
  emptyRelation: {
    value: '`{ connect: {} }`, `{ disconnect: false }`, `connect` by a field that is not unique',
    server: 'takes it and links nothing',
    validators: 'refuse it',
    reason: 'The record would be without its link, and nobody told.',
  },
  severalOperators: {
    value: 'several operators on one field: `{ gte: 1, lt: 5 }`',
    server: 'refuses it',
    validators: 'take it',
    reason: 'The client sends them as `and`.',
  },
} as const satisfies Readonly<Record<string, ValidatorDifference>>;

/** The table of docs/validators.md, from this one place. */
export function describeValidatorDifferences(): string {
  const rows = Object.values(VALIDATOR_DIFFERENCES).map(
    ({ value, server, validators, reason }) => `| ${value} | ${server} | ${validators} | ${reason} |`,
  );
  return ['| value | a 2.21 server | validators | why |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
