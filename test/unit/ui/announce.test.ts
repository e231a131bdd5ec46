import { describe, expect, it } from 'vitest';
import { announce, NOTHING_ANNOUNCED } from '../../../src/ui/linear/announce.js';
import {
  keptPart,
  type LinearPart,
  type LinearView,
  part,
  partOf,
  replyPart,
} from '../../../src/ui/linear/linear-view.js';

const view = (place: string, ...parts: readonly LinearPart[]): LinearView => ({ place, parts, input: null });

/** The lines printed for each view, shown one after the other. */
function printed(...views: readonly LinearView[]): readonly (readonly string[])[] {
  let announced = NOTHING_ANNOUNCED;
  return views.map((each) => {
    const result = announce(announced, each, false);
    announced = result.announced;
    return result.lines;
  });
}

describe('what linear mode announces', () => {
  it('contains only the changes', () => {
    const one = view('start', part('title', 'Start'), part('item', '1 of 2'));
    const two = view('start', part('title', 'Start'), part('item', '2 of 2'));
    expect(printed(one, one, two)).toEqual([['Start', '1 of 2'], [], ['2 of 2']]);
  });

  it('contains only the new lines of a page', () => {
    const before = view('data', part('page', 'A', 'B', 'B'));
    const after = view('data', part('page', 'A', 'B', 'B', 'B', 'C'));
    expect(printed(before, after)).toEqual([
      ['A', 'B', 'B'],
      ['B', 'C'],
    ]);
  });

  it('contains the whole place again after another place was open, except its kept parts', () => {
    const sets = view('sets', part('title', 'Squat'), keptPart('set', 'Set 1: 80 × 5'));
    const note = view('note', part('title', 'Note'));
    expect(printed(sets, note, sets)).toEqual([['Squat', 'Set 1: 80 × 5'], ['Note'], ['Squat']]);
  });

  it('repeats after an overlay only the lines that name the current place, not those of a page', () => {
    const list = view('list', part('item', '1 of 2'));
    const page = view('page', part('page', 'A', 'B'), part('cursor', 'Cursor on A'));
    const help: LinearView = { ...view('help', part('title', 'Keys')), isOverlay: true };
    expect(printed(page, help, help, page)).toEqual([
      ['A', 'B', 'Cursor on A'],
      ['Keys'],
      [],
      ['Cursor on A'],
    ]);
    expect(printed(page, help, list, page).at(-1)).toEqual(['A', 'B', 'Cursor on A']);
  });

  it('contains a kept part again if it disappeared while its place was open', () => {
    const one = view('sets', keptPart('set', 'Set 1: 80 × 5'));
    expect(printed(one, view('sets'), one)).toEqual([['Set 1: 80 × 5'], [], ['Set 1: 80 × 5']]);
  });

  it('contains an equal text again if its source is another object', () => {
    const error = { message: 'no' };
    const once = view('sets', partOf('error', error, 'Error: no'));
    const again = view('sets', partOf('error', { ...error }, 'Error: no'));
    expect(printed(once, once, again)).toEqual([['Error: no'], [], ['Error: no']]);
  });

  it('contains each notice once, in whatever place it is shown', () => {
    const notice: LinearPart = { id: 'notice', lines: ['Saved.'], scope: 'app', source: {} };
    expect(printed(view('sets', notice), view('note', notice))).toEqual([['Saved.'], []]);
  });

  it('contains an answer to the typed text only when typing pauses', () => {
    const typing = view('search', replyPart('found', '2 of 9'));
    const held = announce(NOTHING_ANNOUNCED, typing, true);
    expect(held.lines).toEqual([]);
    expect(announce(held.announced, typing, false).lines).toEqual(['2 of 9']);
  });
});
