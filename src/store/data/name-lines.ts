/** The list of exercise names of an import preview, with what was chosen for each. */

import { counted } from '../../domain/format-session.js';
import type { ImportedName, NameChoice } from '../../domain/imported-names.js';
import { BLANK_LINE, cutLine, type Line, listRow, type Tone, wrappedLines } from '../../page/line.js';
import type { GroupOptions } from '../../text/group-thousands.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { fitEnd, padEndColumns, truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import type { ItemLines } from './data-items.js';
import { foundExercises } from './found-exercises.js';
import {
  choiceOf,
  currentName,
  type NamesList,
  openSuggestions,
  type PreviewStage,
} from './preview-state.js';

const MARK_COLUMNS = 2;
const GAP = '  ';
/** The largest share of a row that the imported names take. */
const NAME_SHARE = 0.5;

/** The names with their choices; or, while another exercise is searched, the results. */
export function nameLines(
  stage: PreviewStage,
  names: NamesList,
  columns: number,
  options: GroupOptions,
): ItemLines {
  return names.search === null
    ? choiceLines(stage, names, columns, options)
    : foundLines(stage, names.search, columns);
}

function choiceLines(
  stage: PreviewStage,
  { cursor }: NamesList,
  columns: number,
  options: GroupOptions,
): ItemLines {
  const { names } = stage.report;
  const open = openSuggestions(stage).length;
  const head = [
    cutLine(headingOf(names, open, options), columns, 'heading'),
    ...wrappedLines('', `${open > 0 ? KEYS : OTHER_KEYS} ${NAMES_STAY}`, columns, 'context'),
    BLANK_LINE,
  ];
  const widest = Math.max(...names.map(({ name }) => widthColumns(sanitizeLine(name))));
  const nameColumns = Math.min(widest, Math.floor((columns - MARK_COLUMNS - GAP.length) * NAME_SHARE));
  const rows = names.map((each, index) => {
    const isCurrent = index === cursor;
    const { text, tone } = decisionText(each, choiceOf(stage, each));
    const name = padEndColumns(fitEnd(sanitizeLine(each.name), nameColumns), nameColumns);
    const room = Math.max(1, columns - MARK_COLUMNS - nameColumns - GAP.length);
    const line: Line = [
      { text: isCurrent ? '▸ ' : '  ', tone: 'accent' },
      { text: name + GAP, tone: isCurrent ? 'accent' : 'plain' },
      { text: truncateEnd(text, room), tone },
    ];
    return listRow(line, index - cursor);
  });
  return { lines: [...head, ...rows], cursorLine: head.length + cursor };
}

const KEYS = 'a: the suggested exercise; x: an exercise of its own; c: another exercise.';
const OTHER_KEYS = 'c chooses another exercise for a name.';
const NAMES_STAY = 'Sessions keep the exercise names of the imported file.';

/** `Names: 2 suggestions to decide`. If no suggestion is open, says whether all are decided or none were made. */
function headingOf(names: readonly ImportedName[], open: number, options: GroupOptions): string {
  if (open > 0) return `Names: ${counted(open, 'suggestion', options)} to decide`;
  return names.some(({ suggestion }) => suggestion !== null)
    ? 'Names: all suggestions decided'
    : 'Names: no suggestions, every name is a new exercise';
}

const OWNERS = { own: 'yours', library: 'library', import: 'same import' } as const;

/** The choice for a name; without a choice, the suggestion or `new exercise`. */
export function decisionText(
  { suggestion }: ImportedName,
  choice: NameChoice | null,
): { readonly text: string; readonly tone: Tone } {
  if (choice?.kind === 'joined') return { text: `is ${sanitizeLine(choice.exercise)}`, tone: 'success' };
  if (suggestion === null) return { text: 'new exercise', tone: 'context' };
  if (choice?.kind === 'separate')
    return { text: `an exercise of its own, not ${sanitizeLine(suggestion.name)}`, tone: 'plain' };
  return { text: `is ${sanitizeLine(suggestion.name)}? (${OWNERS[suggestion.from]})`, tone: 'warning' };
}

/** The sentence for a search that finds no exercise. */
export function noneFound(typed: string): string {
  return typed.trim() === ''
    ? 'Type part of the exercise name, such as bench.'
    : 'No exercise has these words.';
}

function foundLines(
  stage: PreviewStage,
  search: NonNullable<NamesList['search']>,
  columns: number,
): ItemLines {
  const name = sanitizeLine(currentName(stage)?.name ?? '');
  const head = [...wrappedLines('', `Which exercise is ${name}?`, columns, 'heading'), BLANK_LINE];
  const found = foundExercises(stage.report, search.text.text);
  const rows = found.map((each, index) => {
    const isCurrent = index === search.cursor;
    const text = fitEnd(sanitizeLine(each), Math.max(1, columns - MARK_COLUMNS));
    const line: Line = [
      { text: isCurrent ? '▸ ' : '  ', tone: 'accent' },
      { text, tone: isCurrent ? 'accent' : 'plain' },
    ];
    return line;
  });
  const none = cutLine(noneFound(search.text.text), columns, 'context');
  return { lines: [...head, ...(rows.length > 0 ? rows : [none])], cursorLine: head.length + search.cursor };
}
