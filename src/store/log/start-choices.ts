/** The choices of the menu, such as resuming a draft, following a program, or starting a session. */
import type { OfferedDraft } from '../../domain/read-models/draft.js';
import type { ProgramOffer } from '../../domain/read-models/program-offers.js';
import { type ConflictingDraft, isConflicting } from './draft-conflict.js';
import type { LogEvent } from './log-event.js';
import type { LogState, RepeatOffer } from './log-state.js';

export type StartChoice =
  | { readonly kind: 'resume' | 'save' | 'discard'; readonly draft: OfferedDraft }
  /** The session is in progress on another machine. */
  | { readonly kind: 'take-over'; readonly draft: OfferedDraft; readonly host: string }
  /** The draft and its saved session differ. */
  | { readonly kind: 'compare'; readonly draft: ConflictingDraft }
  | { readonly kind: 'program'; readonly offer: ProgramOffer }
  | { readonly kind: 'repeat'; readonly offer: RepeatOffer }
  | { readonly kind: 'new' | 'another-day' | 'programs' | 'import' };

/** The lines of the menu: drafts, then suggested sessions, then other ways to start. */
export function startChoices({ drafts, repeats, programs }: LogState): readonly StartChoice[] {
  const ofDrafts = drafts.filter(({ otherHost }) => otherHost === null).flatMap(choicesOfDraft);
  const ofOthers = drafts.flatMap((draft): StartChoice[] =>
    draft.otherHost === null ? [] : [{ kind: 'take-over', draft, host: draft.otherHost }],
  );
  const ofPast = repeats.map((offer): StartChoice => ({ kind: 'repeat', offer }));
  const ofPrograms = (isCurrent: boolean) =>
    programs
      .filter((offer) => offer.isCurrent === isCurrent)
      .map((offer): StartChoice => ({ kind: 'program', offer }));
  return [
    ...ofDrafts,
    ...ofOthers,
    ...ofPrograms(true),
    ...ofPast,
    ...ofPrograms(false),
    { kind: 'new' },
    { kind: 'another-day' },
    { kind: 'programs' },
    { kind: 'import' },
  ];
}

function choicesOfDraft(draft: OfferedDraft): readonly StartChoice[] {
  if (isConflicting(draft)) return [{ kind: 'compare', draft }];
  const isEmpty = draft.session.exercises.length === 0;
  return [
    { kind: 'resume', draft },
    ...(isEmpty ? [] : [{ kind: 'save', draft } as const]),
    { kind: 'discard', draft },
  ];
}

/** The first line of the session that the user left last; the first line of the menu without one. */
export function placeOfLeft(log: LogState): number {
  const id = log.left?.id;
  const place = startChoices(log).findIndex((each) => 'draft' in each && each.draft.id === id);
  return Math.max(0, place);
}

type ReadOffers = Omit<Extract<LogEvent, { type: 'log/programs-read' }>, 'type'>;

/** Adds the days of programs to the menu. The cursor stays, unless a program was just added. */
export function withProgramOffers(log: LogState, { programs, added, isMenuDrawn }: ReadOffers): LogState {
  const read = { ...log, programs };
  const { stage } = log;
  if (stage.kind !== 'start') return read;
  const ofAdded = startChoices(read).findIndex(
    (each) => each.kind === 'program' && each.offer.file === added,
  );
  if (ofAdded >= 0) return { ...read, stage: { ...stage, choice: ofAdded } };
  if (stage.choice === 0 && !isMenuDrawn) return read;
  const under = startChoices(log)[stage.choice];
  return { ...read, stage: { ...stage, choice: placeOfChoice(startChoices(read), under) } };
}

/** Replaces the choices of the menu. The cursor stays on its line. */
export function withOffers(log: LogState, read: Pick<LogState, 'drafts' | 'repeats'>): LogState {
  const { stage } = log;
  const after = { ...log, ...read };
  if (stage.kind !== 'start') return after;
  const choice = placeOfChoice(startChoices(after), startChoices(log)[stage.choice]);
  return { ...after, stage: { ...stage, choice } };
}

/** The place of the same line after the menu was read again; the first place if the line is gone. */
function placeOfChoice(choices: readonly StartChoice[], choice: StartChoice | undefined): number {
  const key = choice && keyOf(choice);
  return Math.max(
    0,
    choices.findIndex((each) => keyOf(each) === key),
  );
}

function keyOf(choice: StartChoice): string {
  if (choice.kind === 'program') return `program ${choice.offer.file}`;
  if (choice.kind === 'repeat') return `repeat ${choice.offer.id}`;
  return 'draft' in choice ? `${choice.kind} ${choice.draft.id}` : choice.kind;
}
