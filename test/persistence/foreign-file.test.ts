import { describe, expect, it } from 'vitest';
import { describeForeignFile } from '../../src/persistence/sync/foreign-file.js';

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('describeForeignFile', () => {
  it.each([
    [
      'PK\x03\x04\x14\0[Content_Types].xml xl/workbook.xml',
      /^is an Excel workbook, as MacroFactor exports: save its table as CSV$/,
    ],
    ['PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet', /^is a spreadsheet: save/],
    ['PK\x03\x04\x14\0apple_health_export/', /^is a ZIP archive: unpack it/],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /^is an old Excel workbook/],
    ['\x1f\x8b\x08', /^is a gzip archive/],
    ['SQLite format 3\0', /^is a database/],
    ['\x0e\x10\x5d\x08\0\0\0\0.FIT', /^is a FIT file/],
    ['<?xml version="1.0"?>', /^is XML/],
    ['\xef\xbb\xbf<?xml', /^is XML/],
    [
      '<?xml version="1.0"?>\n<!DOCTYPE HealthData [>\n<HealthData locale="en_US">',
      /^is Apple Health's export/,
    ],
    ['<gpx version="1.1">', /^is a recorded activity/],
    ['<log><set/></log>', /^is XML/],
    ['<!DOCTYPE html>', /^is a web page/],
    ['%PDF-1.7', /^is a PDF/],
    ['\x89PNG\r\n', /^is a picture/],
    ['{\\rtf1\\ansi', /^is rich text/],
    ['bplist00', /^is a binary file/],
    ['\0'.repeat(99), /^is a binary file/],
    ['a\x01\x02b\xff\x03c', /^is a binary file/],
  ])('names %j', (text, reason) => {
    expect(describeForeignFile(bytesOf(text))).toMatch(reason);
  });

  it.each([
    '',
    '# Training Log',
    '{"a": 1}',
    'Date,Exercise',
    'PK',
    '\xef\xbb\xbfDate;Workout Name',
    '\xff\xfeD\0a\0t\0e\0',
    '<3 this workout',
    `Date,Exercise,Note\n${'2026-01-05,Squat,easy\n'.repeat(9)}2026-01-06,Squat,\0\n`,
  ])('has no message for %j', (text) => {
    expect(describeForeignFile(bytesOf(text))).toBeNull();
  });
});
