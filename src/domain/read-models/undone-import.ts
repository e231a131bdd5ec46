/** The result of taking back an import. */

export type UndoneImport = {
  /** When the import began: instant, ISO 8601. */
  readonly importedAt: string;
  /** New sessions of the import that are in the trash now. */
  readonly removed: number;
  /** Sessions that have their former text again. */
  readonly restored: number;
  /** Sessions that stay because they were changed after the import. */
  readonly kept: readonly { readonly id: string; readonly day: string; readonly focus: string | null }[];
  /** Body weights that were removed from those of the athlete. */
  readonly bodyWeights: number;
};
