import { describe, expect, it } from 'vitest';
import { ProgressLine } from '../../../src/cli/progress-line.js';

const ERASE = '\r\u001b[K';

function lineAt(write: ((text: string) => void) | null) {
  const clock = { ms: 0 };
  const line = new ProgressLine('Importing', write, () => clock.ms);
  const showAt = (ms: number, done: number, total = 100) => {
    clock.ms = ms;
    line.show({ done, total });
  };
  return { line, showAt };
}

describe('the progress line', () => {
  it('appears after a second, changes four times a second, and is removed', () => {
    const written: string[] = [];
    const { line, showAt } = lineAt((text) => written.push(text));
    showAt(999, 1);
    showAt(1000, 2);
    showAt(1100, 3);
    showAt(1250, 4);
    line.clear();
    expect(written).toEqual([`${ERASE}Importing: 2%`, `${ERASE}Importing: 4%`, ERASE]);
  });

  it('has no share while the total is unknown', () => {
    const written: string[] = [];
    const { showAt } = lineAt((text) => written.push(text));
    showAt(2000, 0, 0);
    expect(written).toEqual([`${ERASE}Importing`]);
  });

  it('does not appear for short work or without a terminal', () => {
    const written: string[] = [];
    const { line, showAt } = lineAt((text) => written.push(text));
    showAt(10, 1);
    line.clear();
    expect(written).toEqual([]);
    const without = lineAt(null);
    without.showAt(2000, 1);
    without.line.clear();
  });
});
