import type { CommandContext } from '../command.js';

/** Looks at both stores anew. Never throws. */
export function readOverview({ dispatch, ports }: CommandContext): void {
  dispatch({
    type: 'data/overview-read',
    overview: ports.data.overview(),
    readMs: ports.now().getTime(),
  });
}
