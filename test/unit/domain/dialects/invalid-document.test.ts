import { describe, expect, it } from 'vitest';
import { anId } from '../../../support/builders.js';
import { errorOf } from './fixtures.js';

const HEAD = `"dataModelVersion": "0.0.1", "_id": "${anId(1)}", "date": "2026-01-09"`;

/** A document with additional members, as JSON text. */
const documentWith = (members: string) => `{${HEAD}${members === '' ? '' : `, ${members}`}}`;
const exerciseWith = (members: string) => documentWith(`"exercises": [{"Name": "Squat", ${members}}]`);
const workingSetWith = (members: string) => exerciseWith(`"workingSets": [{${members}}]`);

describe('rejecting a document', () => {
  it('with a repeated key names the key, because JSON.parse would drop its first value silently', () => {
    const text = '{\n  "_id": "x",\n  "notes": "a",\n  "notes": "b"\n}';
    expect(errorOf(text)).toEqual({ place: 'line 4, column 3', reason: 'the key "notes" is repeated' });
  });

  it.each([
    ['a newer data model', '"dataModelVersion": "0.0.2"', /data model 0\.0\.2, newer than 0\.0\.1/],
    ['a much newer data model', '"dataModelVersion": "9.9.9"', /newer than 0\.0\.1/],
    ['an older data model', '"dataModelVersion": "0.0.0"', /data model "0\.0\.0"; only 0\.0\.1 is supported/],
    ['a data model that is not a version', '"dataModelVersion": "latest"', /data model "latest"; only/],
    ['a data model that is a number', '"dataModelVersion": 1', /data model 1; only/],
  ])('of %s names its version', (_what, member, reason) => {
    expect(errorOf(`{${member}, "_id": "${anId(1)}", "date": "2026-01-09"}`)).toMatchObject({
      place: '',
      reason: expect.stringMatching(reason),
    });
  });

  it.each([
    [
      'another type of document',
      documentWith('"dataModelType": "body_weight"'),
      'dataModelType',
      /body_weight/,
    ],
    ['no id', '{"dataModelVersion": "0.0.1", "date": "2026-01-09"}', '_id', /^is missing$/],
    ['an id that is not a UUID', `{"_id": "x", "date": "2026-01-09"}`, '_id', /\(a UUID\)$/],
    ['no date', `{"_id": "${anId(1)}"}`, 'date', /^is missing$/],
    [
      'a day that does not exist',
      documentWith('').replace('2026-01-09', '2026-02-30'),
      'date',
      /not a valid date/,
    ],
    [
      'an RPE of 11',
      documentWith('"exercises": [{"Name": "A"}, {"Name": "Leg Press", "workingSets": [{}, {"rpe": 11}]}]'),
      'exercise 2 (Leg Press), working set 2, rpe',
      /^11 is above 10$/,
    ],
    [
      'an RPE between two steps',
      workingSetWith('"rpe": 8.2'),
      'exercise 1 (Squat), working set 1, rpe',
      /multiple of 0\.5/,
    ],
    [
      'a negative weight',
      workingSetWith('"weightKg": -1'),
      'exercise 1 (Squat), working set 1, weightKg',
      /below 0/,
    ],
    ['an exercise without a name', documentWith('"exercises": [{}]'), 'exercise 1, Name', /^is missing$/],
    ['an empty name', documentWith('"exercises": [{"Name": ""}]'), 'exercise 1, Name', /^is empty$/],
    [
      'an unknown technique',
      workingSetWith('"failureTechnique": {"type": "constructor"}'),
      'exercise 1 (Squat), working set 1, failureTechnique, type',
      /is not a failure technique/,
    ],
    [
      'a technique that is a text',
      workingSetWith('"failureTechnique": "LLP"'),
      'exercise 1 (Squat), working set 1, failureTechnique',
      /./,
    ],
    [
      'an unknown assessment',
      workingSetWith('"repAssessment": "great"'),
      'exercise 1 (Squat), working set 1, repAssessment',
      /"bad" or "good"/,
    ],
    ['exercises that are not a list', documentWith('"exercises": {}'), 'exercises', /is not a list/],
    ['a number too large to save', documentWith('"x": [1e400]'), 'x 1', /too large/],
    ['a list called constructor', documentWith('"constructor": [1e400]'), 'constructor 1', /too large/],
    [
      'an integer too long to save exactly',
      documentWith('"stepCount": 12345678901234567890'),
      'stepCount',
      /write it as a text/,
    ],
    [
      'a key that cannot be saved',
      documentWith('"__proto__": {"polluted": true}'),
      '__proto__',
      /cannot be saved/,
    ],
    [
      'a key deeper in the document that cannot be saved',
      workingSetWith('"repCount": {"full": 1, "partial": 0, "__proto__": 1}'),
      'exercise 1 (Squat), working set 1, repCount, __proto__',
      /cannot be saved/,
    ],
    [
      'lists nested too deeply',
      documentWith(`"x": ${'['.repeat(50_000)}${']'.repeat(50_000)}`),
      'x',
      /nested too deeply/,
    ],
  ])('with %s reports place and reason', (_what, text, place, reason) => {
    expect(errorOf(text)).toMatchObject({ place, reason: expect.stringMatching(reason) });
  });

  it('reports all violations of the schema with their paths', () => {
    const wrong = documentWith('"phase": "three", "week": -1, "exercises": [{"Order": 1}]');
    const { errors = [], ...first } = errorOf(wrong);
    expect(errors.map(({ path, reason }) => [path, reason])).toEqual([
      [['phase'], '"three" is not a number'],
      [['week'], '-1 is below 1'],
      [['exercises', 0, 'Name'], 'is missing'],
    ]);
    expect(first).toEqual({ place: 'phase', reason: '"three" is not a number' });
  });

  it('with a newer data model reports what to do', () => {
    expect(errorOf('{"dataModelVersion": "9.9.9"}').remedy).toBe('update traininglogs to read it');
  });

  it('shows only the beginning of a long value', () => {
    expect(errorOf(documentWith(`"phase": "${'x'.repeat(500)}"`)).reason.length).toBeLessThan(120);
  });

  it.each([
    ['nothing', '', 'is empty'],
    ['blanks', ' \n\t', 'is empty'],
    ['a byte order mark', '\ufeff', 'is empty'],
    ['binary content', '{"a": "\0"}', 'is not a text: it has a NUL character (U+0000)'],
    ['an empty list', '[]', 'is an empty list without a session'],
    [
      'an empty object',
      '{}',
      'is not a training session: it has neither dataModelVersion nor data_model_version',
    ],
    [
      'an object of another app',
      '{"workouts": [], "user": 1}',
      'is not a training session: it has neither dataModelVersion nor data_model_version, but the keys "workouts", "user"',
    ],
    ['a list in a list', '[[]]', 'is not a training session: it is not an object with a date and exercises'],
  ])('of %s gives the reason', (_what, text, reason) => {
    expect(errorOf(text).reason).toBe(reason);
  });

  it('of an app whose exports are not read names the app', () => {
    expect(errorOf('{"logs": [{"program_log_id": 1}]}').remedy).toBe(
      'exports of Boostcamp are not read, but a table with a row for each set is',
    );
  });

  it('reports the place at which a text is not JSON', () => {
    const text = `{\n  "dataModelVersion": "0.0.1",\n  "date": `;
    expect(errorOf(text)).toEqual({
      place: 'line 3, column 11',
      reason: 'is not JSON: expected a value, but the text ends here',
    });
  });

  it('reports which session of a list is invalid, and reads none of the list', () => {
    expect(errorOf(`[${documentWith('')}, ${workingSetWith('"rpe": 11')}]`)).toMatchObject({
      place: 'session 2 of the list, exercise 1 (Squat), working set 1, rpe',
      reason: '11 is above 10',
    });
  });
});
