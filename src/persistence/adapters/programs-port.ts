/** The port of programs. Their days are not cached: a call reads the program files and the sessions again. */
import type { Athlete } from '../../domain/athlete.js';
import { dayInUnit } from '../../domain/program/day-in-unit.js';
import { dayOfSession } from '../../domain/program/day-of-session.js';
import { dayTitle } from '../../domain/program/day-title.js';
import { isInEarlyDeload, nameOfDay, skippedSessions } from '../../domain/program/other-days.js';
import { keysOfProgram } from '../../domain/program/planned-session.js';
import { prescribeDay } from '../../domain/program/prescribe-day.js';
import { describeErrors } from '../../domain/program/program-error.js';
import { positionOf } from '../../domain/program/program-position.js';
import { titlesOf } from '../../domain/program/program-session.js';
import { weekOf } from '../../domain/program/program-weeks.js';
import type {
  ProgramDay,
  ProgramDayChoice,
  ProgramOffer,
  ProgramOffers,
} from '../../domain/read-models/program-offers.js';
import type { TrainingSession } from '../../domain/record.js';
import { localTimeWithOffset } from '../../domain/session-date.js';
import { compareSessionOrder } from '../../domain/session-order.js';
import type { ProgramsPort } from '../../store/ports/programs-port.js';
import { currentProgram, describeRenamed, fileOfTitle } from '../current-program.js';
import type { Steps } from '../disk/time-sliced-work.js';
import { examplesBeside } from '../example-programs.js';
import type { createCachedMuscleFinder } from '../muscle-finder.js';
import type { ProgramFile } from '../program-files.js';
import { programInput } from '../program-input.js';
import type { SessionReader } from '../session-reader.js';
import { createWithErrorSentence, stepsWithErrorSentence } from './error-sentence.js';
import { readPlan } from './program-plan.js';

type Reader = Pick<SessionReader, 'occurrencesBefore' | 'occurrencesOf' | 'programs'> & {
  readonly statistics: Pick<SessionReader['statistics'], 'importedCategories'>;
};

export type ProgramsPortInput = {
  readonly stores: { readonly reader: Reader };
  readonly root: string;
  /** @throws Error */
  readonly readFiles: () => readonly ProgramFile[];
  readonly athlete: () => Athlete;
  readonly now: () => Date;
  readonly musclesOf: ReturnType<typeof createCachedMuscleFinder>;
  /** Copies a program that comes with traininglogs. @throws Error */
  readonly addExample: (fileName: string) => string;
};

export function createProgramsPort({
  stores,
  root,
  readFiles,
  athlete,
  now,
  musclesOf,
  addExample,
}: ProgramsPortInput): ProgramsPort {
  const withErrorSentence = createWithErrorSentence(root);
  return {
    examples: () => withErrorSentence(() => examplesBeside(readFiles())),
    addExample: (fileName) => withErrorSentence(() => addExample(fileName)),
    errors: (file) =>
      withErrorSentence(() =>
        readFiles()
          .filter((each) => each.file === file)
          .flatMap(({ errors }) => describeErrors(file, errors)),
      ),
    offers: () => stepsWithErrorSentence(() => offerSteps(stores.reader, readFiles), root),
    day: (choice) => {
      const today = localTimeWithOffset(now());
      return withErrorSentence(() =>
        chosenDay(stores.reader, readFiles(), choice, { athlete: athlete(), today }),
      );
    },
    next: (title) =>
      withErrorSentence(() => {
        const program = fileOfTitle(readFiles(), title)?.program;
        return program ? positionOf(program, stores.reader.programs.of(titlesOf(program))).next : null;
      }),
    plan: (back) =>
      withErrorSentence(() =>
        readPlan(stores.reader, readFiles(), back, {
          athlete: athlete(),
          today: localTimeWithOffset(now()),
          musclesOf: musclesOf(stores.reader.statistics),
        }),
      ),
    dayOf: (session) => withErrorSentence(() => dayOf(stores.reader, readFiles, athlete(), session)),
  };
}

function* offerSteps(reader: Reader, readFiles: () => readonly ProgramFile[]): Steps<ProgramOffers> {
  const files = readFiles();
  const current = currentProgram(files, reader);
  const ordered = current ? [current, ...files.filter((each) => each !== current)] : files;
  const offers: ProgramOffer[] = [];
  for (const [index, each] of ordered.entries()) {
    yield { done: index, total: ordered.length };
    const offer = offerOf(reader, each, each === current);
    if (offer) offers.push(offer);
  }
  return {
    offers,
    errors: ordered.flatMap(({ file, errors }) => describeErrors(file, errors)),
    renamed: describeRenamed(files, reader),
  };
}

/**
 * Describes a program for the choice of programs. Null for a program without days, unless its file has errors.
 */
function offerOf(
  reader: Reader,
  { program, file, errors }: ProgramFile,
  isCurrent: boolean,
): ProgramOffer | null {
  const position = positionOf(program, reader.programs.of(titlesOf(program)));
  const { next: place } = position;
  if (!place) {
    return errors.length === 0
      ? null
      : { file, programName: program.name, title: '', place, isCurrent: false, followed: null, errors };
  }
  const isDeloadWeek = weekOf(program, place).isDeload || isInEarlyDeload(program, position, place);
  const title = dayTitle(program, { name: nameOfDay(program, place), place, isDeloadWeek });
  const newest = position.placed.at(-1)?.session;
  const followed = newest
    ? {
        phase: place.phase ?? newest.phase,
        week: place.week,
        isDeloadWeek,
        ...keysOfProgram(program),
        lastDoneOn: newest.date,
      }
    : null;
  return { file, programName: program.name, title, place, isCurrent, followed, errors };
}

type Today = { readonly athlete: Athlete; readonly today: string };

function chosenDay(
  reader: Reader,
  files: readonly ProgramFile[],
  { file, place: chosen, skipped, isDeload }: ProgramDayChoice,
  { athlete, today }: Today,
): ProgramDay | null {
  const found = files.find((each) => each.file === file);
  if (!found) return null;
  const { program, errors } = found;
  const sessions = [...reader.programs.of(titlesOf(program)), ...skippedSessions(skipped)];
  const position = positionOf(program, sessions);
  const place = chosen ?? position.next;
  if (!place) return null;
  const input = programInput(reader, program, athlete, today);
  // If the program already plans a deload this week, an early deload does not reduce it further.
  const isPlanned = weekOf(program, place).isDeload;
  const isCut = !isPlanned && (isDeload ?? isInEarlyDeload(program, position, place));
  const day = prescribeDay(input, position, place, isCut);
  return day && { file, program, day: dayInUnit(day, athlete), errors };
}

function dayOf(
  reader: Reader,
  readFiles: () => readonly ProgramFile[],
  athlete: Athlete,
  session: TrainingSession,
) {
  if (session.program === undefined) return null;
  const found = fileOfTitle(readFiles(), session.program);
  if (!found) return null;
  const { program, file, errors } = found;
  const earlier = reader.programs
    .of(titlesOf(program))
    .filter((each) => compareSessionOrder(each, session) < 0);
  const day = dayOfSession(programInput(reader, program, athlete, session.date), earlier, session);
  return day && { file, program, day: dayInUnit(day, athlete), errors };
}
