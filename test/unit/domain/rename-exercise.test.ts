import { describe, expect, it } from 'vitest';
import {
  aliasesAfter,
  nameChangesIn,
  type Renaming,
  reversed,
  withAliases,
  withNames,
} from '../../../src/domain/rename-exercise.js';
import { aSession, exercise } from '../../support/builders.js';

const SESSION = aSession()
  .with(exercise('Pull-up').working('bw x8'), exercise('Dip').working('bw x8'), exercise('pull up'))
  .build();

describe('nameChangesIn and withNames', () => {
  it('finds every spelling of the exercise, except the new name itself', () => {
    expect(nameChangesIn(SESSION, 'PULL UP', 'Chin-up')).toEqual([
      { index: 0, from: 'Pull-up', to: 'Chin-up' },
      { index: 2, from: 'pull up', to: 'Chin-up' },
    ]);
    expect(nameChangesIn(SESSION, 'Pull-up', 'Pull-up').map(({ index }) => index)).toEqual([2]);
  });

  it('changes the names and nothing else', () => {
    const renamed = withNames(SESSION, nameChangesIn(SESSION, 'pull up', 'Chin-up'));
    expect(renamed.exercises.map(({ Name }) => Name)).toEqual(['Chin-up', 'Dip', 'Chin-up']);
    expect(renamed.exercises[0]?.workingSets).toBe(SESSION.exercises[0]?.workingSets);
    expect(withNames(renamed, nameChangesIn(SESSION, 'pull up', 'Chin-up'))).toBe(renamed);
  });

  it('ignores exercises that were moved or renamed in the meantime', () => {
    const changes = [{ index: 1, from: 'Pull-up', to: 'Chin-up' }];
    expect(withNames(SESSION, changes)).toBe(SESSION);
  });
});

describe('aliasesAfter and withAliases', () => {
  it('let aliases and the old name stand for the new name', () => {
    expect(aliasesAfter({ pu: 'Pull up', d: 'Dip' }, 'Pull-up', 'Chin-up')).toEqual({
      pu: 'Chin-up',
      d: 'Dip',
      'Pull-up': 'Chin-up',
    });
  });

  it('drop aliases that are now the name of an exercise', () => {
    expect(aliasesAfter({ 'chin up': 'Pull-up' }, 'Pull-up', 'Chin-up')).toEqual({ 'Pull-up': 'Chin-up' });
    expect(aliasesAfter({}, 'pull up', 'Pull-up')).toEqual({});
  });

  it('keep aliases that were added in the meantime', () => {
    const changes = { before: { pu: 'Pull-up' }, after: { pu: 'Chin-up', 'Pull-up': 'Chin-up' } };
    expect(withAliases({ pu: 'Pull-up', d: 'Dip' }, changes)).toEqual({ d: 'Dip', ...changes.after });
    const back = { before: changes.after, after: changes.before };
    expect(withAliases({ d: 'Dip', ...changes.after }, back)).toEqual({ d: 'Dip', ...changes.before });
  });
});

describe('reversed', () => {
  it('is the same renaming in the other direction', () => {
    const changes = nameChangesIn(SESSION, 'pull up', 'Chin-up');
    const renaming: Renaming = {
      from: 'pull up',
      to: 'Chin-up',
      sessions: [{ id: SESSION._id, date: SESSION.date, changes }],
      drafts: [],
      aliases: { before: {}, after: { 'pull up': 'Chin-up' } },
    };
    const renamed = withNames(SESSION, changes);
    expect(withNames(renamed, reversed(renaming).sessions[0]?.changes ?? [])).toEqual(SESSION);
    expect(reversed(reversed(renaming))).toEqual(renaming);
  });
});
