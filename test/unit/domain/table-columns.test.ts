import { describe, expect, it } from 'vitest';
import { readGivenColumns } from '../../../src/domain/table-columns.js';

describe('readGivenColumns', () => {
  it('reads pairs of a field and the name of its column', () => {
    expect(readGivenColumns('date=Day, exercise=My lift,weight=kg')).toEqual({
      date: 'Day',
      exercise: 'My lift',
      weight: 'kg',
    });
  });

  it.each([
    ['day=Date', '"day=Date" is no column'],
    ['date=', '"date=" is no column'],
    ['date=Day,reps=Reps', 'date and exercise are both required'],
  ])('says what is wrong with %j', (text, reason) => {
    expect(readGivenColumns(text)).toBe(reason);
  });
});
