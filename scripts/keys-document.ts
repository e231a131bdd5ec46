/** `docs/keys.md`, generated from the key table. */
import { chordsOf } from '../src/keys/binding.js';
import { formatChord } from '../src/keys/chord.js';
import { KEYMAP } from '../src/keys/keymap.js';

const HEADER = `# Keys

Generated from \`src/keys/\` by \`npm run keys-doc\`. The same table drives the keys themselves, the hints at the bottom of
the screen and the help on F1.
`;

/** The whole document: one Markdown table per group, in the order of the key table. */
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
    return `\n## ${title}\n\n| Key | What it does |\n| --- | --- |\n${lines.join('\n')}\n`;
  });
  return HEADER + tables.join('');
}
