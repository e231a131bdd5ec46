/** Runs long work step by step: one task at a time, its progress told as events, to be stopped between two steps. */

import type { Task } from '../../domain/task.js';
import type { CommandContext } from '../command.js';
import { notify, notifyError } from '../notices.js';
import type { Ports } from '../ports/ports.js';
import { readOverview } from './read-overview.js';

/** A person sees no more than ten numbers a second, and a frame costs more than a step. */
const PROGRESS_INTERVAL_MS = 100;

const STOPPED = 'Stopped; what was done until then stays, and nothing is half done.';

type Handle = { isStopping: boolean; ended: Promise<void> };

/** By the world they run in. A running generator is nothing to show, so the state knows only how far it is. */
const running = new WeakMap<Ports, Handle>();

/**
 * Starts a task, unless one runs. What it throws is complained of; whatever came of it, the stores are then looked
 * at anew.
 * @param name what is being done, as the progress names it: `Verifying`
 * @param done told the result after the task's end; not where it was stopped or failed
 */
export function startTask<T>(
  context: CommandContext,
  name: string,
  start: () => Task<T>,
  done: (result: T) => void,
): void {
  if (running.has(context.ports)) return;
  const handle: Handle = { isStopping: false, ended: Promise.resolve() };
  running.set(context.ports, handle);
  context.dispatch({ type: 'data/task-started', name, startedMs: nowMs(context) });
  handle.ended = run(context, handle, start, done);
}

/** Stops what runs after the step it is at. @returns when nothing runs any more; never fails */
export function stopTask({ ports, dispatch }: CommandContext): Promise<void> {
  const handle = running.get(ports);
  if (handle === undefined) return Promise.resolve();
  handle.isStopping = true;
  dispatch({ type: 'data/task-stopping' });
  return handle.ended;
}

type End<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string };

async function run<T>(
  context: CommandContext,
  handle: Handle,
  start: () => Task<T>,
  done: (result: T) => void,
): Promise<void> {
  const end = await stepThrough(context, handle, start).catch(failed);
  running.delete(context.ports);
  context.dispatch({ type: 'data/task-ended' });
  // Another screen does not wait for it; this one looks anew when it is opened.
  if (context.getState().screen === 'data') readOverview(context);
  if (end.kind === 'done') done(end.result);
  else if (end.kind === 'stopped') notify(context, STOPPED);
  else notifyError(context, end.reason);
}

async function stepThrough<T>(
  context: CommandContext,
  handle: Handle,
  start: () => Task<T>,
): Promise<End<T>> {
  const task = start();
  let notifiedMs = Number.NEGATIVE_INFINITY;
  while (!handle.isStopping) {
    const step = await task.next();
    // Told to stop during its last step, it is done all the same.
    if (step.done) return { kind: 'done', result: step.value };
    const progressedMs = nowMs(context);
    const { done, total } = step.value;
    if (done + total === 0) continue; // nobody knows how far it is
    if (progressedMs - notifiedMs < PROGRESS_INTERVAL_MS) continue;
    notifiedMs = progressedMs;
    context.dispatch({ type: 'data/task-progressed', progress: step.value, progressedMs });
  }
  // What it holds open is closed by then. Its value is that of a whole run and means nothing here.
  await task.return(undefined as T);
  return { kind: 'stopped' };
}

function failed(error: unknown): { readonly kind: 'failed'; readonly reason: string } {
  return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
}

function nowMs({ ports }: CommandContext): number {
  return ports.now().getTime();
}
