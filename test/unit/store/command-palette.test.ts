import { describe, expect, it } from 'vitest';
import { modeOf } from '../../../src/store/focus.js';
import { helpEntries } from '../../../src/ui/help-lines.js';
import { LogHarness } from '../../support/log-harness.js';
import { bench, bothSets, commandMode, idsIn, menu } from './support-palette.js';

/** The places of the app in which keys have different meanings, and how to reach each. */
const PLACES: readonly (readonly [string, () => LogHarness])[] = [
  ['the first start', () => new LogHarness({ athlete: {} })],
  ['the menu', menu],
  ['the details', () => menu().press('start.choose')],
  ['the choice of an exercise', () => menu().press('start.new', 'form.accept')],
  ['the line', () => bench().type('80x')],
  ['an edited set', () => commandMode().press('e')],
  ['command mode', () => commandMode()],
  ['the sets', () => commandMode().press('up')],
  ['the rest menu', () => commandMode().press('r')],
  ['a note', () => bench().press('note.exercise')],
  ['the goal', () => bench().press('exercise.goal')],
  ['the summary', () => bothSets().press('session.finish')],
  ['the report', () => bothSets().press('session.finish', 'session.save')],
  ['History', () => menu().press('2')],
  ['the search of History', () => menu().press('2', '/')],
  ['Files', () => menu().press('3')],
  ['Stats', () => menu().press('4')],
  ['Data', () => menu().press('5')],
];

