import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/store/files/files-commands.js';
import { footerOf } from '../../../src/ui/footer.js';
import { helpEntries } from '../../../src/ui/help-lines.js';
import { aSession, exercise } from '../../support/builders.js';
import { ANN, LogHarness } from '../../support/log-harness.js';

const PAST = aSession()
  .id(1)
  .on('2026-02-09T18:00:00Z')
  .with(exercise('Bench Press').working('80x5'))
  .build();
const bench = () => new LogHarness({ sessions: [PAST] }).begin('Bench Press').enter('80x5');

const FILE = 'sessions/a.json';
/** The tree of files, with the cursor on the folder of sessions. */
const withFile = () => {
  const harness = new LogHarness({ sessions: [PAST] });
  harness.fake.texts.set(FILE, '{"focus": "push"}');
  const states = { usual: null, others: new Map() };
  const folders = new Map([
    ['', { status: 'read' as const, folders: ['sessions'], files: [], states }],
    ['sessions', { status: 'read' as const, folders: [], files: ['a.json'], states }],
  ]);
  harness.press('3');
  harness.store.dispatch({ type: 'files/folders-read', folders, view: harness.state.view });
  return harness;
};

/** The hints of a footer that is wide enough for all of them. */
const hints = ({ state, store }: LogHarness) =>
  footerOf(state, store.when, 1000).hints.map(({ keys, label }) => `${keys} ${label}`);

describe('the help on a set line with text', () => {
  it.each(['session.finish', 'session.leave'])('says that %s needs an empty line', (id) => {
    const helpOf = ({ state, store }: LogHarness) =>
      helpEntries(state, store.when).find((entry) => entry.id === id)?.help;
    expect(helpOf(bench().type('80'))).toContain('Needs an empty line');
    expect(helpOf(bench().type('80').press('escape'))).toContain('Needs an empty line');
    expect(helpOf(bench())).not.toContain('Needs an empty line');
  });
});

describe('the footer', () => {
  it('says that Esc restores a discarded name at the first start', () => {
    const harness = new LogHarness({ athlete: {} }).type('Bo');
    expect(hints(harness)).toContain('Esc discard');
    harness.press('escape');
    expect(hints(harness)).toContain('Esc bring back');
    expect(hints(harness)).not.toContain('Esc discard');
    expect(harness.press('escape').log.stage).toMatchObject({ name: { text: 'Bo' } });
  });

  it('says that Enter goes back to the session in progress in History', () => {
    const harness = bench().press('escape', '2');
    expect(hints(harness.press('g'))).toContain('Enter back to session');
    expect(hints(harness.press('down'))).toContain('Enter open');
  });

  it('says that the first x in command mode marks the last set', () => {
    const harness = bench().press('escape');
    expect(hints(harness)).toContain('x mark last set');
    expect(hints(harness.press('x'))).toContain('x remove');
    expect(hints(bench().press('escape', 'up'))).toContain('x remove');
  });

  it('offers no finish while a text is on the line', () => {
    expect(hints(bench())).toContain('Ctrl+S finish');
    expect(hints(bench().type('80')).join()).not.toContain('finish');
    expect(hints(bench().type('80').press('escape')).join()).not.toContain('finish');
  });

  it('offers no arrows in the exercise picker with one row', () => {
    const harness = bench().press('exercise.choose').type('bench');
    expect(hints(harness)).toContain('↓ next');
    harness.press('ctrl+u').type('Sandbag Toss');
    expect(hints(harness)).not.toContain('↓ next');
    expect(hints(harness)).not.toContain('↑ previous');
  });

  it('names ← by what it does in the tree of files', () => {
    const harness = withFile();
    expect(hints(harness)).toContain('← fold');
    harness.store.dispatch({ type: 'files/moved', motion: 'down' });
    expect(hints(harness)).toContain('← parent');
    expect(hints(harness).join()).not.toContain('fold');
  });

  it('names ← and → by what they do to a value of a file, and leaves out what does nothing', () => {
    const harness = withFile();
    openFile(harness.store.context, FILE);
    expect(hints(harness)).toEqual(expect.arrayContaining(['← fold', '→ enter']));
    expect(hints(harness.press('left'))).toContain('→ unfold');
    expect(hints(harness).join()).not.toContain('←');
    expect(hints(harness.press('right', 'right'))).toContain('← parent');
    expect(hints(harness).join()).not.toContain('→');
  });

  it('offers no finish in the search for an exercise while a text is on the line', () => {
    const searched = (text: string) => hints(bench().type(text).press('escape', '/')).join();
    expect(searched('')).toContain('Ctrl+S finish');
    expect(searched('80x5')).not.toContain('finish');
    expect(searched('80x')).not.toContain('finish');
  });

  it('offers no deletion of a body weight while a session is in progress', () => {
    const athlete = { ...ANN, bodyWeights: [{ date: '2026-02-02', weightKg: 83 }] };
    expect(hints(new LogHarness({ athlete }).press('4', 'b', 'escape'))).toContain('x delete');
    const logging = new LogHarness({ athlete, sessions: [PAST] }).begin('Bench Press').press('escape', '4');
    expect(hints(logging.press('b', 'escape')).join()).not.toContain('delete');
  });

  it('says that Esc restores the last exercise that was just removed', () => {
    const harness = bench().press('exercise.remove');
    expect(hints(harness)).toContain('Esc restore');
    expect(hints(bench().press('exercise.choose'))).toContain('Esc back');
  });

  it('says whether E folds or unfolds all values of a document', () => {
    const harness = new LogHarness({ sessions: [PAST] });
    harness.fake.texts.set(FILE, '{"notes": [["one"], ["two"]]}');
    openFile(harness.store.context, FILE);
    expect(hints(harness)).toContain('E fold all');
    expect(hints(harness.press('E'))).toContain('E unfold all');
    expect(hints(harness.press('E'))).toContain('E fold all');
    expect(hints(harness.press('left'))).toContain('E unfold all');
    expect(hints(harness.press('+', '-'))).toContain('E unfold all');
  });

  it('offers no next match after Esc left a find without a match', () => {
    const harness = withFile();
    openFile(harness.store.context, FILE);
    expect(hints(harness.press('/').type('reps').press('enter', 'escape')).join()).not.toContain('n next');
    expect(hints(harness.press('/').type('push').press('escape'))).toContain('n next');
  });

  it('offers no next match on the only match, and offers < only if lines are scrolled', () => {
    const harness = new LogHarness({ sessions: [PAST] });
    harness.fake.texts.set(FILE, `{"focus": "push", "notes": "${'x'.repeat(80)} end", "next": "push"}`);
    openFile(harness.store.context, FILE);
    harness.press('/').type('end').press('enter');
    expect(hints(harness).join()).not.toContain('n next');
    expect(hints(harness)).toContain('< left');
    harness.press('/').type('push').press('enter');
    expect(hints(harness)).toContain('n next');
    expect(hints(harness).join()).not.toContain('< left');
  });
});
