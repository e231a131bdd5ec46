import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMarkdownLog } from '../../../../src/domain/dialects/format-markdown-log.js';
import { readSessions } from '../../../../src/domain/dialects/read-document.js';
import type { TrainingSession } from '../../../../src/domain/record.js';
import { serializeSession } from '../../../../src/domain/serialize-record.js';
import { anyRichSession } from '../../../support/any-rich-session.js';
import { anId, aSession, exercise } from '../../../support/builders.js';

const READER = { userId: 'reader', userName: 'Reader', unit: 'lb' as const };

/** Reads a text as READER, whose name and unit differ from those of the sessions, and returns the documents. */
function documentsIn(text: string): string[] {
  const read = readSessions(Buffer.from(text, 'utf8').toString('utf8'), 'auto', READER);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.map(({ session }) => serializeSession(session));
}

function readBack(session: TrainingSession): string[] {
  return documentsIn(formatMarkdownLog(session));
}

describe('formatMarkdownLog', () => {
  it('writes a log as a person types it, with id and start', () => {
    const session = aSession()
      .on('2026-02-16T18:02:11+05:30')
      .with(
        exercise('Bench Press')
          .planned({ weightKg: 80, sets: 3, repRange: { min: 4, max: 6 }, restMinutes: 3, restMinutesMax: 5 })
          .warmup('20 x feel', '60x5 - bar speed good')
          .working('80x5+1 @8 good rest 2:30 - first one', '225lb x5 !drop 60x8,40x10')
          .having({
            repTempo: '3-1-1-0',
            supersetGroup: 'A',
            targetMuscleGroups: ['chest', 'triceps'],
            notes: 'slow\n# 2 next week',
            formCues: ['feet down'],
          }),
        exercise('Pull Up').working('bw x8', 'bw+10 x5/4', 'bw 60s').having({ Order: 2 }),
      )
      .having({
        phase: 2,
        week: 5,
        isDeloadWeek: true,
        focus: 'Upper Strength',
        sessionDurationMinutes: 75,
        notes: 'Slept badly.',
        program: 'Block',
        programDay: 'Upper A',
      })
      .build();
    expect(formatMarkdownLog(session)).toMatchInlineSnapshot(`
      "# Training Log
      - Id: 00000001-0000-4000-8000-000000000001
      - Date: 2026-02-16
      - Start: 2026-02-16T18:02:11+05:30
      - Phase: 2
      - Week: 5
      - Deload: Yes
      - Focus: Upper Strength
      - Duration: 75 min
      - Program: Block
      - Program Day: Upper A
      <!-- traininglogs {"userId":"ann","userName":"Ann"} -->

      ## Session Notes
      Slept badly.

      ## Exercise 1
      **Name:** Bench Press
      **Goal:** 80kg x 3 sets x 4-6 reps
      **Rest:** 3-5 min
      **Tempo:** 3-1-1-0
      **Superset:** A
      **Muscles:** chest, triceps
      ### Warmup Sets
      1. 20kg x feel
      2. 60kg x5 - bar speed good
      ### Working Sets
      1. 80kg x5+1 @8 good rest 2:30 - first one
      2. 225lb x5 !drop 60kg x8,40kg x10
      ### Notes
      slow
      \\# 2 next week
      ### Cues
      - feet down

      ## Exercise 2
      **Name:** Pull Up
      ### Working Sets
      1. bw x8
      2. bw+10kg x5/4
      3. bw 60s
      "
    `);
    expect(readBack(session)).toEqual([serializeSession(session)]);
  });

  it('writes what lines cannot express as comments', () => {
    const session = aSession()
      .with(exercise('Squat').working('100x5').having({ importedCategory: 'Legs', notes: ' two\r\nlines ' }))
      .having({ source: { format: 'strong', id: 'x --> y' }, mood: 'good' })
      .build();
    const [squat] = session.exercises;
    const [set] = squat?.workingSets ?? [];
    if (set) Object.assign(set, { setType: 'failure', notes: 'hard\nbut good', position: 1 });
    expect(formatMarkdownLog(session)).toMatchInlineSnapshot(`
      "# Training Log
      - Id: 00000001-0000-4000-8000-000000000001
      - Date: 2026-02-16
      <!-- traininglogs {"userId":"ann","userName":"Ann","source":{"format":"strong","id":"x --\\u003e y"},"mood":"good"} -->

      ## Exercise 1
      **Name:** Squat
      <!-- traininglogs {"notes":" two\\r\\u000alines ","importedCategory":"Legs"} -->
      ### Working Sets
      1. 100kg x5 - hard but good
      <!-- traininglogs {"notes":"hard\\u000abut good","setType":"failure","position":1} -->
      ### Notes
       two
      lines 
      "
    `);
    expect(readBack(session)).toEqual([serializeSession(session)]);
  });

  it('writes a session without exercises, and one beyond the limits of set notation, as a comment', () => {
    const empty = aSession().having({ focus: 'skipped' }).build();
    expect(readBack(empty)).toEqual([serializeSession(empty)]);
    const restedLong = aSession().with(exercise('Squat').working('100x5')).build();
    Object.assign(restedLong.exercises[0]?.workingSets[0] ?? {}, { actualRestMinutes: 1440.5 });
    expect(formatMarkdownLog(restedLong)).toContain('"actualRestMinutes":1440.5');
  });

  it('writes headings in notes so that they stay notes', () => {
    const notes = '## Squat\n\\# Training Log\n# Training Log\n### Working Sets\n1. 80x5\n#hashtag';
    const session = aSession()
      .with(exercise('Squat').having({ notes, warmupNotes: notes }))
      .having({ notes })
      .build();
    const text = formatMarkdownLog(session);
    expect(text.match(/"notes"|"warmupNotes"/g)).toBeNull();
    expect(documentsIn(text)).toEqual([serializeSession(session)]);
  });

  it('gives logs that are read back to the same documents, several in one file', () => {
    fc.assert(
      fc.property(fc.array(anyRichSession, { minLength: 1, maxLength: 3 }), (sessions) => {
        const text = sessions.map((session) => formatMarkdownLog(session)).join('\n');
        expect(documentsIn(text)).toEqual(sessions.map(serializeSession));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the header of a log with an id or a start', () => {
  const withHeader = (...lines: string[]) =>
    readSessions(`# Training Log\n${lines.join('\n')}\n## Squat\n### Sets\n100kg x5\n`, 'auto', READER);
  const sessionWith = (...lines: string[]) => {
    const read = withHeader(...lines);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value[0];
  };

  it('gives the session that id, and no source', () => {
    const read = sessionWith(`- Id: ${anId(7).toUpperCase()}`, '- Date: 2026-02-16');
    expect(read?.session._id).toBe(anId(7));
    expect(read?.session.source).toBeUndefined();
    expect(read?.warnings).toEqual([]);
  });

  it('keeps an id of another form as a note', () => {
    const read = sessionWith('- Id: 17', '- Date: 2026-02-16');
    expect(read?.session).toMatchObject({ notes: 'Id: 17', source: { format: 'markdown' } });
  });

  it.each([
    ['2026-02-16T18:02:11+05:30', ['- Start: 2026-02-16T18:02:11+05:30']],
    ['2026-02-16T18:02:11+05:30', ['- Date: 2026-02-16', '- Start: 2026-02-16T18:02:11+05:30']],
    ['2026-02-16T18:02:11+05:30', ['- Start: 2026-02-16 18:02:11 +0530', '- Date: 2026-02-16']],
    ['2026-02-16T18:02-05:00', ['- Date: 2026-02-16', '- Start: 2026-02-16T18:02-05:00']],
    ['2026-02-16T18:02', ['- Date: 2026-02-16', '- Start: 18:02']],
    ['2026-02-16', ['- Start: 2026-02-16']],
  ])('has the date %s', (date, lines) => {
    expect(sessionWith(...lines)?.session.date).toBe(date);
  });

  it.each([
    ['another day', ['- Date: 2026-02-16', '- Start: 2026-02-17T18:02']],
    ['two times', ['- Date: 2026-02-16', '- Time: 18:02', '- Start: 18:03']],
    ['two times with a start first', ['- Start: 18:03', '- Date: 2026-02-16', '- Time: 18:02']],
    ['a whole start and a time', ['- Start: 2026-02-16T18:02', '- Time: 18:03']],
    ['another time in the date', ['- Date: 2026-02-16T18:03', '- Start: 2026-02-16T18:02']],
  ])('is refused with %s', (_what, lines) => {
    expect(withHeader(...lines).ok).toBe(false);
  });
});

describe('several logs in one text', () => {
  it('are as many sessions, and an error names its line in the text', () => {
    const log = (day: string, sets: string) =>
      `# Training Log\n- Date: ${day}\n## Squat\n### Sets\n${sets}\n`;
    const both = readSessions(log('2026-02-16', '100x5') + log('2026-02-17', '105x5'), 'auto', READER);
    expect(both.ok && both.value.map(({ session }) => session.date)).toEqual(['2026-02-16', '2026-02-17']);
    const second = readSessions(log('2026-02-16', '100x5') + log('2026-02-17', '12'), 'auto', READER);
    expect(second.ok ? null : second.error.place).toMatch(/^line 10,/);
  });
});
