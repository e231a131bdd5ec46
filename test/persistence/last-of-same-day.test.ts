import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { lastOfSameDay } from '../../src/persistence/adapters/last-of-same-day.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { openMemoryDatabase } from '../support/memory-database.js';

const SAVED_AT = '2026-01-01T00:00:00.000Z';
const squat = exercise('Squat').working('100x5');

function repositoryOf(...sessions: readonly TrainingSession[]): TrainingSessionRepository {
  const repository = new TrainingSessionRepository(openMemoryDatabase());
  for (const session of sessions) repository.save(session, serializeSession(session), null, SAVED_AT);
  return repository;
}

const legs = (id: number, date: string) => aSession().id(id).on(date).focused('Legs');
const push = (id: number, date: string) => aSession().id(id).on(date).focused('Push');
const idOfLast = (repository: TrainingSessionRepository, session: TrainingSession) =>
  lastOfSameDay(repository, session)?._id ?? null;

describe('the last session of the same day', () => {
  const now = legs(9, '2026-02-16').with(squat).build();

  it('is the newest earlier session with the same focus', () => {
    const repository = repositoryOf(
      legs(1, '2026-02-02').with(squat).build(),
      legs(2, '2026-02-09').with(squat).build(),
      push(3, '2026-02-12').with(squat).build(),
      now,
      legs(4, '2026-02-23').with(squat).build(),
    );
    expect(idOfLast(repository, now)).toBe(anId(2));
    expect(idOfLast(repository, { ...now, focus: null })).toBeNull();
  });

  it('is no session without working sets, and none that cannot be read', () => {
    const repository = repositoryOf(
      legs(1, '2026-02-02').with(squat).build(),
      legs(2, '2026-02-05').with(exercise('Squat').warmup('20x5')).build(),
    );
    repository.save(legs(3, '2026-02-09').with(squat).build(), '{', null, SAVED_AT);
    expect(idOfLast(repository, now)).toBe(anId(1));
  });

  it('was not in a deload week, unless the given session is in one, or there is no other session', () => {
    const deload = { isDeloadWeek: true };
    const light = legs(2, '2026-02-09').having(deload).with(squat).build();
    const repository = repositoryOf(legs(1, '2026-02-02').with(squat).build(), light);
    expect(idOfLast(repository, now)).toBe(anId(1));
    expect(idOfLast(repository, { ...now, ...deload })).toBe(anId(2));
    expect(idOfLast(repositoryOf(light), now)).toBe(anId(2));
  });

  it('is the last one of the same program day, or of the same focus if that day was never done', () => {
    const upper = { program: 'Four Days', programDay: 'Upper A' };
    const repository = repositoryOf(
      push(1, '2026-01-20').having(upper).with(squat).build(),
      legs(2, '2026-02-09')
        .having({ ...upper, programDay: 'Upper B' })
        .with(squat)
        .build(),
    );
    expect(idOfLast(repository, { ...now, ...upper })).toBe(anId(1));
    expect(idOfLast(repository, { ...now, ...upper, programDay: 'Lower' })).toBe(anId(2));
  });
});
