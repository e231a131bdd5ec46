/** Which exercises use a script. The first one keeps its text as a comment; a script without users is one of the program. */
import { cleanComment } from './clean-text.js';
import type { Script, ScriptLine, ScriptNote } from './script.js';

/** What a script does for an exercise. `stages`: it steps through set variations, which become stages. */
export type ScriptUse = 'progress' | 'update' | 'stages';

export class ScriptUsers {
  private readonly used = new Map<
    string,
    { readonly script: Script; use: ScriptUse; readonly names: Set<string> }
  >();

  /** The comment for an exercise that uses this script. */
  use(script: Script, use: ScriptUse, name: string): readonly string[] {
    const key = keyOf(script);
    const known = this.used.get(key);
    known?.names.add(name);
    if (known) return [];
    this.used.set(key, { script, use, names: new Set([name]) });
    return [cleanComment(script.text)];
  }

  /** The scripts of these lines that no exercise uses. */
  unusedIn(lines: readonly ScriptLine[]): {
    readonly comments: readonly string[];
    readonly notes: readonly ScriptNote[];
  } {
    const scripts = lines.flatMap(({ name, progress, update }) =>
      [progress?.kind === 'script' ? progress.script : null, update].flatMap((script) =>
        script ? { name, script } : [],
      ),
    );
    const byPlace = new Map(scripts.map((each) => [keyOf(each.script), each]));
    const unused = [...byPlace].flatMap(([key, each]) => (this.used.has(key) ? [] : each));
    return {
      comments: unused.map(({ name, script }) => cleanComment(`${name} / ${script.text}`)),
      notes: unused.map(({ name, script: { line, column } }) => ({
        line,
        column,
        reason: `the script of ${name} is kept as a comment and not run`,
      })),
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

function keyOf({ line, column }: Script): string {
  return `${line}:${column}`;
}

function reasonOf(use: ScriptUse, names: string): string {
  switch (use) {
    case 'progress':
      return `the script is kept as a comment; without it there is no progression for ${names}`;
    case 'update':
      return `the script is kept as a comment; it no longer changes sets during a session of ${names}`;
    case 'stages':
      return `the script is kept as a comment; its set variations become stages of ${names}: a miss goes on to the next one`;
  }
}
