import { describe, expect, it } from 'vitest';
import type { ProcessIo } from '../../src/startup/process-io.js';
import { runCommands } from '../../src/startup/run-commands.js';

async function messageOn(stderr: Omit<ProcessIo['stderr'], 'write'>): Promise<string> {
  const written: string[] = [];
  await runCommands(['list', '--limit', 'a number that does not exist anywhere'], {
    stdout: { write: () => true },
    stderr: { ...stderr, write: (text) => written.push(String(text)) },
    readStdin: () => new Uint8Array(),
    env: { TRAININGLOGS_HOME: '/nowhere', LC_ALL: 'C.UTF-8' },
    cwd: '/',
  });
  return written.join('');
}

describe('a message of a command', () => {
  it('breaks between words at the edge of a terminal', async () => {
    const lines = (await messageOn({ isTTY: true, columns: 30 })).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(30);
    expect(`${lines.join(' ')}\n`).toBe(await messageOn({}));
  });

  it('is one line in a file or pipe', async () => {
    expect((await messageOn({})).trimEnd()).not.toContain('\n');
  });
});
