import { describe, expect, it } from 'vitest';
import { exercises, importText } from './import-text.js';

describe('readLiftoscript, sets', () => {
  it.each([
    ['Squat / 3x8', 'Squat | 3 x 8'],
    ['Squat / 3X8-12', 'Squat | 3 x 8-12'],
    ['Squat / 1x5, 1x3, 5x5', 'Squat | 1 x 5, 1 x 3, 5 x 5'],
    ['Squat / 3x8+', 'Squat | 3 x 8++'],
    ['Squat / 2x5, 1x5+', 'Squat | 2 x 5, 1 x 5+'],
    ['Squat / 3x8 60kg', 'Squat | 3 x 8, start 60, none'],
    ['Squat / 3x8 60.5lb', 'Squat | 3 x 8, start 60.5lb, none'],
    ['Squat / 2x8 60kg, 1x8 50kg', 'Squat | 2 x 8 60, 1 x 8 50, none'],
    ['Squat / 3x8 .5lb', 'Squat | 3 x 8, start 0.5lb, none'],
    ['Squat/3x8/60kg/progress:lp(5lb)', 'Squat | 3 x 8, start 60, linear +5lb'],
    ['Squat / 3 x 8 60 kg', 'Squat | 3 x 8, start 60, none'],
    ['Squat / 3x8 60kg+ / superset: none / id: tags(1, 2)', 'Squat | 3 x 8, start 60, none'],
    ['Dip / 3x8 -20kg', 'Dip | 3 x 8, start bw-20, none'],
    ['Dip / 3x8-10 -20kg', 'Dip | 3 x 8-10, start bw-20, none'],
    ['Squat / 3x8 - 10 20kg', 'Squat | 3 x 8-10, start 20, none'],
    ['Squat / 3x8 72.5%', 'Squat | 3 x 8 72.5%'],
    ['Squat / 1x5@8', 'Squat | 1 x 5 @8'],
    ['Squat / 1x5+ @8.5+', 'Squat | 1 x 5+ @8.5'],
    ['Squat / 3x8 70%+', 'Squat | 3 x 8 70%'],
    ['Squat / 3x8 ?+ @8', 'Squat | 3 x 8 @8'],
    ['Squat / 1x1 @7, 3x5 77%', 'Squat | 1 x 1 @7, 3 x 5 77%, percent'],
    ['Squat / 3x8 90s', 'Squat | 3 x 8, rest 1:30'],
    ['Squat / 1x8 20s, 1x8 40s', 'Squat | 1 x 8 rest 20s, 1 x 8 rest 40s'],
    ['Squat / 3x8 / 120s 60%', 'Squat | 3 x 8 60%, rest 2'],
    ['Squat / 60% / @8 / 3x8 / 1x5', 'Squat | 3 x 8 60% @8'],
    ['Squat / 1x3 80%, 1x5 / 70%', 'Squat | 1 x 3 80%, 1 x 5 70%'],
    ['Plank / 3x1 60s|30s', 'Plank | 3 x 60s, rest 30s'],
    ['Plank / 3x1 60s|?', 'Plank | 3 x 60s'],
    ['Plank / 3x1 30s+|60s auto', 'Plank | 3 x 30s, rest 1'],
    ['Plank / 3x1 30s auto|auto', 'Plank | 3 x 30s'],
    ['Chin Up / 3x8 0lb', 'Chin Up | 3 x 8, start bw, none'],
    ['Chin Up / 3x8 10kg', 'Chin Up | 3 x 8, start bw+10, none'],
  ])('reads %j', (source, expected) => {
    expect(exercises(source)).toEqual([expected]);
    expect(importText(source).notes).toEqual([]);
  });

  it('keeps the labels of sets, and the time of sets with several reps, as cues', () => {
    expect(exercises('Squat / 1x10 75% (10RM), 3x6 (TM 70%) 65%')).toEqual([
      'Squat | 1 x 10 75%, 3 x 6 65%',
      '> set 1: 10RM, sets 2-4: TM 70%',
    ]);
    expect(exercises('Squat / 2x8 40s|60s')).toEqual(['Squat | 2 x 8, rest 1', '> sets 1-2: 40s a set']);
  });

  it('reads sets of which the lifter may do more, and adds a cue about it', () => {
    expect(exercises('Row / 1+x4-7 70%+, 3 + X 2 60% / 90s')).toEqual([
      'Row | 1 x 4-7 70%, 3 x 2 60%, rest 1:30',
      '> sets 1-4: more sets if you can',
    ]);
    expect(exercises('Row / 1x6, 2+x3+')).toEqual([
      'Row | 1 x 6, 2 x 3++',
      '> sets 2-3: more sets if you can',
    ]);
    expect(importText('Row / 1+x4').notes).toEqual([]);
  });

  it('takes the current of several variations if no script steps through them', () => {
    expect(exercises('Squat / 5x3 / 6x2 / 10x1 / 75%')).toEqual(['Squat | 5 x 3 75%']);
    expect(exercises('Squat / 5x3 / ! 6x2 / 10x1')).toEqual(['Squat | 6 x 2']);
  });

  it('reads warm-ups', () => {
    expect(exercises('Squat / 3x8 / warmup: none')).toEqual(['Squat | 3 x 8, warmup none']);
    expect(exercises('Squat / 3x8 / warmup: 1x5 45lb, 1x3 80%')).toEqual([
      'Squat | 3 x 8, warmup 1 x 5 45lb; 1 x 3 80%',
    ]);
  });
});

