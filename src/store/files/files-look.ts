/** How all files of sessions stand to their rows: looked at while the screens go on. */
import type { CommandContext } from '../command.js';
import type { FileStates } from '../ports/files-port.js';
import type { Task } from '../ports/tasks.js';
import type { Ports } from '../ports.js';
import { readFilesInSight } from './files-in-sight.js';

/** By the world they look at. */
const looking = new WeakMap<Ports, Task<FileStates>>();

/** Begins to look at all files of sessions, which counts those to be seen and lets a filter ask for states. */
export function lookBehind(context: CommandContext): void {
  const task = context.ports.files.sessionStates();
  looking.set(context.ports, task);
  void look(context, task);
}

/** Ends the look after the step it is at; it is told nobody. */
export function stopLooking({ ports }: CommandContext): void {
  looking.delete(ports);
}

async function look(context: CommandContext, task: Task<FileStates>): Promise<void> {
  // A later look ends the one before it.
  while (looking.get(context.ports) === task) {
    const step = await task.next();
    if (!step.done) continue;
    if (looking.get(context.ports) !== task) return;
    looking.delete(context.ports);
    context.dispatch({ type: 'files/session-states-read', states: step.value });
    readFilesInSight(context);
    return;
  }
  await task.return(undefined as never); // its value means nothing here
}
