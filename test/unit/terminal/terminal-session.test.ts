import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ENTER_SCREEN, LEAVE_SCREEN, MOUSE_OFF, MOUSE_ON } from '../../../src/terminal/escape-sequences.js';
import { type SessionProcess, TerminalSession } from '../../../src/terminal/terminal-session.js';

let log: string[];
let stdin: FakeInput;
let stdout: EventEmitter & { readonly fd: number };
let process: FakeProcess;
let session: TerminalSession;

class FakeInput extends EventEmitter {
  setRawMode(isRaw: boolean): void {
    log.push(isRaw ? 'raw' : 'cooked');
  }
  override on(event: string, listener: () => void): this {
    return super.on(event, listener);
  }
  pause(): void {}
  resume(): void {}
}

class FakeProcess extends EventEmitter {
  readonly pid = 42;
  execArgv: readonly string[] = [];
  kill(pid: number, signal: string): void {
    log.push(`kill ${pid} ${signal}`);
  }
  exit(code: number): void {
    log.push(`exit ${code}`);
  }
}

beforeEach(() => {
  log = [];
  stdin = new FakeInput();
  stdout = Object.assign(new EventEmitter(), { fd: 1 });
  process = new FakeProcess();
  session = aSession();
});

function aSession(options: { showsStack?: boolean; write?: (text: string) => void } = {}): TerminalSession {
  return new TerminalSession({
    stdin,
    stdout,
    process: process as unknown as SessionProcess, // The fake has all members that a session uses.
    showsStack: options.showsStack ?? false,
    write: options.write ?? ((text) => log.push(text)),
    writeMessage: (text) => log.push(`say ${text.trimEnd()}`),
  });
}

const entered = ['raw', ENTER_SCREEN];
const left = ['cooked', LEAVE_SCREEN];

describe('entering and leaving', () => {
  it('acquires and releases the screen once', () => {
    session.enter();
    session.enter();
    session.leave();
    session.leave();
    expect(log).toEqual([...entered, ...left]);
  });

  it('does nothing on leave if it was not entered', () => {
    session.leave();
    expect(log).toEqual([]);
  });

  it('runs all callbacks before it releases the screen, even if one fails', () => {
    session.beforeLeave(() => {
      throw new Error('the disk is full');
    });
    session.beforeLeave(() => log.push('saved'));
    session.enter();
    session.leave();
    const words = 'say Not everything was saved on leaving: the disk is full.';
    expect(log).toEqual([...entered, 'saved', ...left, words]);
  });

  it('notifies watchers before it releases the screen', () => {
    session.watch({ acquired: () => log.push('draw'), released: () => log.push('stop') });
    session.enter();
    session.leave();
    expect(log).toEqual([...entered, 'draw', 'stop', ...left]);
  });
});

describe('the mouse', () => {
  it('is on from the moment it is used, and again whenever the screen is acquired', () => {
    session.enter();
    session.useMouse(true);
    session.useMouse(true);
    session.handOver(() => log.push('editor'));
    session.leave();
    const again = ['raw', ENTER_SCREEN + MOUSE_ON];
    expect(log).toEqual([...entered, MOUSE_ON, ...left, 'editor', ...again, ...left]);
    expect(LEAVE_SCREEN).toContain(MOUSE_OFF);
  });

  it('is off once it is no longer used', () => {
    session.enter();
    session.useMouse(true);
    session.useMouse(false);
    session.leave();
    expect(log).toEqual([...entered, MOUSE_ON, MOUSE_OFF, ...left]);
  });
});

