import { expect, it } from 'vitest';
import { bellSequence } from '../../../src/terminal/bell.js';

it.each([
  [{ TERM: 'xterm-256color' }, '\u0007'],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm' }, '\u001B]9;Rest is over.\u0007\u0007'],
  [{ TERM: 'xterm-kitty' }, '\u001B]9;Rest is over.\u0007\u0007'],
  [{ TERM: 'foot' }, '\u001B]777;notify;traininglogs;Rest is over.\u0007\u0007'],
])('the bell uses the notification that the terminal supports: %j', (env, bytes) => {
  expect(bellSequence('Rest is over.', env)).toBe(bytes);
});
