/** Decides whether a command line opens the screens, before the commands are loaded. */

/** The index of the first argument that is neither an option nor a data root; null if there is none. */
export function indexOfCommand(argv: readonly string[]): number | null {
  for (let at = 0; at < argv.length; at += 1) {
    if (argv[at] === '--data-dir') at += 1;
    else if (!argv[at]?.startsWith('-')) return at;
  }
  return null;
}

/** True if all arguments are `--linear`, `--demo` or `--data-dir` with a value. */
export function asksForScreens(argv: readonly string[]): boolean {
  const [option = '', ...others] = argv;
  if (argv.length === 0) return true;
  if (option === '--linear' || option === '--demo') return asksForScreens(others);
  if (option === '--data-dir') return others.length > 0 && asksForScreens(others.slice(1));
  return option.startsWith('--data-dir=') && asksForScreens(others);
}

/** True if the screens print lines instead of drawing: with `--linear`, or `INK_SCREEN_READER=true`. */
export function asksForLinear(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return env.INK_SCREEN_READER === 'true' || argv.includes('--linear');
}