describe('the end of the process', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
    ['SIGABRT', 134],
    ['SIGUSR2', 140],
    ['SIGALRM', 142],
    ['SIGXCPU', 152],
    ['SIGVTALRM', 154],
    ['SIGPROF', 155],
    ['SIGIO', 157],
    ['SIGSYS', 159],
  ])('restores the terminal on %s and exits with %i', (signal, code) => {
    session.enter();
    process.emit(signal);
    expect(log).toEqual([...entered, ...left, `exit ${code}`]);
  });

  it('continues at SIGPROF while the CPU profiler runs, which sends this signal', () => {
    process = new FakeProcess();
    process.execArgv = ['--cpu-prof'];
    session = aSession();
    session.enter();
    process.emit('SIGPROF');
    expect(log).toEqual(entered);
  });

  it.each([
    ['the hang-up signal', () => process.emit('SIGHUP')],
    ['the end of the input', () => stdin.emit('end')],
    ['an input error', () => stdin.emit('error', new Error('EIO'))],
    ['an output error', () => stdout.emit('error', new Error('EIO'))],
  ])('ends by SIGHUP after %s, once', (_name, hangUp) => {
    session.beforeLeave(() => log.push('saved'));
    session.enter();
    hangUp();
    stdin.emit('end');
    expect(log).toEqual([...entered, 'saved', ...left, 'kill 42 SIGHUP']);
    expect(process.listenerCount('SIGHUP')).toBe(0);
  });

  it('ends by SIGHUP if the terminal is closed', () => {
    process.removeAllListeners();
    session = aSession({
      write: (text) => {
        if (text === LEAVE_SCREEN) throw new Error('EIO');
      },
    });
    session.enter();
    process.emit('SIGTERM');
    expect(log.at(-1)).toBe('kill 42 SIGHUP');
  });

  it.each(['uncaughtException', 'unhandledRejection'])(
    'prints one sentence after an %s and exits with 70',
    (event) => {
      session.enter();
      process.emit(event, new Error('bad\nthing\u001B[31m'));
      const words = 'say traininglogs stopped because of an error in the program: bad thing [31m.';
      expect(log).toEqual([...entered, ...left, words, 'exit 70']);
    },
  );

  it('prints the stack with showsStack', () => {
    process.removeAllListeners();
    session = aSession({ showsStack: true });
    process.emit('uncaughtException', new Error('bad'));
    expect(log[0]).toMatch(/bad\.\nError: bad\n {4}at /);
  });

  it('releases the screen if other code ends the process', () => {
    session.enter();
    process.emit('exit');
    expect(log).toEqual([...entered, ...left]);
  });
});

describe('handing the terminal over', () => {
  it('releases the screen for another program and acquires it again', () => {
    session.watch({ acquired: () => log.push('draw'), released: () => log.push('stop') });
    session.enter();
    log = [];
    expect(session.handOver(() => log.push('editor'))).toBe(4);
    expect(log).toEqual(['stop', ...left, 'editor', ...entered, 'draw']);
  });

  it('acquires the screen again if the other program does not start', () => {
    session.enter();
    log = [];
    const run = () => {
      throw new Error('no editor');
    };
    expect(() => session.handOver(run)).toThrow('no editor');
    expect(log).toEqual([...left, ...entered]);
  });

  it('ignores an interrupt that was typed into the other program', () => {
    vi.useFakeTimers();
    session.enter();
    session.handOver(() => {});
    log = [];
    process.emit('SIGINT');
    expect(log).toEqual([]);
    vi.advanceTimersByTime(200);
    process.emit('SIGINT');
    expect(log).toEqual([...left, 'exit 130']);
    vi.useRealTimers();
  });

  it('stops the whole job, and acquires the screen again when it is continued', () => {
    vi.useFakeTimers();
    session.enter();
    log = [];
    session.suspend();
    expect(log).toEqual([...left, 'kill 0 SIGTSTP']);
    process.emit('SIGCONT');
    expect(log.slice(3)).toEqual(entered);
    vi.runAllTimers();
    expect(log).toHaveLength(5);
    vi.useRealTimers();
  });

  it('handles SIGTSTP from outside like Ctrl+Z, each time', () => {
    vi.useFakeTimers();
    session.enter();
    for (let time = 1; time <= 2; time += 1) {
      log = [];
      process.emit('SIGTSTP');
      expect(log).toEqual([...left, 'kill 0 SIGTSTP']);
      // The signal stops the process only if it has no handler.
      expect(process.listenerCount('SIGTSTP')).toBe(0);
      process.emit('SIGCONT');
      expect(log.slice(3)).toEqual(entered);
      expect(process.listenerCount('SIGTSTP')).toBe(1);
    }
    vi.useRealTimers();
  });

  it('has no handler for SIGTSTP while the other program runs, so that both stop together', () => {
    session.enter();
    session.handOver(() => expect(process.listenerCount('SIGTSTP')).toBe(0));
    expect(process.listenerCount('SIGTSTP')).toBe(1);
  });

  it('acquires the screen again if the system did not stop it', () => {
    vi.useFakeTimers();
    session.enter();
    log = [];
    session.suspend();
    vi.runAllTimers();
    expect(log.slice(3)).toEqual(entered);
    vi.useRealTimers();
  });

  it('redraws after it was stopped and continued from outside', () => {
    session.enter();
    log = [];
    process.emit('SIGCONT');
    expect(log).toEqual([...left, ...entered]);
  });
});
