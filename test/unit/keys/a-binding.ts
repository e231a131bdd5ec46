import type { Binding } from '../../../src/keys/binding.js';

/** A valid binding of `keys` in the list scope, with the given fields instead of its own. */
export function aBinding(id: string, keys: readonly string[], fields: Partial<Binding> = {}): Binding {
  return {
    id,
    keys,
    scope: 'list',
    mode: 'navigation',
    label: id,
    help: `Runs ${id}.`,
    group: 'General',
    footer: null,
    ...fields,
  };
}