describe('readLiftoscript, names', () => {
  it('keeps equipment, commas and parentheses, and the label as a cue', () => {
    expect(exercises('t1: Bench Press (Touch, and Go), Dumbbell / 3x8')).toEqual([
      'Bench Press (Touch, and Go), Dumbbell | 3 x 8',
      '> t1',
    ]);
  });

  it('takes the current movement of a ladder, which is the first one without a mark', () => {
    const ladder = 'Pistol Squat | Box Squat / 3x8';
    expect(exercises(ladder)).toEqual(['Pistol Squat | 3 x 8']);
    expect(importText(ladder).notes).toEqual(['1:1 only Pistol Squat is used; left out: Box Squat']);
    const marked = 'legs: Chair Squat | ! Box Squat|Pistol Squat / 3x8';
    expect(exercises(marked)).toEqual(['Box Squat | 3 x 8', '> legs']);
    expect(importText(marked).notes).toEqual([
      '1:1 only Box Squat is used; left out: Chair Squat, Pistol Squat',
    ]);
  });

  it('takes the current set variation of a ladder, because a script steps through both together', () => {
    const script = 'progress: custom() {~ exerciseVariationIndex += 1 setVariationIndex = 1 ~}';
    expect(exercises(`Knee Plank | Plank / 2x1 15s|30s / ! 2x6 30s / ${script}`)[0]).toBe(
      'Knee Plank | 2 x 6, rest 30s, none',
    );
  });

  it('recognises a ladder when another movement is current', () => {
    const source = '# 1\n## A\nRow | Pull Up / 3x8\n# 2\n## A\nRow | ! Pull Up / 4x8';
    expect(importText(`${source} / progress: lp(5lb)`).text).toContain('Row | 3 x 8, linear +5lb');
  });

  it('changes names that would mean something else in a program', () => {
    expect(exercises('A1 Row / 3x8\nx: week 2: Row / 3x8\n-> Row / 3x8')).toEqual([
      'A1-Row | 3 x 8',
      'week 2 Row | 3 x 8',
      '> x',
      'Row | 3 x 8',
    ]);
    expect(importText('## Week 2\nRow / 3x8\n## ##\nRow / 3x8').text).toBe(
      '\n## Day: Week 2\nRow | 3 x 8\n\n## Day 2\nRow | 3 x 8\n',
    );
  });

  it('writes supersets with letters in the order of the day', () => {
    expect(
      exercises(
        'A / 1x1 / superset: core\nB / 1x1 / superset: x\nC / 1x1 / superset: Core\nD / 1x1 / superset: alone\nE / 1x1 / superset: x',
      ),
    ).toEqual(['A1 A | 1 x 1', 'B1 B | 1 x 1', 'A2 C | 1 x 1', 'D | 1 x 1', 'B2 E | 1 x 1']);
  });
});

