/** A kill at a random moment of a workout: the next start has everything that was shown as logged. */
import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { SeededRandom } from '../../src/demo/seeded-random.js';
import {
  aRootOfAnn,
  draftIn,
  openStartMenu,
  pressCommand,
  savedSession,
  startScreens,
} from '../e2e/support-screens.js';
import type { TestDataRoot } from '../support/data-root.js';
import type { App, Condition } from '../support/terminal-app.js';
import { casesOf } from './fault-scale.js';
import { type Facts, factsOf, type Milestone, makeWorkout, type WorkoutStep } from './workout-script.js';

const FIRST_SEED = Number(process.env.TRAININGLOGS_SEED ?? 2026);
const SEEDS = Array.from({ length: casesOf(6, 100) }, (_, index) => FIRST_SEED + index);
/** A key takes about 30 ms, so delays up to this one cover the moments around the key. */
const LONGEST_DELAY_MS = 60;

let cases = 0;
let setsLost = 0;
let startsRefused = 0;

afterAll(() => {
  const found = `${cases} cases, sets lost ${setsLost}, starts refused ${startsRefused}`;
  process.stdout.write(`killed workout: ${found}\n`);
});

describe('a workout killed at a random moment', () => {
  it.each(SEEDS)('is complete at the next start (TRAININGLOGS_SEED=%i)', async (seed) => {
    cases += 1;
    const root = aRootOfAnn();
    const random = new SeededRandom(seed);
    const steps = makeWorkout(random);
    const app = await openStartMenu(root);
    const { ended, possible } = await killSomewhere(app, steps, random);

    const next = startScreens(root);
    await next.waitFor(/New session/).catch((reason: unknown) => {
      startsRefused += 1;
      throw reason;
    });
    if (draftIn(root) !== null) await resume(next, steps);
    expect(next.screen().join('\n')).not.toMatch(/^ *× /m);
    // A temporary file of the killed process may exist: a start removes only those older than a minute.
    expect(readdirSync(root.paths.drafts).filter((name) => name.includes('unreadable'))).toEqual([]);

    const found = factsOnDisk(root);
    const lost = lostOf(possible, found);
    setsLost += lost.length;
    expect(root.isSound, `${ended}: both stores agree`).toBe(true);
    expect(lost, `${ended}: shown, and not on the disk`).toEqual([]);
    expect(possible.map(String), ended).toContain(String(found));
  });
});

type Killed = {
  readonly ended: string;
  /** The possible states on disk: the last confirmed state, and all later ones that the sent keys can lead to. */
  readonly possible: readonly Facts[];
};

/** Types a part of the workout, each step after the previous one is shown, and kills the program during one. */
async function killSomewhere(app: App, steps: readonly WorkoutStep[], random: SeededRandom): Promise<Killed> {
  const count = random.between(0, steps.length);
  const [last] = steps.slice(count);
  const isClosed = random.isOnceIn(2);
  let known: readonly Facts[] = [[]];
  for (const step of steps.slice(0, count)) {
    app.type(step.keys);
    await app.waitFor(step.shown);
    known = knownAfter(known, step);
  }
  // In some cases only a part of the bytes has arrived.
  const isWhole = !random.isOnceIn(4);
  if (last) app.type(isWhole ? last.keys : last.keys.slice(0, -1));
  // If the program is killed right after a set is shown, a write that comes too late is detected.
  if (last && isWhole && random.isOnceIn(2)) await app.waitFor(last.shown);
  else await pause(random.fraction() * LONGEST_DELAY_MS);
  const seen = app.screen();
  if (isClosed) app.close();
  else app.kill('SIGKILL');
  await app.exit();
  const ended = `${isClosed ? 'terminal closed' : 'killed'} at ${last?.what ?? 'the end'}, after ${count} steps`;
  const milestones = last ? [...last.onTheWay, last] : [];
  // The rows that a killed program wrote are still drawn; a closed terminal draws nothing more.
  const reached = milestones.findLastIndex(({ shown }) => holds(shown, isClosed ? seen : app.screen()));
  known = milestones.slice(0, reached + 1).reduce(knownAfter, known);
  return { ended, possible: [...known, ...milestones.slice(reached + 1).map(({ facts }) => facts)] };
}

/** The possible states on disk after a milestone: a change that is not confirmed may not be written yet. */
function knownAfter(known: readonly Facts[], { facts, isConfirmed }: Milestone): readonly Facts[] {
  return isConfirmed ? [facts] : [...known, facts];
}

/** Resumes the draft. */
async function resume(app: App, steps: readonly WorkoutStep[]): Promise<void> {
  await app.waitFor('▸ Resume');
  pressCommand(app, 'start.choose');
  await app.waitFor((screen) =>
    [...steps].some((step) => /exercise|details/.test(step.what) && holds(step.shown, screen)),
  );
}

function factsOnDisk(root: TestDataRoot): Facts {
  const draft = draftIn(root);
  if (draft !== null) return factsOf(draft);
  return root.sessionFiles().length === 0 ? [] : factsOf(savedSession(root));
}

/** The facts that all possible states contain and the disk lacks. A fact that is missing twice is listed twice. */
function lostOf([first = [], ...others]: readonly Facts[], found: Facts): Facts {
  const countIn = (facts: Facts, fact: string) => facts.filter((each) => each === fact).length;
  return [...new Set(first)].flatMap((fact) => {
    const least = Math.min(...[first, ...others].map((facts) => countIn(facts, fact)));
    return Array<string>(Math.max(0, least - countIn(found, fact))).fill(fact);
  });
}

function holds(condition: Condition, screen: readonly string[]): boolean {
  if (typeof condition === 'string') return screen.some((row) => row.includes(condition));
  if (condition instanceof RegExp) return condition.test(screen.join('\n'));
  return condition(screen);
}
