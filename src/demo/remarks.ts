/** Notes of the lifter. */

export const SET_NOTES: readonly string[] = [
  'slowed down on the last two',
  'lost tightness at the bottom',
  'best set in weeks',
  'left side falls behind a little',
  'grip gave out first, chalk next time',
  'paused the first rep',
  'could have done one more',
  'touch and go',
  'short of breath, not of strength',
];

export const WARMUP_NOTES: readonly string[] = [
  'empty bar',
  'explosive, full range',
  'by feel',
  'felt heavy',
  'belt on',
];

export const EXERCISE_NOTES: readonly string[] = [
  'elbow felt fine today; keep the narrower grip',
  'seat one hole lower than last time',
  'the machine by the window, its stack is lighter',
  'left shoulder clicked on the first warm-up, gone after two sets',
  'reached the top of the range, add weight next week',
  'sloppy in the middle; film it next time',
  'feet further forward helped a lot',
];

export const WARMUP_REMARKS: readonly string[] = [
  'band work before the bar, two rounds',
  'five minutes on the bike first',
  'hips were stiff, took an extra set',
];

export const SESSION_NOTES: readonly string[] = [
  'Slept badly, kept everything one rep short of failure.',
  'Gym was packed; rests were longer than planned.',
  'Good energy, ate two hours before.',
  'Trained at the hotel, their dumbbells go up to 30.',
  'Cut it short for the train.',
];

export const FORM_CUES: readonly string[] = [
  'brace before every rep',
  'chest up, shoulder blades down',
  'feet flat, push the floor away',
  'lead with the elbows',
  'control the way down',
  'lock out without leaning back',
];
