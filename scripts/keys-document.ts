/** Generates `docs/keys.md` from the key table. */
import { chordsOf } from '../src/keys/binding.js';
import { type Chord, formatChord, isPlain } from '../src/keys/chord.js';
import { KEYMAP } from '../src/keys/keymap.js';

const HEADER = `# Keys

Generated from \`src/keys/\` by \`npm run keys-doc\`. The same table drives the keys themselves, the hints at the bottom of
the screen, the help (\`F1\`, \`?\`) and the command palette (\`:\`, \`Ctrl+P\`).

Every text field is edited with the same keys:

| Key | What it does |
| --- | --- |
| \`←\` \`→\` \`Home\` \`End\` \`Ctrl+A\` \`Ctrl+E\` | Moves by character, or to an end of the text. |
| \`Ctrl+←\` \`Ctrl+→\` \`Alt+B\` \`Alt+F\` | Moves by word. On the set line, Alt and a letter is a command. |
| \`Backspace\` \`Delete\` | Deletes a character. |
| \`Ctrl+W\` \`Alt+D\` | Deletes the word before or after the cursor. |
| \`Ctrl+K\` \`Ctrl+U\` | Deletes to the end, or the whole text. |
`;

/** The whole document: one Markdown table per group of keys, in the order of the key table. */
export function keysDocument(): string {
  const groups = new Map<string, Map<string, { chords: Chord[]; help: string }>>();
  for (const binding of KEYMAP) {
    const group = groups.get(binding.group) ?? new Map<string, { chords: Chord[]; help: string }>();
    const row = group.get(binding.id) ?? { chords: [], help: binding.help };
    row.chords.push(...chordsOf(binding));
    group.set(binding.id, row);
    groups.set(binding.group, group);
  }
  const tables = [...groups].map(([title, rows]) => {
    const lines = [...rows.values()].map(({ chords, help }) => `| ${keysCell(chords)} | ${help} |`);
    return `\n## ${title}\n\n| Key | What it does |\n| --- | --- |\n${lines.join('\n')}\n`;
  });
  return HEADER + tables.join('');
}

/** The keys of a command, each once. Keys that exist on every keyboard come first. */
function keysCell(chords: readonly Chord[]): string {
  const ordered = [...chords.filter(isPlain), ...chords.filter((chord) => !isPlain(chord))];
  const keys = new Set(ordered.map((chord) => `\`${formatChord(chord)}\``));
  return [...keys].join(' · ').replaceAll('|', '\\|');
}
