/** The text of a JSON Schema file with comments, for people and their editors. */
import * as z from 'zod';
import { printJson } from './serialize-record.js';

/** JSON Schema draft-07 after some lines of comment. @param head the comment, with a newline at its end */
export function commentedJsonSchema(head: string, definition: z.ZodType): string {
  return `${head}${withComments(printJson(jsonSchemaOf(definition)))}\n`;
}

/** The JSON Schema of the values that a definition accepts. */
export function jsonSchemaOf(definition: z.ZodType): object {
  return z.toJSONSchema(definition, { target: 'draft-7', reused: 'inline', io: 'input' });
}

/** Repeats every description as a comment above its key, so that people who read the file see it. */
function withComments(json: string): string {
  const lines = json.split('\n');
  return lines
    .flatMap((line, index) => {
      const comment = opensMember(line) ? descriptionOf(lines, index) : null;
      const indent = /^ */.exec(line)?.[0] ?? '';
      return comment === null ? [line] : [`${indent}// ${comment}`, line];
    })
    .join('\n');
}

function opensMember(line: string): boolean {
  return /^ *".*": \{$/.test(line);
}

/** The `description` in the object that opens at line `start`; null if there is none. */
function descriptionOf(lines: readonly string[], start: number): string | null {
  const indent = /^ */.exec(lines[start] ?? '')?.[0] ?? '';
  for (const line of lines.slice(start + 1)) {
    if (line.startsWith(`${indent}}`)) return null;
    const match = /^( *)"description": (".*?"),?$/.exec(line);
    if (match?.[1] === `${indent}  `) return String(JSON.parse(match[2] ?? '""'));
  }
  return null;
}
