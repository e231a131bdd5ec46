import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/domain/dialects/read-document.js';
import { serializeSession } from '../../../../src/domain/serialize-record.js';
import { anyChangedTree } from '../../../support/broken-documents.js';
import { anId, aSession, exercise } from '../../../support/builders.js';
import { fixture, sessionOf } from './fixtures.js';

const CONTEXT = { userId: '', userName: '', unit: 'kg' } as const;

const HEAD = `"dataModelVersion": "0.0.1", "_id": "${anId(1)}", "date": "2026-01-09"`;

/** A document with additional members, as JSON text. */
const documentWith = (members: string) => `{${HEAD}${members === '' ? '' : `, ${members}`}}`;
const exerciseWith = (members: string) => documentWith(`"exercises": [{"Name": "Squat", ${members}}]`);
const workingSetWith = (members: string) => exerciseWith(`"workingSets": [{${members}}]`);
const firstExercise = (text: string) => sessionOf(text).exercises[0];
const firstSet = (text: string) => firstExercise(text)?.workingSets[0];

describe('readDocument', () => {
  it('adds the keys that another tool left out, and nothing else', () => {
    expect(sessionOf(fixture('document-of-another-tool.json'))).toEqual({
      dataModelVersion: '0.0.1',
      dataModelType: 'training_session_log',
      _id: '9b2f0c1e-0000-4000-8000-00000000000a',
      userId: 'ann',
      userName: 'Ann Example',
      date: '2026-01-09T07:15:20.123456',
      phase: 1,
      week: 3,
      isDeloadWeek: false,
      focus: 'upper',
      exercises: [exercise('Bench Press').warmup('20x5').working('72.5x5 @8 perfect').build()],
      sessionDurationMinutes: null,
    });
  });

  it('reads back what the program wrote, also for a reader whose unit is lb', () => {
    const session = aSession()
      .with(exercise('Squat').warmup('60x5').working('225lb x5', 'bw+10x8', '20x10/9', '60s', '400m 95s'))
      .build();
    expect(sessionOf(serializeSession(session), { userId: '', userName: '', unit: 'lb' })).toEqual(session);
  });

  it('gives the same result on the fast and on the lenient path', () => {
    fc.assert(
      fc.property(anyChangedTree, (tree) => {
        const read = readDocument(JSON.stringify(tree), CONTEXT);
        const withMore = readDocument(JSON.stringify({ ...tree, more: 1 }), CONTEXT);
        if (!read.ok) expect(withMore).toEqual(read);
        else
          expect(JSON.stringify(withMore)).toBe(
            JSON.stringify({ ok: true, value: { ...read.value, more: 1 } }),
          );
      }),
      { numRuns: 250 },
    );
  });

  it('uses the user of the context if the document has none', () => {
    const { userId, userName } = sessionOf(documentWith(''));
    expect([userId, userName]).toEqual(['me', 'Me']);
  });

  it('reads a document that has only a version, an id and a date', () => {
    expect(sessionOf(documentWith(''))).toEqual(
      aSession().on('2026-01-09').having({ userId: 'me', userName: 'Me' }).build(),
    );
  });

  it('reads null lists as empty ones', () => {
    const read = firstExercise(
      exerciseWith(
        '"targetMuscleGroups": null, "warmupSets": null, "workingSets": null, "formCues": null, "currentGoal": null',
      ),
    );
    expect(read).toEqual(exercise('Squat').build());
  });

  it('reads a null warm-up as a set without values', () => {
    expect(firstExercise(exerciseWith('"warmupSets": [null, {"weightKg": 40}]'))?.warmupSets).toEqual([
      { set: 1, weightKg: null, repCount: null, notes: null },
      { set: 2, weightKg: 40, repCount: null, notes: null },
    ]);
  });

  it('numbers exercises and sets that have no number', () => {
    const text = documentWith('"exercises": [{"Name": "A"}, {"Name": "B", "workingSets": [{}, {}]}]');
    const [first, second] = sessionOf(text).exercises;
    expect([first?.Order, second?.Order, second?.workingSets.map((set) => set.set)]).toEqual([1, 2, [1, 2]]);
  });

  it('reads bare integers as repetition counts, also within a technique', () => {
    expect(firstSet(workingSetWith('"repCount": 5'))?.repCount).toEqual({ full: 5, partial: 0 });
    expect(
      firstSet(
        workingSetWith(
          '"failureTechnique": {"type": "MyoReps", "details": {"miniSets": [{"miniSet": 1, "repCount": 3}]}}',
        ),
      )?.failureTechnique,
    ).toEqual({
      type: 'MyoReps',
      details: { miniSets: [{ miniSet: 1, repCount: { full: 3, partial: 0 } }] },
    });
  });

  it('ignores null mini-sets and a null technique', () => {
    const text = workingSetWith('"failureTechnique": {"type": "MyoReps", "details": {"miniSets": null}}');
    expect(firstSet(text)?.failureTechnique).toEqual({ type: 'MyoReps', details: { miniSets: [] } });
    expect(firstSet(workingSetWith('"failureTechnique": null'))).not.toHaveProperty('failureTechnique');
  });

  it('reads optional keys with null as absent', () => {
    expect(sessionOf(documentWith('"notes": null, "source": null'))).not.toHaveProperty('notes');
  });

  it('keeps unknown keys at every level', () => {
    const text = documentWith(
      '"mood": null, "exercises": [{"Name": "Squat", "rack": 3, "currentGoal": {"why": "pr"}, "warmupSets": [{"belt": false}], "workingSets": [{"belt": true, "repCount": {"full": 1, "partial": 0, "forced": 2}}]}]',
    );
    expect(sessionOf(text)).toMatchObject({
      mood: null,
      exercises: [
        {
          rack: 3,
          currentGoal: { why: 'pr' },
          warmupSets: [{ belt: false }],
          workingSets: [{ belt: true, repCount: { forced: 2 } }],
        },
      ],
    });
  });

  it('still reads a document that has session_id among its unknown keys', () => {
    const session = sessionOf(documentWith('"session_id": "mine", "exercises": [{"Name": "Squat"}]'));
    expect(session).toMatchObject({ _id: anId(1), session_id: 'mine', exercises: [{ Name: 'Squat' }] });
  });

  it('reads a date with a blank before the time', () => {
    const text = documentWith('').replace('2026-01-09', ' 2026-01-09 18:02:11');
    expect(sessionOf(text).date).toBe('2026-01-09T18:02:11');
  });

  it('skips a byte order mark', () => {
    expect(sessionOf(`\ufeff${documentWith('')}`)._id).toBe(anId(1));
  });
});
