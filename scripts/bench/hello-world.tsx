/**
 * The floor of all that is drawn: the least that Ink can do for a list and a cursor. 20 rows on a screen of 24, three
 * quarters of its width; more on a larger one, as a list has there.
 */
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
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
        <Text key={row} inverse={row === cursor}>
          {`${row === cursor ? '›' : ' '} Hello, row ${row + 1} of ${ROWS} `.padEnd(COLUMNS, '·')}
        </Text>
      ))}
    </Box>
  );
}

render(<HelloWorld />);
