/** Distinguishes drafts of this machine from drafts of others, with which a synchroniser may share the folder. */
import { hostname } from 'node:os';
import type { DraftMachine } from './draft-text.js';
import { machineId, readMachineId } from './machine-id.js';

export class OwnMachine {
  /** The id of this machine; null until it was read, or if this machine has none. */
  private id: string | null = null;

  constructor(
    private readonly databasePath: string,
    private readonly host: string = hostname(),
  ) {}

  /** The id and host name for drafts of this machine. Creates a missing id; null if that fails. Never throws. */
  mark(): DraftMachine | null {
    this.id ??= machineId(this.databasePath);
    return this.id === null ? null : { id: this.id, host: this.host };
  }

  /** True if the id that a draft names is not the id of this machine. Creates no id. Never throws. */
  isOther(idOfDraft: string): boolean {
    this.id ??= readMachineId(this.databasePath);
    return idOfDraft !== this.id;
  }
}
