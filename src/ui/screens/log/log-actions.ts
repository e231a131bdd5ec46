/** What the stock input components of the Log screen report back. */
import type { DetailField } from '../../../store/log/log-state.js';

export type LogActions = {
  readonly nameTyped: (name: string) => void;
  readonly choiceMoved: (choice: number) => void;
  readonly detailTyped: (field: DetailField, text: string) => void;
};
