import { describe, expect, it } from 'vitest';
import { copySequence, MAX_COPY_BYTES } from '../../../src/terminal/clipboard.js';

const ESC = '\u001b';
const BEL = '\u0007';

/** Decodes the text that a sequence copies. */
function copied(sequence: string | null): string {
  const [, payload = ''] = /^\u001b\]52;c;([A-Za-z0-9+/=]*)\u0007$/.exec(sequence ?? '') ?? [];
  return Buffer.from(payload, 'base64').toString('utf8');
}

describe('copySequence', () => {
  it('encodes the text in base64, so that it cannot contain control sequences', () => {
    const text = `{"a": "${ESC}]0;x${BEL}é 日本"}\n`;
    const sequence = copySequence(text, {});
    expect(copied(sequence)).toBe(text);
    expect(sequence?.slice(1, -1)).not.toContain(ESC);
  });

  it('sends two sequences to tmux: one for tmux itself, and one that it passes through', () => {
    const plain = copySequence('8.5', {});
    const through = `${ESC}Ptmux;${ESC}${ESC}]52;c;OC41${BEL}${ESC}\\`;
    expect(copySequence('8.5', { TMUX: '/tmp/tmux-0/default,1,0' })).toBe(`${plain}${through}`);
    expect(copySequence('8.5', { TMUX: '' })).toBe(plain);
  });

  it('counts bytes, and returns null for a text that is too large', () => {
    expect(copied(copySequence('x'.repeat(MAX_COPY_BYTES), {}))).toHaveLength(MAX_COPY_BYTES);
    expect(copySequence('x'.repeat(MAX_COPY_BYTES + 1), {})).toBeNull();
    expect(copySequence('é'.repeat(MAX_COPY_BYTES / 2 + 1), {})).toBeNull();
  });
});
