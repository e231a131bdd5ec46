import { describe, expect, it } from 'vitest';
import {
  exportedSourceId,
  idOfExportedSession,
  idOfMarkdownSession,
  idOfNamedSession,
  markdownSourceId,
  nextSessionNumber,
} from '../../../src/domain/session-id.js';

// These ids are stored on users' disks: a change that makes one of these tests fail breaks their logs.
describe('ids derived from a source', () => {
  it('never change for a session with an id in its log', () => {
    expect(idOfNamedSession('7', '2026-01-05_upper_7')).toBe('5ccba0e4-2a7e-5f5f-bea6-9b4561a65129');
  });

  it('never change for a session from markdown', () => {
    expect(idOfMarkdownSession(markdownSourceId('2026-01-05', 'Upper Strength'))).toBe(
      '127eb09b-94da-5af8-a92a-834dd1ab1353',
    );
    expect(idOfMarkdownSession(markdownSourceId('2026-01-05', null))).toBe(
      '73552816-8695-5444-8fa6-d0ade1eec2fc',
    );
  });

  it('never change for a workout exported by an app', () => {
    expect(idOfExportedSession('strong', exportedSourceId('2024-01-15T10:00:00', ' A'))).toBe(
      'dee66b00-8467-5601-99c3-e9fae82825b1',
    );
    expect(idOfExportedSession('fitnotes', exportedSourceId('2020-08-01', null))).toBe(
      '6ad68b49-ef0b-530d-a5f1-ea15219fad1c',
    );
    expect(exportedSourceId('2024-01-15T10:00:07Z', 'A  b')).toBe('2024-01-15T10:00:07Z\na b');
  });

  it('differ by user', () => {
    expect(idOfNamedSession('8', '2026-01-05_upper_7')).not.toBe(idOfNamedSession('7', '2026-01-05_upper_7'));
  });

  it('differ by day, and by focus within a day', () => {
    const ids = [
      idOfMarkdownSession(markdownSourceId('2026-01-05', 'Upper')),
      idOfMarkdownSession(markdownSourceId('2026-01-06', 'Upper')),
      idOfMarkdownSession(markdownSourceId('2026-01-05', 'Lower')),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it('differ by the number of a session within a day', () => {
    const ids = [1, 2, 3].map((number) =>
      idOfMarkdownSession(markdownSourceId('2026-01-05', 'Upper', number)),
    );
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toBe(idOfMarkdownSession(markdownSourceId('2026-01-05', 'Upper')));
    expect(nextSessionNumber(markdownSourceId('2026-01-05', null))).toBe(2);
    expect(nextSessionNumber(markdownSourceId('2026-01-05', 'Upper', 2))).toBe(3);
  });

  it('do not depend on case and blanks of the focus', () => {
    expect(idOfMarkdownSession(markdownSourceId('2026-01-05', ' upper\u00a0  STRENGTH '))).toBe(
      idOfMarkdownSession(markdownSourceId('2026-01-05', 'Upper Strength')),
    );
    expect(markdownSourceId('2026-01-05', 'Upper  Strength')).toBe('2026-01-05\nupper strength');
  });

  it('can be derived from any text, including half a surrogate pair', () => {
    expect(idOfNamedSession('7', '\ud800')).toMatch(/^[0-9a-f-]{36}$/);
    expect(idOfNamedSession('7', 'é 日本')).toBe('f355f220-f94d-56ac-9e32-f4bbd1684e8f');
  });
});
