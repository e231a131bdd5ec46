import { describe, expect, it } from 'vitest';
import { formatGoal } from '../../../../src/domain/format-session.js';
import { withGoalInUnit } from '../../../../src/domain/progression/goal-in-unit.js';

describe('withGoalInUnit', () => {
  it.each([
    [20, '45, 6-8'],
    [57, '125, 6-8'],
    // Rounded to 35 lb, the goal would be harder.
    [15, '33.1, 6-8'],
    [12.5, '27.6, 6-8'],
  ])('shows a goal of %s kg in pounds, rounded unless that makes it heavier', (weightKg, shown) => {
    const exercise = {
      Name: 'Cable Row',
      currentGoal: { weightKg, repRange: { min: 6, max: 8 } },
      workingSets: [],
    };
    const { currentGoal } = withGoalInUnit(exercise, { unit: 'lb' });
    expect(formatGoal(currentGoal, 'lb')).toBe(shown);
  });
});