describe('readLiftoscript, progression', () => {
  it.each([
    ['lp(5lb)', '3 x 8, start 60, linear +5lb'],
    ['lp(2.5kg, 2)', '3 x 8, start 60, linear +2.5 every 2 hits'],
    ['lp(5lb, 1, 0, 10%, 3, 0)', '3 x 8, start 60, linear +5lb after 3 misses -10%'],
    ['lp(5%, 2, 0, 5lb, 1, 0)', '3 x 8, start 60, linear +5% every 2 hits after 1 miss -5lb'],
    ['dp(5lb, 8, 12)', '3 x 8-12, start 60, double +5lb'],
    ['sum(30, 2.5kg)', '3 x 8, start 60, sum 30 +2.5'],
    ['none', '3 x 8, start 60, none'],
  ])('reads %s', (progress, expected) => {
    expect(exercises(`Squat / 3x8 60kg / progress: ${progress}`)).toEqual([`Squat | ${expected}`]);
  });

  it('applies a rule to all lines of the exercise with that label, unless a line switches it off', () => {
    const source = [
      '## A',
      'Squat / 3x8 60kg',
      't2: Squat / 3x8 40kg',
      '## B',
      'Squat / 5x5 70kg / progress: lp(5kg)',
      '## C',
      'Squat / 1x5 80kg / progress: none',
    ].join('\n');
    expect(exercises(source)).toEqual([
      'Squat | 3 x 8, start 60, linear +5',
      'Squat | 3 x 8, start 40, none',
      '> t2',
      'Squat | 5 x 5, start 70, linear +5',
      'Squat | 1 x 5, start 80, none',
    ]);
    expect(importText(source).notes).toEqual([
      '2:1 progression here counts for each day by itself (A; B): Squat',
    ]);
  });

  it('reports that the counters begin at 0', () => {
    expect(importText('Squat / 3x8 / progress: lp(5lb, 3, 2)').notes).toEqual([
      '1:25 the counters of lp start at 0 here',
    ]);
  });

  it('keeps a script as a comment, gives its exercises no progression, and names them with its line', () => {
    const source = [
      'main / used: none / 3x5 75% / progress: custom(up: 5lb) {~',
      '  if (completedReps >= reps) { weights += 5lb } // --> up',
      '~}',
      'Squat / ...main',
      'Bench Press, Dumbbell / ...main',
      'Row / ...main / progress: custom(up: 2lb) { ...main }',
      'Curl / 3x5 / progress: lp(5lb) / update: custom() {~ reps = 3 ~}',
      'Dip / 3x5 / update: custom() { ...Curl }',
    ].join('\n');
    expect(importText(source)).toMatchObject({
      text: [
        '',
        '## Day 1',
        'Squat | 3 x 5 75%, none',
        '<!-- progress: custom(up: 5lb) {~',
        '  if (completedReps >= reps) { weights += 5lb } // -- > up',
        '~} -->',
        'Bench Press, Dumbbell | 3 x 5 75%, none',
        'Row | 3 x 5 75%, none',
        '<!-- progress: custom(up: 2lb) { ...main } -->',
        'Curl | 3 x 5, linear +5lb',
        '<!-- update: custom() {~ reps = 3 ~} -->',
        'Dip | 3 x 5, none',
        '<!-- update: custom() { ...Curl } -->',
        '',
      ].join('\n'),
      notes: [
        '1:31 the script is kept as a comment; without it there is no progression for Squat; Bench Press, Dumbbell',
        '6:17 the script is kept as a comment; without it there is no progression for Row',
        '7:34 the script is kept as a comment; it no longer changes sets during a session of Curl',
        '8:13 the script is kept as a comment; without it there is no progression for Dip',
      ],
    });
  });

  it('keeps templates and scripts that no exercise uses', () => {
    const { text, notes } = importText(
      'base / used: none / 3x5 / progress: custom() {~ a ~}\nother / used: none / 1x1\nSquat / 3x5 / progress: custom() { ...base }',
    );
    expect(text).toContain(
      '<!-- base / used: none / 3x5 / progress: custom() {~ a ~} -->\n<!-- other / used: none / 1x1 -->\n\n## Day 1',
    );
    expect(notes).toEqual([
      '1:1 base is kept as a comment: no line reuses its sets',
      '1:27 the script of base is kept as a comment and not run',
      '2:1 other is kept as a comment: no line reuses its sets',
      '3:15 the script is kept as a comment; without it there is no progression for Squat',
    ]);
  });

  it('says that dp begins at its lowest number of reps', () => {
    expect(importText('Curl / 3x10 5kg / progress: dp(1kg, 8, 12)').notes).toEqual([
      '1:1 dp begins at 8 reps here, although the sets of Curl have 10',
    ]);
    const outside = 'Curl / 3x15 5kg / progress: dp(1kg, 8, 12)';
    expect(exercises(outside)).toEqual(['Curl | 3 x 15, start 5, double +1']);
    expect(importText(outside).notes).toEqual([
      '1:1 the sets of Curl have reps outside the range of dp, 8 to 12; the sets stay as written',
    ]);
  });

  it('leaves all sets as they are if some have reps outside the range of dp', () => {
    const mixed = 'Row / 1x9, 1x20 / 50kg / progress: dp(2kg, 8, 12)';
    expect(exercises(mixed)).toEqual(['Row | 1 x 9, 1 x 20, start 50, double +2']);
    expect(importText(mixed).notes).toEqual([
      '1:1 the sets of Row have reps outside the range of dp, 8 to 12; the sets stay as written',
    ]);
  });

  it('gives each line the progression that it reuses if the exercise has none of its own', () => {
    const source = [
      'light / used: none / 2x14 / progress: dp(1kg, 14, 18)',
      'heavy / used: none / 4x7 / progress: dp(2kg, 7, 9)',
      ...['## A', 'Row / ...heavy / 50kg', '## B', 'Row / ...light / 30kg', '## C', 'Row / 3x7 40kg'],
    ].join('\n');
    expect(exercises(source)).toEqual([
      'Row | 4 x 7-9, start 50, double +2',
      'Row | 2 x 14-18, start 30, double +1',
      'Row | 3 x 7-9, start 40, double +2',
    ]);
  });

  it('prefers the progression of the exercise to a reused one, unless dp has other reps', () => {
    const source = [
      'base / used: none / 2x6 40kg / progress: lp(5kg)',
      'heavy / used: none / 3x6 40kg / progress: dp(5kg, 6, 9)',
      ...['## A', 'Press / ...base / progress: lp(1kg)', 'Curl / 2x15 10kg / progress: dp(1kg, 15, 19)'],
      ...['## B', 'Press / ...base', 'Curl / ...heavy'],
    ].join('\n');
    expect(exercises(source)).toEqual([
      'Press | 2 x 6, start 40, linear +1',
      'Curl | 2 x 15-19, start 10, double +1',
      'Press | 2 x 6, start 40, linear +1',
      'Curl | 3 x 6-9, start 40, double +5',
    ]);
  });

  it('makes stages of set variations that a script steps through', () => {
    const script = 'progress: custom() {~ if (fails > 1) { setVariationIndex += 1 } ~}';
    expect(exercises(`Squat / 5x3+ / 6x2+ / 75% / ${script}`)[0]).toBe(
      'Squat | 5 x 3++ 75% / 6 x 2++ 75%, stages',
    );
    expect(
      exercises(`t / used: none / 3x1 / ${script}\nSquat / 5x3 / 6x2 / progress: custom() { ...t }`),
    ).toContain('Squat | 5 x 3 / 6 x 2, stages');
  });
});

describe('stages', () => {
  it('begin with the current set variation', () => {
    const source = 'Row / 4x4 / ! 5x3 / 8x2 / 60% / progress: custom() {~ setVariationIndex += 1 ~}';
    expect(exercises(source)[0]).toBe('Row | 5 x 3 60% / 8 x 2 60% / 4 x 4 60%, stages');
    expect(importText(source).notes).toContain(
      '1:1 the stages of Row begin with the current stage; the first stage comes after the last',
    );
  });
});
