/** Collects the exercise names of an import while its sessions are read, to find those that a person should decide on. */
import type { Athlete } from '../../domain/athlete.js';
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import { type ImportedName, namesToDecide } from '../../domain/imported-names.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import type { SessionImporter } from './session-importer.js';

export class NameTally {
  private readonly counts = new Map<string, number>();
  /** The names before the import; null before its first session. */
  private own: readonly string[] | null = null;

  /** @param ownNames called before the first session is saved, because the stores may not be open earlier */
  constructor(private readonly ownNames: () => readonly string[]) {}

  /** An importer that collects the names of its sessions. */
  watching(importer: SessionImporter): SessionImporter {
    const importSession: SessionImporter['importSession'] = (imported) => {
      this.own ??= fallbackOnError([], this.ownNames);
      for (const { Name } of imported.session.exercises)
        this.counts.set(Name, (this.counts.get(Name) ?? 0) + 1);
      return importer.importSession(imported);
    };
    return { ...importer, importSession };
  }

  undecided(athlete: Athlete, library: ExerciseLibrary): readonly ImportedName[] {
    return namesToDecide(this.counts, this.own ?? [], athlete, library);
  }
}
