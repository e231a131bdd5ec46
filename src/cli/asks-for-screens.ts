/** What can be told of a command line before the commands are loaded. */

/** The place of the first argument that is no option nor an option's value; null where there is none. */
export function indexOfCommand(argv: readonly string[]): number | null {
  for (let at = 0; at < argv.length; at += 1) {
    if (argv[at] === '--data-dir') at += 1;
    else if (!argv[at]?.startsWith('-')) return at;
  }
  return null;
}

/** True where a command line surely asks for the screens; one with a mistake in it does not. */
export function asksForScreens(argv: readonly string[]): boolean {
  const [option = '', ...others] = argv;
  if (argv.length === 0) return true;
  if (option === '--data-dir') return others.length > 0 && asksForScreens(others.slice(1));
  return option.startsWith('--data-dir=') && asksForScreens(others);
}
