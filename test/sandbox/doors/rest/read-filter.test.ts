import { describe, expect, it } from 'vitest';
import { readFilter } from '../../../../src/sandbox/doors/rest/read-filter.js';
import { READ_FILTERS, REFUSED_FILTERS } from '../../../facts/rest-filters.js';

describe('a filter parameter', () => {
  it.each(READ_FILTERS)('%s is read as a 2.21 server reads it', (given, want) => {
    expect(readFilter(given)).toEqual(want);
  });

  it.each(REFUSED_FILTERS)('%j is refused in its words', (given, want) => {
    expect(() => readFilter(given)).toThrow(want);
  });

  it('that is absent asks for everything', () => {
    expect(readFilter(null)).toEqual({});
  });
});