describe('the command palette', () => {
  it.each(PLACES)('opens over %s with Ctrl+P, and Esc leaves everything as it was', (_, make) => {
    const harness = make();
    const { log, screen, history, files, stats, data } = harness.state;
    harness.press('ctrl+p').type('no').press('down', 'end', 'escape');
    expect(harness.state).toMatchObject({ help: null, screen });
    expect(harness.log).toBe(log);
    expect(harness.state.history).toBe(history);
    expect(harness.state.files).toBe(files);
    expect(harness.state.stats).toBe(stats);
    expect(harness.state.data).toBe(data);
  });

  it.each(PLACES)('opens with a colon over %s, unless a text is typed there', (_, make) => {
    const harness = make();
    const isList = modeOf(harness.state) === 'navigation';
    expect(harness.press(':').state.help !== null).toBe(isList);
  });

  it.each(PLACES)('lists no command twice over %s', (_, make) => {
    const ids = idsIn(make().press('ctrl+p'));
    expect(ids.length).toBeGreaterThan(4);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('lists the commands of both modes of the set line', () => {
    for (const make of [bench, commandMode]) {
      expect(idsIn(make().press('ctrl+p'))).toEqual(
        expect.arrayContaining(['set.commit', 'note.set', 'exercise.swap', 'screen.history', 'app.leave']),
      );
    }
  });

  it('lists no key that would be typed into a text', () => {
    const harness = menu().press('2', '/', 'ctrl+p');
    for (const { keys } of helpEntries(harness.state, harness.store.when)) {
      expect(keys.filter((key) => [...key].length === 1 && /\w/.test(key))).toEqual([]);
    }
  });

  it('runs a command of command mode from the line, which keeps its text', () => {
    const harness = bench().type('80x').press('ctrl+p').type('exercise note').press('enter');
    expect(harness.state.help).toBeNull();
    expect(harness.log.stage.kind).toBe('note');
    expect(harness.press('enter').line).toBe('80x');
    expect(harness.log.isCommandMode).toBe(false);
  });

  it('runs a command of the line from command mode', () => {
    const harness = commandMode().type('i90x5').press('escape', ':').type('logs the line').press('enter');
    expect(harness.exercise.workingSets).toHaveLength(3);
    expect(harness.log.isCommandMode).toBe(false);
  });

  it('acts on the set under the cursor', () => {
    const harness = commandMode().press('up', 'up', ':').type('remove').press('enter');
    expect(harness.notice).toContain('Removed 80 × 5');
  });

  it('opens a screen, from which 1 leads back to the typed line', () => {
    const harness = bench().type('80x').press('ctrl+p').type('history').press('enter');
    expect(harness.state.screen).toBe('history');
    expect(harness.press('1').line).toBe('80x');
  });

  it.each([
    ['change program', 'start.programs'],
    ['timer', 'screen.log'],
    ['rest timer', 'screen.log'],
    ['1rm', 'screen.stats'],
    ['rename', 'screen.log'],
    ['wq', 'app.leave'],
    ['hard sets', 'screen.stats'],
    ['routine', 'start.programs'],
    ['stop program', 'start.programs'],
  ])('finds a command for %s without a session', (query, id) => {
    for (const make of [menu, () => menu().press('2'), () => menu().press('5')]) {
      expect(idsIn(make().press('ctrl+p').type(query))[0]).toBe(id);
    }
  });

  it.each([
    ['timer', 'rest.menu'],
    ['rename', 'exercise.rename'],
    ['change program', 'session.details'],
    ['routine', 'session.details'],
  ])('finds the command for %s on another screen too while a session is in progress', (query, id) => {
    expect(idsIn(bench().press('escape', '2', ':').type(query))[0]).toBe(id);
  });

  it.each([
    ['names', 'exercise.choose'],
    ['drop set', 'set.edit'],
    ['failure', 'set.edit'],
  ])('finds the command for %s in command mode', (query, id) => {
    expect(idsIn(commandMode().press(':').type(query))[0]).toBe(id);
  });

  it.each(['last week', 'failure'])('finds History for %s on another screen', (query) => {
    for (const screen of ['1', '5']) {
      expect(idsIn(menu().press(screen, ':').type(query))[0]).toBe('screen.history');
    }
  });

  it.each([
    ['2', 'last week', 'history.search'],
    ['2', 'failure', 'history.search'],
    ['2', 'search', 'history.search'],
    ['4', 'progress', 'stats.exercises'],
    ['4', 'e1rm', 'stats.exercises'],
  ])('finds on screen %s by "%s" the command %s of that screen first', (screen, query, id) => {
    expect(idsIn(menu().press(screen, ':').type(query))[0]).toBe(id);
  });

  it.each(['1', '2', '3', '5'])(
    'does not list quitting first for the word "progress" on screen %s',
    (screen) => {
      expect(idsIn(menu().press(screen, ':').type('progress'))[0]).not.toBe('app.leave');
    },
  );

  it.each(['4', '5'])('finds a command for the word "names" on screen %s', (screen) => {
    expect(idsIn(menu().press(screen, ':').type('names'))).not.toEqual([]);
  });

  it('runs a command of a text field, and of a list', () => {
    const picking = menu().press('start.new', 'form.accept').type('my lift');
    picking.press('ctrl+p').type('adds a new').press('enter');
    expect(picking.exercise.Name).toBe('My Lift');
    expect(menu().press(':').type('another day').press('enter').log.stage.kind).toBe('details');
  });

  it('shows why a command cannot run, and changes nothing', () => {
    const harness = bench();
    const { session } = harness.log;
    expect(harness.press('ctrl+p').type('redo').press('enter').notice).toBe('Nothing to redo.');
    expect(harness.press('ctrl+p').type('earlier line').press('enter').notice).toBe(
      '"earlier line" is not possible now. The help says: On the empty line: recalls the last logged set, typed or planned, to log it again or change it.',
    );
    expect(harness.log.session).toBe(session);
    expect(harness.log.isCommandMode).toBe(false);
    expect(harness.type('80').line).toBe('80');
  });

  const bestHit = (make: () => LogHarness, typed: string) => {
    const [best] = helpEntries(...stateAfter(make().press('ctrl+p').type(typed)));
    return best?.id;
  };
  const stateAfter = ({ state, store }: LogHarness) => [state, store.when] as const;

  it.each([
    ['timer', 'rest.menu'],
    ['rest clock', 'rest.menu'],
    ['kg', 'screen.data'],
    ['settings', 'data.start-settings'],
    ['import', 'data.start-import'],
    ['body weight', 'stats.weight-enter'],
    ['bodyweight', 'stats.weight-enter'],
    ['backup', 'data.start-backup'],
    ['discard', 'session.leave'],
    ['discard session', 'session.leave'],
    ['cancel', 'session.leave'],
    ['delete exercise', 'exercise.remove'],
    ['trash', 'session.leave'],
    ['note', 'note.set'],
    ['date', 'session.details'],
    ['warmup', 'warmup.ramp'],
  ])('finds by "%s" during a session: %s', (typed, id) => {
    expect(bestHit(bothSets, typed)).toBe(id);
  });

  it.each([
    ['date', 'history.search'],
    ['settings', 'data.start-settings'],
    ['data', 'screen.data'],
    ['note', 'history.edit'],
    ['delete', 'history.delete'],
  ])('finds by "%s" in History: %s', (typed, id) => {
    expect(bestHit(() => menu().press('2'), typed)).toBe(id);
  });

  const firstHelp = (harness: LogHarness) => helpEntries(...stateAfter(harness))[0]?.help;

  it('runs a command of another screen, which it opens', () => {
    const harness = menu().press('4', ':').type('import');
    expect(firstHelp(harness)).toMatch(/^On Data: /);
    harness.press('enter');
    expect(harness.state).toMatchObject({ help: null, screen: 'data', data: { stage: { kind: 'path' } } });
  });

  it('runs a command of another screen from the set line, which keeps its text', () => {
    const harness = bench().type('80x').press('ctrl+p').type('import').press('enter');
    expect(harness.state).toMatchObject({ screen: 'data', data: { stage: { kind: 'path' } } });
    expect(harness.press('escape', '1').line).toBe('80x');
  });

  it('runs a command of the session in progress from another screen', () => {
    const harness = bothSets().press('alt+4', ':').type('exercise note').press('enter');
    expect(harness.state.screen).toBe('log');
    expect(harness.log.stage.kind).toBe('note');
  });

  it('lists commands of this screen before those of others, which are listed with their screen and keys', () => {
    const harness = menu().press('5', ':').type('note');
    const entries = helpEntries(...stateAfter(harness));
    const screens = entries.map(({ screen }) => screen !== null);
    expect(screens).toEqual(screens.toSorted());
    const [settings] = helpEntries(...stateAfter(menu().press('1', ':').type('settings theme')));
    expect(settings).toMatchObject({ screen: 'data', keys: ['5 s'] });
  });

  it.each(['verify', 'sync', 'back up', 'restore a backup', 'export', 'trash', 'undo import'])(
    'finds by "%s" in Log an action of Data',
    (typed) => {
      const entries = helpEntries(...stateAfter(menu().press(':').type(typed)));
      expect(entries.map(({ screen }) => screen)).toContain('data');
    },
  );

  it('offers no command of another screen in a form, because running it would leave the form', () => {
    const harness = menu().press('start.new', 'ctrl+p').type('import');
    expect(helpEntries(...stateAfter(harness)).filter(({ screen }) => screen !== null)).toEqual([]);
  });

  it('runs nothing if no command matches', () => {
    const harness = bothSets().press('ctrl+p').type('zzz');
    const { session } = harness.log;
    expect(harness.press('enter').state.help?.query).toBe('zzz');
    expect(harness.log.session).toBe(session);
  });

  it('keeps the edit of a set if the command is not possible during it', () => {
    const harness = commandMode().press('e').type(' @9').press('ctrl+p').type('logs the line').press('enter');
    expect(harness.notice).toBe(
      '"log" is not possible now. The help says: Logs the line; on the empty line, the planned set.',
    );
    expect(harness.line).toBe('85x5 @9');
    expect(harness.log.editing).not.toBeNull();
  });

  it('stays open if nothing matches', () => {
    const harness = bench().press('ctrl+p').type('xyzzy').press('enter');
    expect(harness.state.help).toMatchObject({ query: 'xyzzy' });
    expect(harness.press('escape').log.session).toEqual(bench().log.session);
  });

  it('runs nothing before a command is chosen', () => {
    const harness = bothSets().press('ctrl+p', 'enter');
    expect(harness.notice).toBe('Choose a line with ↓ first.');
    expect(harness.state.help).not.toBeNull();
    expect(harness.exercise.workingSets).toHaveLength(2);
  });
});
