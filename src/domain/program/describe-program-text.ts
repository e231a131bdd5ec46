/** Recognises the text of a program among files that are imported as sessions. */

/** A line of Liftoscript: `Squat / 3x8 80%`. Any section between slashes may have the sets. */
const LIFTOSCRIPT_LINE = /^[^|\n]*\S \/ (?:[^\n]* )?\d+\s*x\s*\d/im;
/** A line of a program: `Squat | 3 x 8`. */
const PROGRAM_LINE = /^[^|\n]*\S \| \d+ x \d/m;

/** Only the start of a large file is searched. */
const SAMPLE_CHARACTERS = 65_536;

/** `is a program: copy it into data/programs`; null if the text is not a program. */
export function describeProgramText(text: string): string | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  if (LIFTOSCRIPT_LINE.test(sample)) {
    return 'is a program in Liftoscript: import it with traininglogs program import';
  }
  if (PROGRAM_LINE.test(sample)) return 'is a program: copy it into data/programs';
  return null;
}
