/** A small full-screen program that uses the terminal layer like the application. */

import { appendFileSync } from 'node:fs';
import { KeyDecoder } from '../../../src/keys/key-decoder.js';
import { colorPolicy, removeColor } from '../../../src/terminal/color-policy.js';
import { KeySource } from '../../../src/terminal/key-source.js';
import { TerminalSession } from '../../../src/terminal/terminal-session.js';

const { forcedLevel, showsColor } = colorPolicy(process.env);
if (forcedLevel !== null) process.env.FORCE_COLOR = forcedLevel;

const session = new TerminalSession({
  stdin: process.stdin,
  stdout: process.stdout,
  process,
  showsStack: process.env.TRAININGLOGS_DEBUG !== undefined,
});
const keys = new KeySource(process.stdin, new KeyDecoder());
const draftFile = process.env.PROBE_DRAFT;
if (draftFile !== undefined) session.beforeLeave(() => appendFileSync(draftFile, 'saved\n'));
session.enter();
keys.start();

const { runProbe } = await import('./probe-screen.js');
runProbe({ session, keys, recolor: showsColor ? (frame) => frame : removeColor });
