import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/domain/dialects/read-document.js';
import type { TrainingSession } from '../../../src/domain/record.js';
import { serializeSession } from '../../../src/domain/serialize-record.js';
import { anySession } from '../../support/any-session.js';
import { aSession, exercise } from '../../support/builders.js';

const context = { userId: '', userName: '', unit: 'kg' } as const;

describe('serializeSession', () => {
  it('writes the keys in the record’s order, with two blanks per level and a newline at the end', () => {
    const session = aSession()
      .focused('upper-strength')
      .with(
        exercise('Bench Press')
          .planned({ repRange: { max: 6, min: 4 }, weightKg: 80 })
          .warmup('20x5')
          .working('225lb x5+1 @8 good !drop 60x8'),
      )
      .build();
    expect(serializeSession(session)).toBe(`{
  "dataModelVersion": "0.0.1",
  "dataModelType": "training_session_log",
  "_id": "00000001-0000-4000-8000-000000000001",
  "userId": "ann",
  "userName": "Ann",
  "date": "2026-02-16",
  "phase": null,
  "week": null,
  "isDeloadWeek": false,
  "focus": "upper-strength",
  "exercises": [
    {
      "Order": 1,
      "Name": "Bench Press",
      "targetMuscleGroups": [],
      "repTempo": null,
      "currentGoal": {
        "weightKg": 80,
        "repRange": {
          "min": 4,
          "max": 6
        }
      },
      "warmupSets": [
        {
          "set": 1,
          "weightKg": 20,
          "repCount": 5,
          "notes": null
        }
      ],
      "workingSets": [
        {
          "set": 1,
          "weightKg": 102.05828,
          "repCount": {
            "full": 5,
            "partial": 1
          },
          "rpe": 8,
          "repAssessment": "good",
          "actualRestMinutes": null,
          "notes": null,
          "failureTechnique": {
            "type": "DropSet",
            "details": {
              "dropSets": [
                {
                  "dropSet": 1,
                  "weightKg": 60,
                  "repCount": {
                    "full": 8,
                    "partial": 0
                  }
                }
              ]
            }
          },
          "enteredWeight": {
            "value": 225,
            "unit": "lb"
          }
        }
      ],
      "notes": null,
      "warmupNotes": null,
      "formCues": []
    }
  ],
  "sessionDurationMinutes": null
}
`);
  });

  it('writes keys given in any order in the record’s order', () => {
    const session = aSession().with(exercise('Squat').working('100x5')).build();
    // The keys are the same, in another order.
    const shuffled = Object.fromEntries(Object.entries(session).toReversed()) as TrainingSession;
    expect(serializeSession(shuffled)).toBe(serializeSession(session));
  });

  it('writes unknown keys after the known ones, in their order, with integer keys last', () => {
    const squat = exercise('Squat').having({ zeal: 1, app: { b: 1, a: 2 } });
    const session = aSession().having({ mood: 'fine', '7': 'seven', air: null }).with(squat).build();
    const text = serializeSession(session);
    expect(text).toContain(`"sessionDurationMinutes": null,
  "mood": "fine",
  "air": null,
  "7": "seven"
}
`);
    expect(text).toContain(`"formCues": [],
      "zeal": 1,
      "app": {
        "b": 1,
        "a": 2
      }
    }`);
  });

  it('leaves out optional keys without a value', () => {
    const session = aSession().build();
    expect(serializeSession({ ...session, notes: undefined })).toBe(serializeSession(session));
  });

  it('is read back to an equal record, for any record', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const text = serializeSession(session);
        const read = readDocument(text, context);
        if (!read.ok) throw new Error(`${read.error.place}: ${read.error.reason}`);
        expect(read.value).toEqual(JSON.parse(JSON.stringify(session)));
        expect(serializeSession(read.value)).toBe(text);
        expect(text.endsWith('\n}\n')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
