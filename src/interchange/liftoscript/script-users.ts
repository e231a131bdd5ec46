/** Finds the exercises that use a script, and keeps the text of each script as a comment. */
import { cleanComment } from './clean-text.js';
import type { Place, Script, ScriptLine, ScriptNote } from './script.js';

/** The effect of a script on an exercise. `stages`: the script steps through set variations, which become stages. */
export type ScriptUse = 'progress' | 'update' | 'stages';

type Owned = { readonly name: string; readonly script: Script };
type Unused = { readonly comments: readonly string[]; readonly notes: readonly ScriptNote[] };

export class ScriptUsers {
  private readonly used = new Map<
    string,
    { readonly script: Script; use: ScriptUse; readonly names: Set<string> }
  >();

  /** The comment with the script's text for the first exercise that uses the script; none for later exercises. */
  use(script: Script, use: ScriptUse, name: string): readonly string[] {
    const key = keyOf(script);
    const known = this.used.get(key);
    known?.names.add(name);
    if (known) return [];
    this.used.set(key, { script, use, names: new Set([name]) });
    return [cleanComment(script.text)];
  }

  /**
   * Comments and notes for unused templates and scripts.
   * @param templates the lines of templates that no line reuses
   */
  unused(lines: readonly ScriptLine[], templates: readonly ScriptLine[]): Unused {
    const places = new Set(templates.map(({ place }) => keyOf(place)));
    const others = new Map<string, Owned>();
    for (const line of lines) {
      for (const script of scriptsOf(line)) {
        if (!places.has(keyOf(line.place)) && !this.used.has(keyOf(script))) {
          others.set(keyOf(script), { name: line.name, script });
        }
      }
    }
    const scripts = [...templates.flatMap(ownScripts), ...others.values()];
    return {
      comments: [
        ...templates.map(({ text }) => cleanComment(text)),
        ...[...others.values()].map(({ name, script }) => cleanComment(`${name} / ${script.text}`)),
      ],
      notes: [
        ...templates.map(({ name, place }) => ({
          ...place,
          reason: `${name} is kept as a comment: no line reuses its sets`,
        })),
        ...scripts.map(({ name, script: { line, column } }) => ({
          line,
          column,
          reason: `the script of ${name} is kept as a comment and not run`,
        })),
      ],
    };
  }

  get notes(): readonly ScriptNote[] {
    return [...this.used.values()].map(({ script: { line, column }, use, names }) => ({
      line,
      column,
      reason: reasonOf(use, [...names].join('; ')),
    }));
  }
}

function ownScripts(line: ScriptLine): readonly Owned[] {
  return scriptsOf(line).map((script) => ({ name: line.name, script }));
}

function scriptsOf({ progress, update }: ScriptLine): readonly Script[] {
  return [progress?.kind === 'script' ? progress.script : null, update].filter((script) => script !== null);
}

function keyOf({ line, column }: Place): string {
  return `${line}:${column}`;
}

function reasonOf(use: ScriptUse, names: string): string {
  switch (use) {
    case 'progress':
      return `the script is kept as a comment; without it there is no progression for ${names}`;
    case 'update':
      return `the script is kept as a comment; it no longer changes sets during a session of ${names}`;
    case 'stages':
      return `the script is kept as a comment; its set variations become stages of ${names}: a miss moves to the next stage`;
  }
}
