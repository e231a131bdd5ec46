/** The days on which exercises were done. An alias and the name that it stands for count as one exercise. */
import type { JoinedNames } from '../domain/joined-names.js';
import type { DayRange } from '../domain/read-models/training-overview.js';
import type { SessionReader } from './session-reader.js';

type Days = SessionReader['days'];

export class JoinedDays implements Days {
  constructor(
    private readonly days: Days,
    private readonly names: JoinedNames,
  ) {}

  span = () => this.days.span();
  sessionsByDay = (range: DayRange) => this.days.sessionsByDay(range);
  efforts = (...args: Parameters<Days['efforts']>) => this.days.efforts(...args);

  exercises(): ReturnType<Days['exercises']> {
    const all = this.days.exercises();
    const written = new Map(all.map(({ key, name }) => [key, name]));
    const joined = new Map<string, (typeof all)[number]>();
    for (const { key: own, name, lastDate } of all) {
      const key = this.names.keyOf(own);
      // `all` begins with the exercise that was done last, so the first date of a key is its latest.
      if (!joined.has(key))
        joined.set(key, { key, name: written.get(key) ?? this.names.nameOf(name), lastDate });
    }
    return [...joined.values()];
  }

  timesOf(key: string): ReturnType<Days['timesOf']> {
    const all = this.names.keysOf(key).map((each) => this.days.timesOf(each));
    const firstDays = all.map(({ firstDay }) => firstDay).filter((day) => day !== '');
    return {
      times: all.reduce((sum, { times }) => sum + times, 0),
      skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
      firstDay: firstDays.sort()[0] ?? '',
    };
  }

  dayOfLast(key: string, times: number): string {
    const keys = this.names.keysOf(key);
    if (keys.length === 1) return keys.map((each) => this.days.dayOfLast(each, times)).join('');
    // Merges the days of all names, from the latest one back.
    const next = keys.map((each) => ({ each, passed: 1, day: this.days.dayOfLast(each, 1) }));
    for (let passed = 1; ; passed += 1) {
      const latest = next.reduce((one, other) => (other.day > one.day ? other : one));
      if (passed === times || latest.day === '') return latest.day;
      latest.passed += 1;
      latest.day = this.days.dayOfLast(latest.each, latest.passed);
    }
  }
}
