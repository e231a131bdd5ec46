import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { type ReactNode, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderFrame } from '../../support/frame.js';

function Field(): ReactNode {
  const [value, setValue] = useState('');
  return <TextInput value={value} onChange={setValue} showCursor={false} />;
}

describe('renderFrame', () => {
  it('returns exactly the rows of the given size', () => {
    const frame = renderFrame(
      <Box width={60} height={15} borderStyle="single">
        <Text>inside</Text>
      </Box>,
      { columns: 60, rows: 15 },
    );
    expect(frame.rows()).toHaveLength(15);
    expect(frame.rows()[1]).toMatch(/^│inside {52}│$/);
  });

  it('replaces the tree', () => {
    const frame = renderFrame(<Text>one</Text>);
    frame.rerender(<Text>two</Text>);
    expect(frame.lastFrame()).toBe('two');
  });

  it('types into the focused field', () => {
    const frame = renderFrame(<Field />);
    frame.hand('ab');
    frame.hand('c');
    expect(frame.lastFrame()).toBe('abc');
  });
});
