/** Apps whose exports are recognised but not supported, by names of their columns or keys. */

const APPS: readonly (readonly [words: RegExp, app: string])[] = [
  [/^(program_log_id|program_variation_index|boostcamp\w*)$/i, 'Boostcamp'],
  [/^rep_?count(_?(app|version))$/i, 'RepCount'],
  [/^macro_?factor\w*$/i, 'MacroFactor'],
  [/^caliber\w*$/i, 'Caliber'],
  [/^(repetition_unit|weight_unit_id|wger\w*)$/i, 'wger'],
];

/** The app that wrote a file with these columns or keys; null if the names do not show it. */
export function unreadAppOf(names: readonly string[]): string | null {
  const found = APPS.find(([words]) => names.some((name) => words.test(name.trim())));
  return found?.[1] ?? null;
}
