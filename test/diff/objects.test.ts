import { describe, expect, it } from 'vitest';
import type { ObjectDefinition } from '../../src/sandbox/metadata/definition.js';
import { text, toOne, toOneOf } from '../../src/sandbox/metadata/fields.js';
import { changesOf, deal, grades, line, lines } from './sides.js';

const company: ObjectDefinition = {
  nameSingular: 'company',
  namePlural: 'companies',
  isStandard: true,
  fields: { name: text() },
};
const note: ObjectDefinition = {
  nameSingular: 'note',
  namePlural: 'notes',
  isStandard: true,
  labelIdentifier: 'title',
  fields: { title: text() },
};
const noteTarget = (...targets: readonly string[]): ObjectDefinition => ({
  nameSingular: 'noteTarget',
  namePlural: 'noteTargets',
  isStandard: true,
  isSystem: true,
  fields: { note: toOne('note', { back: 'noteTargets' }), target: toOneOf(targets, { back: 'noteTargets' }) },
});

describe('of objects, it tells', () => {
  it('one that came, with all links to it as one change', () => {
    const changes = changesOf({
      before: [company, note, noteTarget('company')],
      after: [
        company,
        note,
        noteTarget('company', 'deal'),
        deal({ buyer: toOne('company', { back: 'deals' }) }, { isStandard: true, labelIdentifier: 'id' }),
      ],
    });
    expect(changes.map(line)).toEqual(['deal: object added ("Deal") [safe safe]']);
    expect(changes[0]?.and).toEqual(['company.deals', 'noteTarget.targetDeal']);
  });

  it('one that went, with all links to it as one change', () => {
    const changes = changesOf({
      before: [
        company,
        note,
        noteTarget('company', 'deal'),
        deal({ buyer: toOne('company', { back: 'deals' }) }, { isStandard: true, labelIdentifier: 'id' }),
      ],
      after: [company, note, noteTarget('company')],
    });
    expect(changes.map(line)).toEqual(['deal: object removed ("Deal") [breaking breaking]']);
    expect(changes[0]?.and).toEqual(['company.deals', 'noteTarget.targetDeal']);
  });

  it('one that was switched off like one that went', () => {
    expect(lines({ before: [company, deal({})], after: [company, deal({}, { isActive: false })] })).toEqual([
      'deal: object removed ("Deal") [breaking breaking]',
    ]);
  });

  it('another plural, under which the client has it', () => {
    expect(lines({ before: [deal({})], after: [deal({}, { namePlural: 'bigDeals', labelPlural: 'Deals' })] })).toEqual([
      'deal: plural changed from deals to bigDeals [breaking breaking]',
    ]);
  });

  it('operations that depend on what makes a duplicate', () => {
    expect(lines({ before: [deal({}, { duplicateCriteria: [['name']] })], after: [deal({})] })).toEqual([
      'deal: operation findDuplicates removed [breaking safe]',
      'deal: operation mergeMany removed [safe breaking]',
      'deal: what makes a duplicate changed from [["name"]] to none [safe safe]',
    ]);
  });

  it('a relation that leads elsewhere', () => {
    const person: ObjectDefinition = { ...company, nameSingular: 'person', namePlural: 'people' };
    const told = lines({
      before: [company, person, deal({ buyer: toOne('company', { back: 'deals' }) })],
      after: [company, person, deal({ buyer: toOne('person', { back: 'deals' }) })],
    });
    expect(told).toEqual([
      'company.deals: field removed (RELATION "Deals") [breaking breaking]',
      'deal.buyer: leads to one person, was one company [breaking breaking]',
      'person.deals: field added (RELATION "Deals") [safe safe]',
    ]);
  });

  it('a target more of a field with several targets', () => {
    const told = lines({
      before: [company, note, deal({}, { isStandard: true }), noteTarget('company')],
      after: [company, note, deal({}, { isStandard: true }), noteTarget('company', 'deal')],
    });
    expect(told).toEqual([
      'noteTarget.targetDeal: link to deal added [risky safe]',
      'deal.noteTargets: field added (RELATION "Note targets") [safe safe]',
    ]);
  });

  it('the same change in many places once, as an update of the server makes it', () => {
    const objects = (description: string) =>
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({
        ...deal({}),
        nameSingular: `${name}Deal`,
        namePlural: `${name}Deals`,
        description,
      }));
    const changes = changesOf({ before: objects(''), after: objects('Since the update') });
    expect(changes.map(line)).toEqual(['aDeal: description changed from none to Since the update [safe safe]']);
    expect(changes[0]?.and).toEqual(['bDeal', 'cDeal', 'dDeal', 'eDeal', 'fDeal']);
  });

  it('the worst first', () => {
    const before = [deal({ code: text(), zone: text() }), company];
    const after = [deal({ zone: text({ isUnique: true }), added: text() }), company];
    expect(grades(changesOf({ before, after }))).toEqual(['breaking', 'risky', 'safe']);
  });
});
