import { describe, expect, it } from 'vitest';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import { type InputEvent, type KeyEvent, namedKey, textKey } from '../../../src/keys/key-event.js';
import { joinTypedLines, type LineEnds, type TypedLines } from '../../../src/keys/typed-lines.js';
import { keysOfTypedLines } from '../../../src/ui/typed-lines-keys.js';
import { LogHarness } from '../../support/log-harness.js';

const keysOf = (text: string): KeyEvent[] =>
  [...text].map((each) => (each === '\r' ? namedKey('enter') : textKey(each)));

/** Reads the bytes of one chunk, as the terminal does. */
function read(harness: LogHarness, text: string): LogHarness {
  const queue: (InputEvent | TypedLines | LineEnds)[] = [...joinTypedLines(keysOf(text))];
  for (let event = queue.shift(); event !== undefined; event = queue.shift()) {
    if (event.kind === 'lines' || event.kind === 'line-ends') {
      queue.unshift(...keysOfTypedLines(harness.state, event));
    } else if (event.kind !== 'mouse') harness.send(event);
  }
  return harness;
}

const bench = () => new LogHarness().begin('Bench Press');
const setsOf = ({ log }: LogHarness) =>
  log.session?.exercises.map(({ Name, workingSets }) => [Name, ...workingSets.map((set) => formatSet(set))]);

describe('several lines read at once', () => {
  it('are one event only if Enter is between characters, and nothing else was pressed', () => {
    expect(joinTypedLines(keysOf('80x5\r82.5x5'))).toEqual([{ kind: 'lines', keys: keysOf('80x5\r82.5x5') }]);
    for (const events of [
      keysOf('80x5 @8\r\r'),
      keysOf('5\r6\r'),
      [...keysOf('80x5\r82.5x5'), namedKey('backspace')],
    ]) {
      expect(joinTypedLines(events)).toBe(events);
    }
  });

  it('log each set on the set line; what follows the last Enter stays on it', () => {
    const harness = read(bench(), '80x5\r82.5x5\r85x');
    expect(setsOf(harness)).toEqual([['Bench Press', '80x5', '82.5x5']]);
    expect(harness.line).toBe('85x');
  });

  it('log nothing for an empty line and add no exercise', () => {
    const harness = read(bench(), '80x5\r\r\rSquat\r\r100x5\r');
    expect(setsOf(harness)).toEqual([['Bench Press', '80x5']]);
    expect([harness.line, harness.log.waitingLines]).toEqual(['Squat', ['100x5']]);
    expect(harness.log.lineError).not.toBeNull();
  });

  it('stop at the beginning of an exercise name, and at a load that is asked about', () => {
    const named = read(bench(), '80x5\r/Squat\r100x5\r');
    expect([named.log.stage.kind, named.line]).toEqual(['sets', '/Squat']);
    const asked = read(bench(), '80x5\r800x5\r85x5\r');
    expect(setsOf(asked)).toEqual([['Bench Press', '80x5']]);
    expect(asked.log.lineQuestion).toMatchObject({ weightKg: 800 });
  });

  it('are read as single keys outside the set line', () => {
    expect(setsOf(read(new LogHarness(), '\r\rBench Press\r80x5\r'))?.map(([, ...sets]) => sets)).toEqual([
      ['80x5'],
    ]);
  });
});
