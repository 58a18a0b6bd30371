import { describe, expect, it } from 'vitest';
import { formValues, type FormFields } from '../../src/runtime/validators/form-values.js';

describe('the values of a form', () => {
  it.each<[what: string, sent: string, fields: FormFields, want: object]>([
    ['text, as it is', 'jobTitle=CTO&city=', {}, { jobTitle: 'CTO', city: '' }],
    ['a checkbox that is ticked', 'isSold=on', { checkboxes: ['isSold'] }, { isSold: 'on' }],
    ['a checkbox that is not', '', { checkboxes: ['isSold'] }, { isSold: false }],
    ['no other field that is absent', '', {}, {}],
    ['parts of composites', 'name.firstName=Ada&name.lastName=L', {}, { name: { firstName: 'Ada', lastName: 'L' } }],
    ['a checkbox in a composite', 'a.b=1', { checkboxes: ['a.c'] }, { a: { b: '1', c: false } }],
    ['several values of a name', 'colours=RED&colours=BLUE', {}, { colours: ['RED', 'BLUE'] }],
    ['one value of a list', 'colours=RED', { lists: ['colours'] }, { colours: ['RED'] }],
    ['none of a list', '', { lists: ['colours'] }, { colours: [] }],
  ])('are %s', (_what, sent, fields, want) => {
    expect(formValues(new URLSearchParams(sent), fields)).toEqual(want);
  });

  it('come from FormData, too', () => {
    const form = new FormData();
    form.append('isSold', 'on');
    expect(formValues(form, { checkboxes: ['isSold', 'isKnown'] })).toEqual({ isSold: 'on', isKnown: false });
  });

  it('do not reach a prototype', () => {
    const values = formValues(new URLSearchParams('__proto__.polluted=1&constructor.prototype.polluted=1'));
    expect(Object.keys(values)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });
});

it.each([[['emails', 'emails.primaryEmail']], [['emails.primaryEmail', 'emails']]])(
  'a form with a value and parts of it is refused, in any order: %j',
  (names) => {
    const form = new URLSearchParams(names.map((name) => [name, 'x']));
    expect(() => formValues(form)).toThrow('the form has both emails and emails.primaryEmail');
  },
);
