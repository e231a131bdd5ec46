import { describe, expect, it } from 'vitest';
import { chosenEditor } from '../../../src/terminal/editor.js';

describe('the editor of the user', () => {
  it.each([
    [{}, undefined],
    [{ VISUAL: ' ', EDITOR: '' }, undefined],
    [{ EDITOR: 'nano' }, 'nano'],
    [{ VISUAL: 'code --wait', EDITOR: 'nano' }, 'code --wait'],
    [{ EDITOR: 'vi' }, 'vi'],
    // npm sets EDITOR to vi in its scripts if the user has set none.
    [{ EDITOR: 'vi', npm_lifecycle_event: 'start' }, undefined],
    [{ EDITOR: 'nano', npm_lifecycle_event: 'start' }, 'nano'],
    [{ VISUAL: 'vi', EDITOR: 'vi', npm_lifecycle_event: 'start' }, 'vi'],
  ])('in %j is %s', (env, editor) => {
    expect(chosenEditor(env)).toBe(editor);
  });
});
