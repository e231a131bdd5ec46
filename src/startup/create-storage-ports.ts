/** The ports of the screens that read and write both stores, the drafts and the settings. */

import type { CommandContext } from '../cli/command.js';
import { setValues } from '../domain/change-setting.js';
import { withMuscles } from '../domain/exercise-settings.js';
import { withNameChoices } from '../domain/imported-names.js';
import type { WeightUnit } from '../domain/weight.js';
import { createDataPort } from '../persistence/adapters/data-port.js';
import { createDraftsPort } from '../persistence/adapters/drafts-port.js';
import { createWithErrorSentence } from '../persistence/adapters/error-sentence.js';
import { createExercisesPort } from '../persistence/adapters/exercises-port.js';
import { createFilesPort } from '../persistence/adapters/files-port.js';
import { createListingPort } from '../persistence/adapters/listing-port.js';
import { createProgramsPort } from '../persistence/adapters/programs-port.js';
import { createSessionsPort } from '../persistence/adapters/sessions-port.js';
import { createStatsPort } from '../persistence/adapters/stats-port.js';
import type { DraftLock } from '../persistence/drafts/draft-lock.js';
import type { DraftWriter } from '../persistence/drafts/draft-writer.js';
import type { SessionDrafts } from '../persistence/drafts/session-drafts.js';
import { addExample } from '../persistence/example-programs.js';
import { readExerciseLibrary } from '../persistence/exercise-library-file.js';
import { createCachedMuscleFinder } from '../persistence/muscle-finder.js';
import { readProgramFiles } from '../persistence/program-files.js';
import { EditorCopies } from '../persistence/sync/editor-copies.js';
import type { OpenStores } from '../persistence/sync/open-stores.js';
import type { Ports } from '../store/ports/ports.js';

type StoragePorts = Pick<
  Ports,
  'sessions' | 'listing' | 'exercises' | 'drafts' | 'files' | 'data' | 'programs' | 'stats' | 'athlete'
>;

export function createStoragePorts(
  { paths, rootReason, athlete, settings, readerContext, now, lock: writerLock }: CommandContext,
  stores: OpenStores,
  drafts: SessionDrafts,
  writer: DraftWriter,
  lock: DraftLock,
): StoragePorts {
  const withErrorSentence = createWithErrorSentence(paths.root);
  const editorCopies = new EditorCopies(stores, paths);
  return {
    sessions: createSessionsPort(stores, paths, athlete, editorCopies),
    listing: createListingPort(stores, athlete),
    exercises: createExercisesPort({ stores, drafts, paths }, athlete),
    drafts: createDraftsPort(drafts, writer, stores, lock, editorCopies),
    files: createFilesPort(paths, stores),
    data: createDataPort({ stores, drafts, paths, rootReason }, readerContext, settings),
    programs: createProgramsPort({
      stores,
      root: paths.root,
      readFiles: () => readProgramFiles(paths, knownUnit(readerContext())),
      addExample: (fileName) => addExample(fileName, paths, writerLock, knownUnit(readerContext())),
      athlete,
      now,
      musclesOf: createCachedMuscleFinder(readExerciseLibrary, athlete),
    }),
    stats: createStatsPort(stores, athlete, readExerciseLibrary),
    athlete: {
      read: athlete,
      update: (changes) =>
        withErrorSentence(() => settings.update((current) => ({ ...current, ...changes }))),
      set: (changes) =>
        withErrorSentence(() => {
          settings.updateTree((tree) => {
            const changed = setValues(tree, changes);
            if (changed.ok) return changed.tree;
            throw new Error(`The settings were not saved: ${changed.reason}.`);
          });
          return athlete();
        }),
      tryUpdate: (changes) =>
        withErrorSentence(() => settings.update((current) => ({ ...current, ...changes }), { waits: false })),
      setBodyWeight: (change) =>
        withErrorSentence(() => ({ isInFile: settings.setBodyWeight(change), athlete: athlete() })),
      setMuscles: (name, muscles) =>
        withErrorSentence(() =>
          settings.update((current) => ({ ...current, exercises: withMuscles(current, name, muscles) })),
        ),
      chooseNames: (choices) =>
        withErrorSentence(() => settings.update((current) => withNameChoices(current, choices))),
      answer: (answers) => withErrorSentence(() => settings.answer(answers)),
    },
  };
}

/** @throws Error if the unit in the settings is unreadable, because weights without a unit need it */
function knownUnit({ unit }: { readonly unit: WeightUnit | null }): WeightUnit {
  if (unit !== null) return unit;
  throw new Error(
    'The unit in the settings is unknown, so programs cannot be read; correct the unit in data/athlete.json.',
  );
}
