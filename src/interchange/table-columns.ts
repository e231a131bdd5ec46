/** Finds the columns of a table of sets by the words that people write into its header. */
import { type GivenColumns, TABLE_COLUMNS, type TableColumn } from '../domain/table-columns.js';
import { foldText } from '../text/fold.js';
import { type Column, findColumn } from './columns.js';

/** Beginnings of the folded names, in English, German, French, Spanish, Portuguese, Italian and Dutch. */
const WORDS: Readonly<Record<TableColumn, RegExp>> = {
  date: /^(date|day|datum|tag|jour|fecha|dia|data|giorno)\b/,
  time: /^(time of day|start|uhrzeit|heure|hora|ora|tijd)\b/,
  workout: /^(workout|session|routine|training|einheit|seance|entrenamiento|treino|allenamento|focus)\b/,
  exercise: /^(exercise|lift|movement|ubung|exercice|ejercicio|exercicio|esercizio|oefening)s?\b/,
  weight: /^(weight|load|gewicht|last|poids|charge|peso|carga|carico|kgs?|lbs?|kilos?|pounds)\b/,
  unit: /^(weight unit|unit|einheit|unite|unidad|unidade|unita|eenheid)$/,
  reps: /^(reps?|repetitions?|wdh|wiederholungen|repeticiones|repeticoes|ripetizioni|herhalingen)\b/,
  sets: /^(no of sets|number of sets|sets|satze|series|serie)$/,
  rpe: /^rpe\b/,
  seconds: /^(seconds|sec|duration|dauer|sekunden|duree|duracion|duracao|durata|duur)\b/,
  distance: /^(distance|distanz|strecke|distancia|distanza|afstand)\b/,
  notes: /^(notes?|comments?|notiz|notizen|bemerkung|kommentar|remarques?|notas?|commento|opmerking)\b/,
};

/** The columns of a table; the given names replace the words. */
export function findTableColumns(
  names: readonly string[],
  given: GivenColumns | null,
): Readonly<Record<TableColumn, Column>> {
  const columns = TABLE_COLUMNS.map((column) => {
    const name = given?.[column];
    const wanted = name === undefined ? WORDS[column] : nameOf(name);
    return [column, given !== null && name === undefined ? null : findColumn(names, wanted)] as const;
  });
  // The keys are those of TABLE_COLUMNS.
  return Object.fromEntries(columns) as Record<TableColumn, Column>;
}

function nameOf(text: string): string {
  return foldText(text.replace(/[^\p{L}\p{N}]+/gu, ' '));
}
