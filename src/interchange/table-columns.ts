/** Finds the columns of a table of sets by the words that people write into its header. */
import { type GivenColumns, TABLE_COLUMNS, type TableColumn } from '../domain/table-columns.js';
import { foldText } from '../text/fold.js';
import { type Column, columnNames, findColumn } from './columns.js';

/**
 * Patterns for the folded names, in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish,
 * Russian, Japanese and Chinese.
 */
const WORDS: Readonly<Record<TableColumn, RegExp>> = {
  date: /^((date|day|datum|tag|jour|fecha|dia|data|giorno)\b|дата|日付|日期)/,
  time: /^((time of day|start|uhrzeit|heure|hora|ora|tijd|godzina|klockslag)\b|время|時刻)/,
  workout:
    /^((workout|session|routine|training|einheit|seance|entrenamiento|treino|allenamento|focus|trening|pass)\b|тренировка|ワークアウト|训练)/,
  exercise:
    /^((exercise|lift|movement|ubung|exercice|ejercicio|exercicio|esercizio|oefening|cwiczenie|ovning)s?\b|упражнение|種目|エクササイス|动作)/,
  weight:
    /^((weight|load|gewicht|last|poids|charge|peso|carga|carico|kgs?|lbs?|kilos?|pounds|ciezar|vikt)\b|вес|重量)/,
  unit: /^(weight unit|unit|einheit|unite|unidad|unidade|unita|eenheid)$/,
  reps: /^((reps?|repetitions?|sets ?x ?reps|wdh|wiederholungen|repeticiones|repeticoes|ripetizioni|herhalingen|powtorzenia|repetitioner)\b|повторени|повторы|回数|レッフ|次数)/,
  sets: /^(no of sets|number of sets|sets|satze|series|serie|подходы|セット数|组数)$/,
  rpe: /^rpe\b/,
  rir: /^rir\b/,
  kind: /^(set type|type of set|kind of set|satzart|type de serie|tipo de serie)$/,
  seconds: /^((seconds|sec|duration|dauer|sekunden|duree|duracion|duracao|durata|duur)\b|секунды|秒)/,
  distance: /^((distance|distanz|strecke|distancia|distanza|afstand|dystans)\b|расстояние|距離|距离)/,
  notes:
    /^((notes?|comments?|notiz|notizen|bemerkung|kommentar|remarques?|notas?|commento|opmerking|uwagi|anteckning)\b|заметк|комментари|メモ|備考|备注)/,
};

/** The columns of a table by the given names, or else by the words that people write. */
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

/** The given names that no column of the header has. */
export function missingColumns(header: readonly string[], given: GivenColumns): readonly string[] {
  const names = columnNames(header);
  return Object.values(given).filter((name) => findColumn(names, nameOf(name)) === null);
}

function nameOf(text: string): string {
  return foldText(text.replace(/[^\p{L}\p{N}]+/gu, ' '));
}
