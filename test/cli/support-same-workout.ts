/** One workout in the forms of several sources. */

export const markdown = (more = '') =>
  `# Training Log\n- Date: 2026-05-11\n- Phase: 2\n- Week: 1\n- Focus: Upper Strength\n\n## Exercise 1\n**Name:** Bench Press\n\n### Working Sets\n1. 80 x 5 RPE 8 good${more}\n`;

export const snakeCase = (keys: object = {}, set: object = {}) =>
  JSON.stringify({
    data_model_version: '0.0.1',
    data_model_type: 'TrainingSession',
    session_id: '2026-05-11-abc123',
    user_id: '7',
    user_name: 'Ann',
    date: '2026-05-11',
    phase: 2,
    week: 1,
    is_deload_week: false,
    focus: 'upper strength',
    exercises: [
      {
        number: 1,
        name: 'Bench Press',
        working_sets: [
          {
            number: 1,
            weight_kg: 80,
            rep_count: { full: 5, partial: 0 },
            rpe: 8,
            rep_quality_assessment: 'good',
            actual_rest_minutes: null,
            notes: null,
            failure_technique: null,
            ...set,
          },
        ],
        warmup_sets: null,
        target_muscle_groups: null,
        rep_tempo: null,
        current_goal: null,
        notes: null,
        warmup_notes: null,
        form_cues: null,
      },
    ],
    session_duration_minutes: null,
    ...keys,
  });
