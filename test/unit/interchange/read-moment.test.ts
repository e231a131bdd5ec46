import { describe, expect, it } from 'vitest';
import { createMonthOf } from '../../../src/interchange/month-names.js';
import { type DayOrder, dayOrderOf, readMoment } from '../../../src/interchange/read-moment.js';

const monthOf = createMonthOf();
const momentOf = (text: string, order: DayOrder | null) => readMoment(text, order, monthOf);

describe('readMoment', () => {
  it.each([
    ['2024-01-15', '2024-01-15'],
    ['2024-01-15 10:30:05', '2024-01-15T10:30:05'],
    ['2024-01-15 7:30', '2024-01-15T07:30'],
    ['2024-01-15T10:30:00Z', '2024-01-15T10:30:00Z'],
    ['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z'],
    ['2024-01-15T10:30:00+0530', '2024-01-15T10:30:00+05:30'],
    ['2024-01-15 6:05:09\u202fpm', '2024-01-15T18:05:09'],
    ['2024-01-15 12:05:09\u202fAM', '2024-01-15T00:05:09'],
    ['2026/08/11 10:56 PM', '2026-08-11T22:56'],
    ['2026年4月7日 10:14', '2026-04-07T10:14'],
    ['7 Apr 2026, 10:14', '2026-04-07T10:14'],
    ['5 Mai 2026, 07:34', '2026-05-05T07:34'],
    ['27 de jul. de 2026, 19:00', '2026-07-27T19:00'],
    ['3 févr. 2026, 18:00', '2026-02-03T18:00'],
    ['mar. 3 févr. 2026, 18:00', '2026-02-03T18:00'],
    ['21 août 2024', '2024-08-21'],
    ['6. März 2025, 9:05', '2025-03-06T09:05'],
    ['12 mrt 2025 20:15', '2025-03-12T20:15'],
    ['1 set 2025, 20:15', '2025-09-01T20:15'],
    ['2 paź 2025, 20:15', '2025-10-02T20:15'],
    ['5 9月 2026, 20:39', '2026-09-05T20:39'],
    ['11 12月 2026, 07:05', '2026-12-11T07:05'],
    ['5 9월 2026, 20:39', '2026-09-05T20:39'],
    ['2026년 9월 5일 오후 8:39', '2026-09-05T20:39'],
    ['2026年9月5日 下午8:39', '2026-09-05T20:39'],
    ['5 thg 9, 2026, 20:39', '2026-09-05T20:39'],
    ['5 tháng 12 2026, 20:39', '2026-12-05T20:39'],
    ['5 сент. 2026, 20:39', '2026-09-05T20:39'],
    ['5 мая 2026, 20:39', '2026-05-05T20:39'],
    ['5 Ağu 2026, 20:39', '2026-08-05T20:39'],
    ['5 ก.ย. 2026, 20:39', '2026-09-05T20:39'],
    ['5 जून 2026, 20:39', '2026-06-05T20:39'],
    ['٥ سبتمبر ٢٠٢٦, ٢٠:٣٩', '2026-09-05T20:39'],
    ['5 lis 2026, 20:39', '2026-11-05T20:39'],
    ['5 jún. 2026, 20:39', '2026-06-05T20:39'],
    ['05.06.2026, 07:30', '2026-06-05T07:30'],
    ['Jan 1, 2024, 10:00 AM', '2024-01-01T10:00'],
    ['January 15, 2024 12:00 p.m.', '2024-01-15T12:00'],
    ['Wednesday 13 August 2025 at 07:32', '2025-08-13T07:32'],
    ['01/15/2024 10:30', '2024-01-15T10:30'],
    ['31/01/2024 10:30', '2024-01-31T10:30'],
    ['04/04/2024', '2024-04-04'],
    ['2026.02.03', '2026-02-03'],
    ['3. maj 2026, 18.05', '2026-05-03T18:05'],
    ['3. helmik. 2026 klo 18.05', '2026-02-03T18:05'],
    ['2026-02-19 4:54 h', '2026-02-19T04:54'],
    ['3 февр. 2026 г., 18:00 ч.', '2026-02-03T18:00'],
  ])('%s is %s', (text, date) => {
    expect(momentOf(text, null)).toBe(date);
  });

  it.each([
    '',
    'soon',
    '2024-02-30',
    '2024-13-01',
    '30 Feb 2024',
    '7 Foo 2026',
    '2024-01-15 25:00',
    '13:00 PM',
    '1/2/24',
    '45292',
    '2024-01-15 13:30 PM',
  ])('returns null for %j', (text) => {
    expect(momentOf(text, null)).toBeNull();
  });

  it('is ambiguous if either number may be the day, unless the order is known', () => {
    expect(momentOf('03/04/2024 10:30', null)).toBe('ambiguous');
    expect(momentOf('03/04/2024 10:30', 'day-first')).toBe('2024-04-03T10:30');
    expect(momentOf('03/04/2024 10:30', 'month-first')).toBe('2024-03-04T10:30');
  });
});

describe('the names of months', () => {
  const LANGUAGES = [
    'en',
    'es',
    'pt',
    'fr',
    'de',
    'it',
    'nl',
    'sv',
    'pl',
    'tr',
    'ru',
    'ja',
    'ko',
    'zh',
    'id',
    'vi',
  ];

  it.each(LANGUAGES)('are read in %s, long and short', (language) => {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      const names = Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2026, index, 1)));
      const read = names.map((name) => momentOf(`5 ${name} 2026, 20:39`, null));
      expect(read).toEqual(names.map((_, index) => `2026-${String(index + 1).padStart(2, '0')}-05T20:39`));
    }
  });
});

describe('dayOrderOf', () => {
  it.each([
    [['03/04/2024', '13/04/2024'], 'day-first'],
    [['03/04/2024', '04/13/2024'], 'month-first'],
    [['03/04/2024 10:30 AM', '03/05/2024 9:00 PM'], 'month-first'],
    [['03.04.2024'], 'day-first'],
    [['03/04/2024', '05/06/2024'], null],
    [['2024-03-04', '7 Apr 2026'], null],
  ])('of %j is %s', (texts, order) => {
    expect(dayOrderOf(texts)).toBe(order);
  });
});
