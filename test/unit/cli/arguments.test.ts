import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/cli/arguments.js';
import { COMMANDS } from '../../../src/cli/commands.js';

const parse = (...argv: readonly string[]) => parseCommandLine(argv, COMMANDS);

describe('the command line', () => {
  it.each([
    [['help', 'list'], 'list'],
    [['list', '--help'], 'list'],
    [['-h', 'list'], 'list'],
    [['help'], undefined],
    [['--help'], undefined],
    [['help', 'help'], undefined],
  ])('%j prints the help (of the command: %s)', (argv: string[], name: string | undefined) => {
    const parsed = parse(...argv);
    expect(parsed.kind).toBe('help');
    expect(parsed.kind === 'help' && parsed.command?.name).toBe(name);
  });

  it.each([[['-V']], [['--version']], [['list', '-V']]])('%j prints the version', (argv: string[]) => {
    expect(parse(...argv)).toEqual({ kind: 'version' });
  });

  it.each([
    [['lits'], 'Unknown command "lits". Did you mean list? traininglogs --help lists the commands.'],
    [
      ['help', 'staats'],
      'Unknown command "staats". Did you mean stats? traininglogs --help lists the commands.',
    ],
    [['qqqq'], 'Unknown command "qqqq". traininglogs --help lists the commands.'],
    [['list', '--limt', '3'], "Unknown option '--limt'. Did you mean --limit? See traininglogs list --help."],
    [['--linaer'], "Unknown option '--linaer'. Did you mean --linear? See traininglogs --help."],
    [['list', '--qqqq'], "Unknown option '--qqqq'; see traininglogs list --help."],
  ])('%j is refused, with a suggestion if a similar word is known', (argv: string[], sentence) => {
    expect(() => parse(...argv)).toThrow(sentence);
  });
});
