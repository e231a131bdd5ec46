/** The control sequences that terminals send for the mouse in SGR mode (DEC private mode 1006). */
import type { MouseInput } from './key-event.js';

/** The parameters of a report: button, column and row. */
const REPORT = /^<(\d+);(\d+);(\d+)$/;

const ACTIONS: Readonly<Record<string, MouseInput['action']>> = {
  0: 'press',
  64: 'wheel-up',
  65: 'wheel-down',
};

/**
 * The action of a complete CSI sequence; undefined if it has none.
 * @param parameters such as `<0;12;5`
 * @param final `M` for a press, `m` for a release
 */
export function mouseOfCsi(parameters: string, final: string): MouseInput | undefined {
  const [, button = '', column, row] = REPORT.exec(parameters) ?? [];
  const action = final === 'M' ? ACTIONS[button] : undefined;
  if (action === undefined) return undefined;
  return { kind: 'mouse', action, column: Number(column) - 1, row: Number(row) - 1 };
}
