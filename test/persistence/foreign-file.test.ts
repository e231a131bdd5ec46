import { describe, expect, it } from 'vitest';
import { describeForeignFile } from '../../src/persistence/sync/foreign-file.js';

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('describeForeignFile', () => {
  it.each([
    ['PK\x03\x04\x14\0', /^is an Excel workbook or a ZIP archive: save its table as CSV/],
    ['\x1f\x8b\x08', /^is a gzip archive/],
    ['SQLite format 3\0', /^is a database/],
    ['\x0e\x10\x5d\x08\0\0\0\0.FIT', /^is a FIT file/],
    ['<?xml version="1.0"?>', /^is XML/],
    ['\xef\xbb\xbf<?xml', /^is XML/],
    ['<!DOCTYPE html>', /^is a web page/],
    ['%PDF-1.7', /^is a PDF/],
  ])('names %j', (text, reason) => {
    expect(describeForeignFile(bytesOf(text))).toMatch(reason);
  });

  it.each(['', '# Training Log', '{"a": 1}', 'Date,Exercise', 'PK', '\xef\xbb\xbfDate;Workout Name'])(
    'says nothing about %j',
    (text) => {
      expect(describeForeignFile(bytesOf(text))).toBeNull();
    },
  );
});
