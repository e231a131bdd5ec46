import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSetLine } from '../../../../src/domain/set-notation/parse-set-line.js';

const root = process.env.TRAININGLOGS_REAL_DATA;

describe.skipIf(root === undefined)('every set line of the real logs', () => {
  const folder = join(root ?? '', 'sessions', 'markdown');

  it('is read without an error or a warning', () => {
    const lines = readdirSync(folder).flatMap((file) => setLines(readFileSync(join(folder, file), 'utf8')));
    const problems = lines.flatMap((line) => {
      const parsed = parseSetLine(line, { unit: 'kg', place: 'file' });
      return parsed.ok && parsed.warnings.length === 0 ? [] : [{ line, parsed }];
    });
    expect(problems).toEqual([]);
    expect(lines.length).toBeGreaterThan(250);
  });
});

/** The numbered lines of warm-up and working sections, without their numbers. */
function setLines(text: string): readonly string[] {
  let isSetSection = false;
  return text.split(/\r?\n/).flatMap((line) => {
    if (line.startsWith('#'))
      isSetSection = /^###\s*(?:warm\s*-?\s*up(?:\s*sets?)?|working\s+sets?)\s*$/i.test(line);
    const numbered = isSetSection ? /^\s*\d+[.)]\s*(.*)$/.exec(line) : null;
    return numbered?.[1] === undefined || numbered[1] === '' ? [] : [numbered[1]];
  });
}
