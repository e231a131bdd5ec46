/** Completes React's outstanding renders and effects synchronously, without drawing every component again (4 ms). */

import type { Instance } from 'ink';
import { createElement, Fragment, type ReactNode, useSyncExternalStore } from 'react';

export class RenderFlush {
  readonly #other: Pick<Instance, 'rerender'>;
  readonly #pulse = new Pulse();

  /** @param other a second, empty tree: rendering it makes React complete the urgent work of all trees */
  constructor(other: Pick<Instance, 'rerender'>) {
    this.#other = other;
  }

  /**
   * Adds an invisible component to the tree. {@link flush} gives it urgent work, with which React completes all other
   * work.
   */
  wrap(root: ReactNode): ReactNode {
    return createElement(Fragment, null, createElement(PulseListener, { pulse: this.#pulse }), root);
  }

  flush(): void {
    this.#pulse.beat();
    this.#other.rerender(null);
  }
}

/** A store with a counter: React treats the change of a store as urgent work. */
class Pulse {
  readonly #listeners = new Set<() => void>();
  #beats = 0;

  beat(): void {
    this.#beats += 1;
    for (const listener of this.#listeners) listener();
  }

  readonly getSnapshot = (): number => this.#beats;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}

function PulseListener({ pulse }: { readonly pulse: Pulse }): null {
  useSyncExternalStore(pulse.subscribe, pulse.getSnapshot);
  return null;
}
