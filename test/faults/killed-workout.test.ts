/** A workout is killed at a random moment and the program started again: all that was shown as logged is there. */
import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
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
import { SeededRandom } from './seeded-random.js';
import { type Facts, factsOf, type Milestone, makeWorkout, type WorkoutStep } from './workout-script.js';

const FIRST_SEED = Number(process.env.TRAININGLOGS_SEED ?? 2026);
const SEEDS = Array.from({ length: casesOf(6, 100) }, (_, index) => FIRST_SEED + index);
/** A key is drawn within some 30 ms: before, while and after it is taken. */
const LONGEST_DELAY_MS = 60;

let cases = 0;
let setsLost = 0;
let startsRefused = 0;

afterAll(() => {
  const found = `${cases} cases, sets lost ${setsLost}, starts refused ${startsRefused}`;
  process.stdout.write(`killed workout: ${found}\n`);
});

describe('a workout killed at a random moment', () => {
  it.each(SEEDS)('is all there at the next start (TRAININGLOGS_SEED=%i)', async (seed) => {
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
    // A temporary file of the killed process may be there: a start removes those that are older than a minute.
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
  /** What the disk may hold: what was shown last and, where more keys were sent, what those lead to. */
  readonly possible: readonly Facts[];
};

/** Types a part of the workout, each step once the one before is shown, and kills the program in the midst of one. */
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
  // Now and then only some of the bytes have come when it happens.
  const isWhole = !random.isOnceIn(4);
  if (last) app.type(isWhole ? last.keys : last.keys.slice(0, -1));
  // What is written too late is found missing the moment its set shows, and only then.
  if (last && isWhole && random.isOnceIn(2)) await app.waitFor(last.shown);
  else await pause(random.fraction() * LONGEST_DELAY_MS);
  const seen = app.screen();
  if (isClosed) app.close();
  else app.kill('SIGKILL');
  await app.exit();
  const ended = `${isClosed ? 'terminal closed' : 'killed'} at ${last?.what ?? 'the end'}, after ${count} steps`;
  const milestones = last ? [...last.onTheWay, last] : [];
  // What a killed program wrote before it died was still drawn; a closed terminal draws no more.
  const reached = milestones.findLastIndex(({ shown }) => holds(shown, isClosed ? seen : app.screen()));
  known = milestones.slice(0, reached + 1).reduce(knownAfter, known);
  return { ended, possible: [...known, ...milestones.slice(reached + 1).map(({ facts }) => facts)] };
}

/** What the disk may hold after a milestone: what shows unconfirmed may still be being written. */
function knownAfter(known: readonly Facts[], { facts, isConfirmed }: Milestone): readonly Facts[] {
  return isConfirmed ? [facts] : [...known, facts];
}

/** Goes on with the session that was left. */
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

/** What every text the disk may hold has and this one has not; each fact as often as it is missing. */
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
