import { describe, expect, it } from 'vitest';
import { chooseWeight } from '../../../src/interchange/choose-weight.js';
import { createMonthOf } from '../../../src/interchange/month-names.js';
import { readSeconds } from '../../../src/interchange/read-duration.js';
import { decimalMarkIn, readNumber } from '../../../src/interchange/read-number.js';

describe('readNumber', () => {
  it.each([
    ['', null],
    [' ', null],
    ['8', 8],
    ['10.0', 10],
    ['62,5', 62.5],
    ['11,33980925', 11.33980925],
    ['-20', -20],
    ['+2.5', 2.5],
    ['.5', 0.5],
    ['1.0E2', 100],
    ['1,000.5', 1000.5],
    ['1,234,567', 1_234_567],
    ['1\u00a0000', 1000],
    ['0,125', 0.125],
  ])('%j is %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each([
    ['1O', '"1O" is not a number'],
    ['NaN', '"NaN" is not a number'],
    ['Infinity', '"Infinity" is not a number'],
    ['=1+1', '"=1+1" is not a number'],
    ['1,5,2', '"1,5,2" is not a number'],
    ['1,000', '"1,000" may mean 1000 or 1.000'],
    ['1e99', '"1e99" is too large'],
  ])('rejects %j', (text, error) => {
    expect(readNumber(text)).toEqual({ error });
  });
});

describe('decimalMarkIn', () => {
  it.each([
    ['62,5', ','],
    ['62.5', '.'],
    ['0,125', ','],
    ['-1234.567', '.'],
    ['1.234,5', ','],
    ['1,234.567', '.'],
    ['11,33980925', ','],
    ['102,058', null],
    ['1.050', null],
    ['80', null],
    ['8.30 pm', null],
    ['', null],
  ])('%j shows %s', (cell, mark) => {
    expect(decimalMarkIn(cell)).toBe(mark);
  });
});

describe('readSeconds', () => {
  it.each([
    ['2h 18m', 8280],
    ['2h', 7200],
    ['57min', 3420],
    ['20s', 20],
    ['1h 2min', 3720],
    ['1 Std. 5 Min.', 3900],
    ['1 hr 5 mins', 3900],
    ['1:23:45', 5025],
    ['23:45', 1425],
    ['3600', 3600],
    ['120.0', 120],
    ['0m', 0],
    ['', null],
    ['soon', null],
    ['5 laps', null],
    ['-5', null],
    ['99999999:00:00', null],
  ])('%j is %s seconds', (text, seconds) => {
    expect(readSeconds(text)).toBe(seconds);
  });
});

describe('createMonthOf', () => {
  it.each([
    ['Jan', 1],
    ['fév', 2],
    ['Mär', 3],
    ['avr', 4],
    ['Mai', 5],
    ['juin', 6],
    ['juil', 7],
    ['AGO', 8],
    ['Set', 9],
    ['okt', 10],
    ['nov', 11],
    ['dez', 12],
    ['ju', null],
    ['jui', null],
    ['monday', null],
  ])('%j is %s', (word, month) => {
    expect(createMonthOf()(word)).toBe(month);
  });
});

describe('chooseWeight', () => {
  it.each([
    [80, 176.37, { value: 80, unit: 'kg' }],
    [61.23, 135, { value: 135, unit: 'lb' }],
    [0, 176.37, { value: 176.37, unit: 'lb' }],
    [null, 95, { value: 95, unit: 'lb' }],
    [40, null, { value: 40, unit: 'kg' }],
    [40, 0, { value: 40, unit: 'kg' }],
    [0, 0, { value: 0, unit: 'kg' }],
    [null, 0, { value: 0, unit: 'lb' }],
    [null, null, null],
  ] as const)('of %s kg and %s lb is %j', (kg, lb, weight) => {
    expect(chooseWeight(kg, lb)).toEqual(weight);
  });
});
