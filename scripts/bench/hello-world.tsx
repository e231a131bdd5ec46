/** A minimal Ink program with a list and a cursor: the floor for the app's times and memory. */
import { Box, render, Text, useApp, useInput } from 'ink';
import { useState } from 'react';

const ROWS = process.stdout.rows - 4;
const COLUMNS = Math.floor(process.stdout.columns * 0.75);

function HelloWorld() {
  const [cursor, setCursor] = useState(0);
  const { exit } = useApp();
  useInput((input, key) => {
    if (key.downArrow) setCursor((at) => Math.min(at + 1, ROWS - 1));
    if (key.upArrow) setCursor((at) => Math.max(at - 1, 0));
    if (input === 'q') exit();
  });
  return (
    <Box flexDirection="column">
      {Array.from({ length: ROWS }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the position of a row identifies it
        <Text key={row} inverse={row === cursor}>
          {`${row === cursor ? '›' : ' '} Hello, row ${row + 1} of ${ROWS} `.padEnd(COLUMNS, '·')}
        </Text>
      ))}
    </Box>
  );
}

render(<HelloWorld />);
