/** The key hints in the footer: only keys that have an effect now. */

import { widthColumns } from '../text/width.js';
import { type Binding, bindingsOf, chordsOf, type Mode, type When } from './binding.js';
import { type Chord, type ChordGlyphs, formatChord } from './chord.js';
import { findBinding } from './resolve.js';

/** One hint, drawn as `keys`, a space, `label`; `chord` is the key. */
export type FooterHint = { readonly keys: string; readonly label: string; readonly chord: Chord };

/** Spaces between two hints. */
export const FOOTER_GAP_COLUMNS = 2;

/**
 * The hints of commands that can run now, most important first, as many as fit.
 * @param columns of the whole line, including the gaps
 */
export function footerHints<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  scopes: readonly Scope[],
  mode: Mode,
  when: When<Id>,
  columns: number,
  glyphs: ChordGlyphs = 'unicode',
): readonly FooterHint[] {
  const hints: FooterHint[] = [];
  const hintedIds = new Set<Id>();
  let usedColumns = 0;
  for (const binding of footerBindings(table, scopes)) {
    if (hintedIds.has(binding.id)) continue;
    const chord = chordsOf(binding).find((own) => {
      const taken = findBinding(table, scopes, mode, own, when);
      return taken?.binding === binding && taken.availability === true;
    });
    if (chord === undefined) continue;
    const hint = { keys: formatChord(chord, glyphs), label: binding.label, chord };
    const gapColumns = hints.length === 0 ? 0 : FOOTER_GAP_COLUMNS;
    usedColumns += gapColumns + widthColumns(`${hint.keys} ${hint.label}`);
    if (usedColumns > columns) break;
    hints.push(hint);
    hintedIds.add(binding.id);
  }
  return hints;
}

/** The bindings in the footer: by footer number, then by scope from the top, then in table order. */
function footerBindings<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  scopes: readonly Scope[],
): readonly Binding<Id, Scope>[] {
  return scopes
    .flatMap((scope) => bindingsOf(table, scope))
    .filter((binding) => binding.footer !== null)
    .sort((a, b) => (a.footer ?? 0) - (b.footer ?? 0));
}
