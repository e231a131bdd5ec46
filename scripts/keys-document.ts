/** The key table as the README shows it. */
import { chordsOf } from '../src/keys/binding.js';
import { formatChord } from '../src/keys/chord.js';
import { KEYMAP } from '../src/keys/keymap.js';

const BEGIN = '<!-- keys -->';
const END = '<!-- /keys -->';

/** One Markdown table per group, in the order of the keymap. */
export function keysDocument(): string {
  const groups = new Map<string, Map<string, { keys: string[]; help: string }>>();
  for (const binding of KEYMAP) {
    const group = groups.get(binding.group) ?? new Map<string, { keys: string[]; help: string }>();
    const row = group.get(binding.id) ?? { keys: [], help: binding.help };
    row.keys.push(...chordsOf(binding).map((chord) => `\`${formatChord(chord)}\``));
    group.set(binding.id, row);
    groups.set(binding.group, group);
  }
  const tables = [...groups].map(([title, rows]) => {
    const lines = [...rows.values()].map(
      ({ keys, help }) => `| ${[...new Set(keys)].join(' ').replaceAll('|', '\\|')} | ${help} |`,
    );
    return `| ${title} | |\n| --- | --- |\n${lines.join('\n')}`;
  });
  return tables.join('\n\n');
}

/** The README with its key table replaced. @throws where the marks are missing */
export function withKeys(readme: string, keys: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin === -1 || end === -1) throw new Error(`The README has no ${BEGIN} … ${END}.`);
  return `${readme.slice(0, begin + BEGIN.length)}\n${keys}\n${readme.slice(end)}`;
}
