import { describe, expect, it } from 'vitest';
import { failureOf } from './failure-of.js';

describe('an address that cannot be used', () => {
  it.each([
    [
      'undefined',
      'BASE_URL_NOT_SET',
      'The address of the Twenty workspace is not set: the schema pointer is empty or the text "undefined".',
    ],
    [
      '',
      'BASE_URL_NOT_SET',
      'The address of the Twenty workspace is not set: the schema pointer is empty or the text "undefined".',
    ],
    [
      'https://undefined/graphql',
      'BASE_URL_NOT_SET',
      'The address of the Twenty workspace is not set: the schema pointer is empty or the text "undefined".',
    ],
    [
      'localhost:3000',
      'URL_WITHOUT_SCHEME',
      'The address of the Twenty workspace lacks http:// or https://: localhost:3000',
    ],
    [
      'crm.acme.com',
      'URL_WITHOUT_SCHEME',
      'The address of the Twenty workspace lacks http:// or https://: crm.acme.com',
    ],
    [
      'me:hunter2@crm.acme.com/graphql?key=hunter2',
      'URL_WITHOUT_SCHEME',
      'The address of the Twenty workspace lacks http:// or https://: crm.acme.com/graphql',
    ],
    [
      'https://',
      'URL_INVALID',
      'The schema pointer is neither the address of a Twenty workspace nor a snapshot file: https://',
    ],
    [
      'ftp://me:hunter2@crm.acme.com',
      'URL_INVALID',
      'The schema pointer is neither the address of a Twenty workspace nor a snapshot file: ftp://crm.acme.com',
    ],
    [
      'http://me:hunter2@:99999/?key=hunter2',
      'URL_INVALID',
      'The schema pointer is neither the address of a Twenty workspace nor a snapshot file: http://:99999/',
    ],
    [
      'not a pointer',
      'URL_INVALID',
      'The schema pointer is neither the address of a Twenty workspace nor a snapshot file: not a pointer',
    ],
  ] as const)('%j is %s', async (pointer, code, what) => {
    expect(await failureOf(pointer)).toMatchObject({ code, what });
  });

  it('is corrected in the remedy when the scheme is missing', async () => {
    expect((await failureOf('localhost:3000')).remedy).toBe('Write http://localhost:3000');
    expect((await failureOf('crm.acme.com')).remedy).toBe('Write https://crm.acme.com');
  });

  it('names the variable to set', async () => {
    expect((await failureOf('undefined')).remedy).toContain('TWENTY_BASE_URL');
  });
});

describe('a key that cannot be used', () => {
  it.each([
    [undefined, 'API_KEY_NOT_SET'],
    ['', 'API_KEY_NOT_SET'],
    ['undefined', 'API_KEY_NOT_SET'],
    ['Bearer undefined', 'API_KEY_NOT_SET'],
    ['Bearer ', 'API_KEY_NOT_SET'],
    ['secret-key with space', 'API_KEY_MALFORMED'],
    ['secret-key\nsecond-line', 'API_KEY_MALFORMED'],
    ['secret-key-…', 'API_KEY_MALFORMED'],
  ] as const)('%j is %s, without any request', async (given, code) => {
    const failure = await failureOf('https://me:hunter2@twenty.invalid/?key=hunter2', { token: given });
    expect(failure.code).toBe(code);
    expect(failure.what).toContain(' for https://twenty.invalid ');
    expect(failure.remedy).toContain('TWENTY_API_KEY');
  });

  it('is found in an Authorization header as well', async () => {
    const failure = await failureOf('https://twenty.invalid', {
      token: undefined,
      headers: { Authorization: 'Bearer undefined' },
    });
    expect(failure.code).toBe('API_KEY_NOT_SET');
  });
});
