/** The content of the help overlay: the bindings of the current scopes, by heading. */

import { type Binding, chordsOf } from './binding.js';
import { type ChordGlyphs, formatChord } from './chord.js';

/** One line of help; `keys` are formatted, in table order. */
export type HelpEntry<Id extends string = string> = {
  readonly id: Id;
  readonly keys: readonly string[];
  readonly label: string;
  readonly help: string;
};

/** A heading and its lines, at least one. */
export type HelpSection<Id extends string = string> = {
  readonly title: string;
  readonly entries: readonly HelpEntry<Id>[];
};

/**
 * All bindings of the scopes in both modes, grouped. Sections are in the order of their first binding: scope by scope
 * from the top, in table order within a scope.
 */
export function helpSections<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  scopes: readonly Scope[],
  glyphs: ChordGlyphs = 'unicode',
): readonly HelpSection<Id>[] {
  const entriesByTitle = new Map<string, HelpEntry<Id>[]>();
  for (const binding of scopes.flatMap((scope) => table.filter((row) => row.scope === scope))) {
    const { id, label, help, group } = binding;
    const keys = chordsOf(binding).map((chord) => formatChord(chord, glyphs));
    const entries = entriesByTitle.get(group) ?? [];
    // A command with a binding for each mode is one line.
    const at = entries.findIndex((entry) => entry.id === id && entry.help === help);
    const known = entries[at];
    if (known) entries[at] = { ...known, keys: [...new Set([...known.keys, ...keys])] };
    else entries.push({ id, keys, label, help });
    entriesByTitle.set(group, entries);
  }
  return [...entriesByTitle].map(([title, entries]) => ({ title, entries }));
}

/**
 * Keeps the lines that contain every word of the query, in any case, in their keys, label, help or heading.
 * A blank query keeps all. Sections without lines are dropped.
 */
export function filterHelp<Id extends string>(
  sections: readonly HelpSection<Id>[],
  query: string,
): readonly HelpSection<Id>[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return sections;
  return sections
    .map(({ title, entries }) => ({
      title,
      entries: entries.filter(({ keys, label, help }) => {
        const line = [title, ...keys, label, help].join(' ').toLowerCase();
        return words.every((word) => line.includes(word));
      }),
    }))
    .filter((section) => section.entries.length > 0);
}
