/** The keys that move in lists and pages. A screen may replace the default keys of a motion. */
import type { Binding } from './binding.js';

type MotionName = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

const DEFAULTS: Readonly<Record<MotionName, Pick<Binding, 'keys' | 'label' | 'help'>>> = {
  up: { keys: ['up', 'k'], label: 'up', help: 'One line up.' },
  down: { keys: ['down', 'j'], label: 'down', help: 'One line down.' },
  'page-up': { keys: ['pageUp'], label: 'page up', help: 'One page up.' },
  'page-down': { keys: ['pageDown', 'space'], label: 'page down', help: 'One page down.' },
  first: { keys: ['g', 'home'], label: 'first', help: 'To the first line.' },
  last: { keys: ['G', 'end'], label: 'last', help: 'To the last line.' },
};

type MotionKey = Partial<Pick<Binding, 'keys' | 'label' | 'help' | 'footer'>>;

/** The motions of a page that scrolls. */
export const PAGE_MOTIONS = {
  up: { footer: 91 },
  down: { footer: 92 },
  'page-up': { footer: 21 },
  'page-down': { footer: 20 },
  first: { label: 'top' },
  last: { label: 'end' },
} as const;

/**
 * One binding per motion, with the id `<prefix><motion>`.
 * @param motions in the order of the help, with the members that differ from `DEFAULTS`
 */
export function motionKeys<Prefix extends string, Name extends MotionName, const Scope extends string>(
  prefix: Prefix,
  place: Pick<Binding<string, Scope>, 'scope' | 'mode' | 'group'>,
  motions: Readonly<Record<Name, MotionKey>>,
): readonly Binding<`${Prefix}${Name}`, Scope>[] {
  // The cast is safe, because no caller passes an object with other keys.
  const names = Object.keys(motions) as Name[];
  return names.map((name) => ({
    ...place,
    ...DEFAULTS[name],
    footer: null,
    ...motions[name],
    id: `${prefix}${name}` as const,
  }));
}
