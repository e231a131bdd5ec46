/** The port of programs, on texts and sessions in memory. */
import { EMPTY_LIBRARY } from '../../src/domain/exercise-library.js';
import { findMuscles } from '../../src/domain/muscles/find-muscles.js';
import { parseProgram } from '../../src/domain/program/parse-program.js';
import { compareSessionOrder } from '../../src/domain/session-order.js';
import { createProgramsPort } from '../../src/persistence/adapters/programs-port.js';
import { FilePrograms } from '../../src/persistence/file-reader/file-programs.js';
import type { ProgramsPort } from '../../src/store/ports/programs-port.js';
import type { FakePorts } from './fake-ports.js';

/** The input of the muscle search: only the names of exercises. */
const NO_STATISTICS = {
  importedCategories: () => new Map<string, string>(),
};

/** The position after every session. */
const END = { date: '9999-12-31', _id: '' };

export function fakeProgramsPort(fake: FakePorts): ProgramsPort {
  const newestFirst = () => fake.stored.toSorted(compareSessionOrder).toReversed();
  return createProgramsPort({
    root: '/',
    athlete: () => fake.athlete,
    now: () => fake.now,
    musclesOf: () => (name) => findMuscles(name, EMPTY_LIBRARY, fake.athlete),
    addExample: (fileName) => {
      fake.programTexts = { ...fake.programTexts, [fileName]: fake.exampleText };
      return `data/programs/${fileName}.md`;
    },
    readFiles: () =>
      Object.entries(fake.programTexts).map(([fileName, text]) => ({
        ...parseProgram(text, { unit: fake.athlete.unit ?? 'kg', fallbackName: fileName }),
        fileName,
        file: `data/programs/${fileName}.md`,
      })),
    stores: {
      reader: {
        statistics: NO_STATISTICS,
        occurrencesOf: (name, limit = Number.POSITIVE_INFINITY) => [
          ...fake.occurrences(name, END).slice(0, limit),
        ],
        occurrencesBefore: (name, before, limit) => [...fake.occurrences(name, before).slice(0, limit)],
        programs: {
          of: (titles) => new FilePrograms(newestFirst()).of(titles),
          newestOf: (title) => new FilePrograms(newestFirst()).newestOf(title),
          followed: () => new FilePrograms(newestFirst()).followed(),
        },
      },
    },
  });
}
