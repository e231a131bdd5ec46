/** Cleans texts of a script so that a program can contain them on a line or in a comment. */
import { foldText } from '../../text/fold.js';

const INVISIBLE = /[\u200B\u200E\u200F\u2060]/g;
const NUMBERED_HEADING = /^(phase|week)\s+\d/i;
const WEEK_LINE = /^(week\s+\d+(?:\s*[-–—]\s*\d+)?)\s*:/i;
const SUPERSET_LABEL = /^([A-Z]\d{1,2}) (?=\S)/i;

/** One line without the marks that begin a comment. */
export function cleanLine(text: string): string {
  return text.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').replaceAll('<!--', '<! --').trim();
}

export function cleanComment(text: string): string {
  return text.replaceAll('-->', '-- >').trim();
}

/** A name whose beginning cannot be read as a mark, a `week` line or a superset label of a program. */
export function cleanName(name: string): string {
  return cleanLine(name)
    .replaceAll('|', '/')
    .replace(/^[#>*\-\s]+/, '')
    .replace(WEEK_LINE, '$1')
    .replace(SUPERSET_LABEL, '$1-')
    .trim();
}

/** @param fallback the name for a heading without words */
export function cleanDayName(name: string, fallback: string): string {
  const words = cleanLine(name)
    .replace(/^[#\s]+/, '')
    .replace(/\(was /gi, '(formerly ');
  if (foldText(words) === '') return fallback;
  return NUMBERED_HEADING.test(words) ? `Day: ${words}` : words;
}
