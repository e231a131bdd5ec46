import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { folded, rowsOf } from './support-log.js';
import { goldenOf } from './support-log-stages.js';

describe('the Log screen at 80 × 24', () => {
  it('draws the first start', () => {
    expect(goldenOf('first start')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ────────────────────────────────────────────────────────────────────────────────

        Welcome. Two questions before you start.

        Your name › Ann
        Unit       [kg]  lb   ↓ switches

        Settings on the Data screen changes both later.

        Your log, a database and readable files, will be in
        /home/ann/training
      ⋮ 9
      ────────────────────────────────────────────────────────────────────────────────

       Enter start  ↓ kg / lb  Ctrl+U clear  Esc discard                      F1 help"
    `);
  });

  it('draws the menu', () => {
    expect(goldenOf('menu')).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ────────────────────────────────────────────────────────────────────────────────

        Start a session · likely next first

        ▸ Repeat Lower Strength, 11 days ago: Back Squat, Leg Curl
          Repeat Upper Strength, 7 days ago: Barbell Bench Press, Weighted Pull-up …
          New session
          Another day (yesterday …)
          Add a program …
          Import from another app …

        Starts as phase 2, week 5, with planned sets.
      ⋮ 8
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  n new  d another day  q quit  2 History  3 Files          ? help"
    `);
  });

  it('draws the menu with a draft', () => {
    expect(goldenOf('menu with a draft')).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ────────────────────────────────────────────────────────────────────────────────

        One unfinished session

        ▸ Resume Lower Strength of yesterday (2 exercises, 1 working set)
          Save Lower Strength of yesterday as it is
          Discard Lower Strength of yesterday (to the trash)
          Repeat Lower Strength, 11 days ago: Back Squat, Leg Curl
          Repeat Upper Strength, 7 days ago: Barbell Bench Press, Weighted Pull-up …
          New session
          Another day (yesterday …)
          Add a program …
          Import from another app …

        Continues at the exercise trained last, or the next one.
      ⋮ 5
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  n new  d another day  q quit  2 History  3 Files          ? help"
    `);
  });

  it('draws the menu with two drafts', () => {
    expect(goldenOf('menu with two drafts')).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ────────────────────────────────────────────────────────────────────────────────

        2 unfinished sessions

          Resume Lower Strength of yesterday (2 exercises, 1 working set)
          Save Lower Strength of yesterday (2 exercises, 1 working set)
        ▸ Discard Lower Strength of yesterday (2 exercises, 1 working set)
          Resume Lower Strength of yesterday (1 exercise, 0 working sets)
          Save Lower Strength of yesterday (1 exercise, 0 working sets)
          Discard Lower Strength of yesterday (1 exercise, 0 working sets)
          Repeat Lower Strength, 11 days ago: Back Squat, Leg Curl
          Repeat Upper Strength, 7 days ago: Barbell Bench Press, Weighted Pull-up …
          New session
          Another day (yesterday …)
          Add a program …
          Import from another app …

        Moves the draft to the trash; u restores it.


      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  n new  d another day  q quit  2 History  3 Files          ? help"
    `);
  });

  it('draws the details of a session', () => {
    expect(goldenOf('details')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ────────────────────────────────────────────────────────────────────────────────

        New session

          Date    2026-02-16
        ▸ Focus   Lower Strength
          Phase   2
          Week    5
          Deload  no
          Program –
          Author  –
          Length  –

        what the session is for, for example Upper strength; typing replaces it
      ⋮ 6
      ────────────────────────────────────────────────────────────────────────────────

       Enter start  ↓ next field  Esc discard  Ctrl+U clear                   F1 help"
    `);
  });

  it('draws the details with an error', () => {
    expect(goldenOf('details with an error')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ────────────────────────────────────────────────────────────────────────────────

        New session

        ▸ Date    16.2.
          Focus   Lower Strength
          Phase   2
          Week    5
          Deload  no
          Program –
          Author  –
          Length  –

        × Date: "16.2." is not a date: write 2026-02-16, today, yesterday or -3 for
        days ago
      ⋮ 5
      ────────────────────────────────────────────────────────────────────────────────

       Enter start  ↓ next field  Esc discard  Ctrl+U clear                   F1 help"
    `);
  });

  it('draws the details of a session in progress', () => {
    expect(goldenOf('details of a session in progress')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data  0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────

        Session details

          Date    2026-02-16
        ▸ Focus   Lower Strength
          Phase   2
          Week    5
          Deload  no
          Program –
          Author  –
          Length  –

        what the session is for, for example Upper strength; typing replaces it
      ⋮ 6
      ────────────────────────────────────────────────────────────────────────────────

       Enter save  ↓ next field  Esc discard  Ctrl+U clear                    F1 help"
    `);
  });

  it('draws the choice of an exercise if none is known', () => {
    expect(goldenOf('no exercise known')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Session ─────────────────────────────────────────────────────────────────────

        Exercise › type a name: squat, bench …

        Type any name; the library knows hundreds of exercises.
      ⋮ 15
      ────────────────────────────────────────────────────────────────────────────────

       Esc back                                                               F1 help"
    `);
  });

  it('draws the choice of an exercise', () => {
    expect(goldenOf('choosing an exercise')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Exercise › press

        ▸ Barbell Bench Press                             9 Feb 2026 in 2 sessions
          Seated Dumbbell Shoulder Press                  9 Feb 2026 in 2 sessions
          + new exercise “Press”
      ⋮ 13
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  Tab complete  Ctrl+N new  Esc back  Ctrl+R rename        F1 help"
    `);
  });

  it('draws the choice of an exercise with nothing typed', () => {
    expect(goldenOf('choosing with nothing typed')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Exercise › type a name, or choose one of yours

          Back Squat                                      5 Feb 2026 in 1 session
          Leg Curl                                        5 Feb 2026 in 1 session
          Barbell Bench Press                             9 Feb 2026 in 2 sessions
          Weighted Pull-up                                9 Feb 2026 in 2 sessions
          Seated Dumbbell Shoulder Press                  9 Feb 2026 in 2 sessions
          Cable Row                                       9 Feb 2026 in 2 sessions
      ⋮ 10
      ────────────────────────────────────────────────────────────────────────────────

       Esc back  ↓ next  ↑ previous                                           F1 help"
    `);
  });

  it('draws the choice among many exercises', () => {
    expect(goldenOf('choosing among many')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Exercise › cable ex                                               10-24 of 40

          Cable Exercise number 10                        1 Jan 2026 in 1 session
          Cable Exercise number 11                        1 Jan 2026 in 1 session
          Cable Exercise number 12                        1 Jan 2026 in 1 session
          Cable Exercise number 13                        1 Jan 2026 in 1 session
          Cable Exercise number 14                        1 Jan 2026 in 1 session
          Cable Exercise number 15                        1 Jan 2026 in 1 session
          Cable Exercise number 16                        1 Jan 2026 in 1 session
          Cable Exercise number 17                        1 Jan 2026 in 1 session
          Cable Exercise number 18                        1 Jan 2026 in 1 session
          Cable Exercise number 19                        1 Jan 2026 in 1 session
          Cable Exercise number 20                        1 Jan 2026 in 1 session
        ▸ Cable Exercise number 21                        1 Jan 2026 in 1 session
          Cable Exercise number 22                        1 Jan 2026 in 1 session
          Cable Exercise number 23                        1 Jan 2026 in 1 session
          Cable Exercise number 24                        1 Jan 2026 in 1 session
          + new exercise “Cable Ex”
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  Tab complete  Ctrl+N new  Esc back  Ctrl+R rename        F1 help"
    `);
  });
});

describe('the Log screen at 60 × 15', () => {
  const golden = (harness: LogHarness) => folded(rowsOf(harness, 60, 15));

  it('shows the position in the menu, and always the day of a draft', () => {
    const focus = 'Upper body, heavy, with a long warm-up';
    const drafts = [1, 2, 3].map((id) =>
      aSession()
        .id(id)
        .on(`2026-02-1${id}`)
        .focused(focus)
        .with(exercise('Squat').working('100x5', '100x5'))
        .build(),
    );
    expect(golden(new LogHarness({ drafts }))).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data
      ────────────────────────────────────────────────────────────
        3 unfinished sessions                            1 of 13

        ▸ Resume Upper body … of 13 Feb 2026 (2 working sets)
          Save Upper body … of 13 Feb 2026 (2 working sets)
          Discard Upper body … of 13 Feb 2026 (2 working sets)
          Resume Upper body … of 12 Feb 2026 (2 working sets)
          Save Upper body … of 12 Feb 2026 (2 working sets)
          Discard Upper body … of 12 Feb 2026 (2 working sets)
          ▾ 7 more
        Continues at the exercise trained last, or the next one.
      ────────────────────────────────────────────────────────────

       Enter choose  n new  d another day  q quit          ? help"
    `);
  });
});
