/** What the stock input components of the Log screen report. */
export type LogActions = {
  readonly nameTyped: (name: string) => void;
  readonly choiceMoved: (choice: number) => void;
  readonly fieldTyped: (field: string, text: string) => void;
};
