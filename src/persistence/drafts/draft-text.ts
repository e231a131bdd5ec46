/**
 * The text of a draft: the session's document with additional keys, some or all of which older versions did not write.
 */
import type { DraftBase } from '../../domain/draft-relation.js';
import type { TrainingSession } from '../../domain/record.js';
import { serializeSession } from '../../domain/serialize-record.js';
import type { SessionOrderKey } from '../../domain/session-order.js';

const BASE_KEY = 'draftBaseHash';
const REPEATS_KEY = 'draftRepeats';
const MACHINE_KEY = 'draftMachine';
const HOST_KEY = 'draftHost';
const HASH = /^[0-9a-f]{64}$/;
/** The end of every serialized document. */
const END = '\n}\n';

/** The machine that wrote a draft: its random id, and its host name for display. */
export type DraftMachine = { readonly id: string; readonly host: string };

/** A session in progress, what it was started from, and its machine; `machine` is null if the draft names none. */
export type DraftContent = {
  readonly session: TrainingSession;
  readonly base: DraftBase;
  readonly machine: DraftMachine | null;
};

export function draftName(id: string): string {
  return `draft_${id}.json`;
}

/** True for the name of a draft, including copies that a user or a synchroniser made. */
export function isDraftName(name: string): boolean {
  return /^draft_.*\.json$/.test(name);
}

/** The text of a draft; without a key for the base if the base is unknown. */
export function draftText({ session, base, machine }: DraftContent): string {
  const keys = {
    ...(base.kind === 'new' && base.repeats && { [REPEATS_KEY]: base.repeats }),
    ...(machine && { [MACHINE_KEY]: machine.id, [HOST_KEY]: machine.host }),
    ...(base.kind !== 'unknown' && { [BASE_KEY]: base.kind === 'saved' ? base.hash : null }),
  };
  const lines = Object.entries(keys).map(([key, value]) => `,\n  "${key}": ${JSON.stringify(value)}`);
  return `${serializeSession(session).slice(0, -END.length)}${lines.join('')}${END}`;
}

/** The id of the machine in a draft's text, found without parsing; null if the text names none. */
export function machineIdIn(text: string): string | null {
  return /^ {2}"draftMachine": "([^"]*)",?$/m.exec(text.slice(-TAIL_LENGTH))?.[1] ?? null;
}

/** Searched characters at the end. The additional keys are shorter: a host name has at most 255 bytes. */
const TAIL_LENGTH = 1000;

/** Separates the session from the additional keys in a document that was read from a draft. */
export function splitDraft(document: TrainingSession): DraftContent {
  const {
    [BASE_KEY]: hash,
    [REPEATS_KEY]: repeats,
    [MACHINE_KEY]: id,
    [HOST_KEY]: host,
    ...session
  } = document as TrainingSession & Readonly<Record<string, unknown>>;
  const machine = typeof id === 'string' ? { id, host: typeof host === 'string' ? host : '' } : null;
  return { session: session as TrainingSession, base: baseOf(hash, repeats), machine };
}

/** @param hash undefined if an older version wrote the draft */
function baseOf(hash: unknown, repeats: unknown): DraftBase {
  if (hash === null) return { kind: 'new', ...(isOrderKey(repeats) && { repeats }) };
  return typeof hash === 'string' && HASH.test(hash) ? { kind: 'saved', hash } : { kind: 'unknown' };
}

function isOrderKey(value: unknown): value is SessionOrderKey {
  if (typeof value !== 'object' || value === null || !('_id' in value) || !('date' in value)) return false;
  return typeof value._id === 'string' && typeof value.date === 'string';
}
