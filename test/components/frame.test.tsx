import { Text } from 'ink';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/page/layout.js';
import { Frame } from '../../src/ui/components/frame.js';
import { mount } from './support.js';

const HINTS = [
  { keys: 'Enter', label: 'log' },
  { keys: 'Ctrl+S', label: 'finish' },
];

function frame(body: string, notice: Parameters<typeof Frame>[0]['notice'] = null) {
  return (
    <Frame
      layout={layout(60, 15)}
      header={<Text>head</Text>}
      notice={notice}
      hints={HINTS}
      helpHint={{ keys: 'F1', label: 'help' }}
    >
      <Text>{body}</Text>
    </Frame>
  );
}

describe('Frame', () => {
  it('shows the body between two rules, and the notice and hints below', () => {
    const rows = mount(frame('body', { kind: 'info', text: 'Saved.' })).rows();
    expect(rows).toHaveLength(15);
    expect([rows[0], rows[1], rows[2]]).toEqual([' head', '─'.repeat(60), 'body']);
    expect(rows.slice(-3)).toEqual([
      '─'.repeat(60),
      ' Saved.',
      ` Enter log  Ctrl+S finish${' '.repeat(27)}F1 help`,
    ]);
  });

  it('cuts a body that is too high', () => {
    const rows = mount(frame('line\n'.repeat(50))).rows();
    expect(rows).toHaveLength(15);
    expect(rows.at(-1)).toContain('Enter log');
  });

  it('keeps the undo keys of a notice that is too long for two rows', () => {
    const text = `Barbell Squat is replaced by ${'Seated Leg Press '.repeat(6)}. Esc u undoes`;
    expect(
      mount(frame('body', { kind: 'success', text }))
        .rows()
        .at(-2),
    ).toMatch(/ … Esc u undoes$/);
  });

  it('replaces the lower rule with the second row of a notice', () => {
    const text = 'The draft could not be written: no space is left on the device.';
    const rows = mount(frame('body', { kind: 'error', text })).rows();
    expect(rows.slice(-3, -1)).toEqual([
      ' × The draft could not be written: no space is left on the',
      ' device.',
    ]);
  });
});
