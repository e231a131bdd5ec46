import { describe, expect, it } from 'vitest';
import { aRootOfAnn, openSession, pressCommand, spaced } from './support-screens.js';

describe('help', () => {
  it('lists the keys of the current screen, filters them by typed text, and restores the line', async () => {
    const app = await openSession(aRootOfAnn(), { rows: 40 });
    app.type('80x5 @8');
    await app.waitFor('› 80x5 @8');
    pressCommand(app, 'help.open');
    await app.waitFor('Keys of this screen');
    await app.waitFor(/N +Edits the note on this exercise/);
    await app.waitFor(/Ctrl\+S +Opens the summary/);
    expect(app.screen().join('\n')).not.toContain('Folds');

    app.type('undo');
    await app.waitFor('filter › undo');
    await app.waitFor(/u +Undoes the last change/);
    await app.waitFor((screen) => !screen.join('\n').includes('Edits the note on this exercise'));
    app.type(' nothing like it');
    await app.waitFor('No key does that.');

    pressCommand(app, 'help.close');
    await app.waitFor(spaced('1 › 80x5 @8'));
    await app.waitFor((screen) => !screen.join('\n').includes('Keys of this screen'));
  });
});
