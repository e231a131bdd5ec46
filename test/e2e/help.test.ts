import { describe, expect, it } from 'vitest';
import { aRootOfAnn, openSession, pressCommand, spaced } from './support-screens.js';

describe('help', () => {
  it('lists the keys of the current screen, finds one by typed text, and restores the line', async () => {
    const app = await openSession(aRootOfAnn(), { rows: 50 });
    app.type('80x5 @8');
    await app.waitFor('› 80x5 @8');
    pressCommand(app, 'help.open');
    await app.waitFor('Keys of this screen');
    await app.waitFor(/Ctrl\+Z +Back to the shell/);
    await app.waitFor(/Esc f · Ctrl\+S +Opens the summary/);
    expect(app.screen().join('\n')).not.toContain('Folds');

    app.type('/undo');
    await app.waitFor('find › undo');
    await app.waitFor(/▸ Esc u +Undoes the last change/);
    await app.waitFor((screen) => !screen.join('\n').includes('Opens the summary'));
    app.type(' nothing like it');
    await app.waitFor('No command matches.');

    pressCommand(app, 'help.close');
    await app.waitFor(spaced('1 › 80x5 @8'));
    await app.waitFor((screen) => !screen.join('\n').includes('of this screen'));
  });
});

describe('the command palette', () => {
  it('runs a command by its name, with keys that every keyboard has', async () => {
    const app = await openSession(aRootOfAnn());
    app.type('80x5 @8');
    await app.waitFor('› 80x5 @8');
    app.press('escape');
    await app.waitFor('Enter types again');
    app.type(':exercise note');
    await app.waitFor(/▸ N +Edits the note on this exercise/);
    app.press('enter');
    await app.waitFor('Note on');
    app.type('slow\r');
    await app.waitFor(spaced('1 › 80x5 @8'));
  });
});
