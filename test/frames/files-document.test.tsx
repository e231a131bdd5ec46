import { describe, expect, it } from 'vitest';
import type { FakeFiles } from '../support/files-harness.js';
import {
  BROKEN,
  DISK,
  draw,
  openedFaulty,
  openedFile,
  SESSION_PATH,
  SIZES,
  shown,
} from './support-files-frames.js';

/** A value wider than any screen; the digits identify its columns. */
const WIDE_DISK: FakeFiles = { 'drafts/wide.json': JSON.stringify({ value: '0123456789'.repeat(30) }) };

describe('a document', () => {
  it('shows its validity, its lines, and the cursor', () => {
    const harness = openedFile();
    harness.run(...Array<'files.down'>(18).fill('files.down'));
    harness.run('files.fold');
    expect(shown(draw(harness))).toMatchInlineSnapshot(`
      " sessions/training_session_2026_03_24_9b1f04aa.json             ✓ valid · 554 B

           6      "isDeloadWeek": false,
           7  ▾   "exercises": [
           8  ▾     {
           9          "Order": 1,
          10          "Name": "Bench Press",
          11  ▾       "workingSets": [
          12  ▾         {
          13              "set": 1,
          14              "weightKg": 80,
          15              "notes": null
          16            }
          17          ]
          18        },
       ›  19  ▸     { … } 3 keys · "Pendlay Row"
          30      ]
          31    }
       $.exercises[1]                                                        19 of 31"
    `);
  });

  it('shows matches and their number', () => {
    const harness = openedFile();
    harness.search('notes');
    expect(draw(harness).at(-1)).toMatch(/^ \/ notes +1 of 2 *$/);
    harness.run('files.find-accept', 'files.next-match');
    expect(shown(draw(harness))).toMatch(/^ ›\s+26 \* +"notes": "elbows close"$/m);
    expect(draw(harness).at(-1)).toMatch(
      /^ \$\.exercises\[1\]\.workingSets\[0\]\.notes +match 2 of 2 · 26 of 31 *$/,
    );
    harness.search('squat');
    expect(draw(harness).at(-1)).toMatch(/no match *$/);
  });

  it('marks a syntax error and describes it', () => {
    const harness = openedFile({ ...DISK, [SESSION_PATH]: BROKEN });
    harness.run('files.last');
    expect(shown(draw(harness))).toMatchInlineSnapshot(`
      " sessions/training_session_2026_03_24_9b1f04aa.json          × not JSON · 553 B
       line 6, column 3: expected a comma or }
           1  ▾ {
           2      "dataModelVersion": "0.0.1",
           3      "_id": "9b1f04aa-5d0e-4c8a-9f0b-0d3a4be1c7f2",
           4      "date": "2026-03-24T18:05:12+05:30",
           5      "phase": 3
           6 ×    "isDeloadWeek": false,
       ›     ×  syntax error: expected a comma or }









       $                                                                       6 of 6"
    `);
  });

  it.each(SIZES)('marks errors of the schema on their nodes, at %i columns and %i rows', (columns, rows) => {
    const harness = openedFaulty();
    const first = draw(harness, columns, rows);
    expect(first[0]).toMatch(/× invalid · 554 B *$/);
    expect(first[1]).toMatch(/phase: 3 is above 2 {2}2 errors *$/);
    expect(shown(first)).toMatch(/ 5 × +"phase": 3, {2}× 3 is above 2$/m);
    harness.run('files.next-error', 'files.next-error');
    const second = draw(harness, columns, rows);
    expect(second[1]).toMatch(/70 is below 80 {2}2 errors *$/);
    expect(shown(second)).toMatch(/› +25 × +"weightKg": 70, {2}× 70 is below 80$/m);
    harness.run('files.toggle-all');
    expect(shown(draw(harness, columns, rows))).toMatch(
      / 7 ×▸ +"exercises": \[ … \] 2 items {2}× 70 is below 80$/m,
    );
  });

  it.each(SIZES)('is shown raw as the file has it, at %i columns and %i rows', (columns, rows) => {
    const text = '\ufeff{"a": 1.50,\r\n\t"a": "\\u001b[2J\u009b"}\r\n';
    const harness = openedFile({ 'drafts/own.json': text }, 'drafts/own.json');
    expect(shown(draw(harness, columns, rows))).toMatch(/ drafts\/own.json +BOM · CRLF · 38 B$/m);
    harness.run('files.raw', 'files.down');
    const frame = draw(harness, columns, rows);
    expect(frame[0]).toMatch(/raw · BOM · CRLF · 38 B *$/);
    expect(shown(frame)).toMatch(/ 1 {4}{"a": 1.50,$/m);
    expect(shown(frame)).toMatch(/› +2 {5}"a": "\\u001b\[2J\\u009b"}$/m);
    expect(frame.at(-1)).toMatch(/\$\.a +2 of 2 *$/);
  });

  it('counts matches in folded parts, and marks those parts', () => {
    const harness = openedFile();
    harness.search('notes');
    harness.run('files.find-accept', 'files.toggle-all');
    const frame = draw(harness);
    expect(shown(frame)).toMatch(/ 7 \*▸ +"exercises": \[ … \] 2 items {2}\* 2 folded away$/m);
  });

  it('shows the place of a syntax error in a folded part', () => {
    const harness = openedFile({ ...DISK, 'drafts/7d1.json': '{"a": [1, 2' }, 'drafts/7d1.json');
    harness.run('files.toggle-all');
    expect(shown(draw(harness))).toContain('syntax error: expected a comma or ]');
  });

  it('that is not JSON shows its lines', () => {
    expect(shown(draw(openedFile(DISK, 'notes.md'))).trimEnd()).toMatchInlineSnapshot(`
      " notes.md                                                                  20 B

       ›   1    # Notes
           2
           3    bench more













                                                                               1 of 3"
    `);
    const empty = openedFile({ 'notes.md': '' }, 'notes.md');
    expect(shown(draw(empty))).toContain('This file is empty.');
  });

  it('may have comments if it is a schema', () => {
    const rows = shown(draw(openedFile(DISK, 'schemas/training_session_log_schema.jsonc')));
    expect(rows).toContain('// The schema of one session');
    expect(rows).not.toContain('not valid');
  });

  it('cuts wide values, and shows the rest when scrolled', () => {
    const harness = openedFile(WIDE_DISK, 'drafts/wide.json');
    harness.run('files.down');
    expect(shown(draw(harness))).toMatch(/"value": "0123456789.*…$/m);
    harness.run('files.shift-right');
    expect(shown(draw(harness))).toMatch(/^ › +2 {4}456789/m);
    expect(draw(harness).at(-1)).toContain('from column 17');
  });

  it('shows that more follows what is read so far', () => {
    const numbers = Array.from({ length: 9000 }, (_, index) => index);
    const harness = openedFile({ 'drafts/large.json': JSON.stringify(numbers) }, 'drafts/large.json');
    expect(draw(harness).at(-1)).toMatch(/1 of 4\s000\+ *$/);
    harness.run('files.last');
    expect(draw(harness).at(-1)).toMatch(/9\s002 of 9\s002 *$/);
  });
});
