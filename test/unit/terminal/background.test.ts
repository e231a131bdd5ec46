import { describe, expect, it } from 'vitest';
import { backgroundOfEnvironment, backgroundOfReport } from '../../../src/terminal/background.js';

describe('the background by the terminal’s report', () => {
  it.each([
    ['11;rgb:0000/0000/0000', 'dark'],
    ['11;rgb:ffff/ffff/ffff', 'light'],
    ['11;rgb:1e/1e/1e', 'dark'],
    ['11;rgb:fdfd/f6f6/e3e3', 'light'],
    ['11;rgb:0000/2b2b/3636', 'dark'],
    ['11;rgb:0/0/f', 'dark'],
    ['11;rgba:FFFF/FFFF/FFFF/8000', 'light'],
  ])('%s is %s', (report, background) => {
    expect(backgroundOfReport(report)).toBe(background);
  });

  it.each(['10;rgb:ffff/ffff/ffff', '11;?', '11;rgb:ffff/ffff', '11;#ffffff', '52;c;YQ=='])(
    'is unknown after %s',
    (report) => {
      expect(backgroundOfReport(report)).toBeNull();
    },
  );
});

describe('the background by COLORFGBG', () => {
  it.each([
    ['15;0', 'dark'],
    ['0;15', 'light'],
    ['0;default;15', 'light'],
    ['0;7', 'light'],
    ['7;8', 'dark'],
    ['12;4', 'dark'],
  ])('%s is %s', (value, background) => {
    expect(backgroundOfEnvironment({ COLORFGBG: value })).toBe(background);
  });

  it.each([undefined, '', '15', '0;default', '15;x'])('is unknown for %j', (value) => {
    expect(backgroundOfEnvironment({ COLORFGBG: value })).toBeNull();
  });
});
