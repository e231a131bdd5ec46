/** Memory and CPU time of a process tree on Linux. */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second. The number is the same on every Linux on which Node runs. */
const TICKS_PER_SECOND = 100;
const KIB_PER_MIB = 1024;

/** The resident memory of a process and all its descendants, in MiB. */
export function residentMiB(pid: number): number {
  const kib = treeOf(pid).map((each) => Number(/^VmRSS:\s*(\d+)/m.exec(procFile(each, 'status'))?.[1] ?? 0));
  return kib.reduce((sum, value) => sum + value, 0) / KIB_PER_MIB;
}

/** The CPU time that a process and all its descendants have used so far, in ms; a multiple of 10. */
export function cpuMs(pid: number): number {
  const ticks = treeOf(pid).map((each) => {
    const [, , , , , , , , , , , user = '0', system = '0'] = statFields(each);
    return Number(user) + Number(system);
  });
  return (ticks.reduce((sum, value) => sum + value, 0) * 1000) / TICKS_PER_SECOND;
}

/** True if a process runs. False once it has ended, even if its parent has not read its exit status. */
export function isRunning(pid: number): boolean {
  const [state] = statFields(pid);
  return state !== undefined && state !== 'Z';
}

function treeOf(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [, parent] = statFields(Number(name));
    if (parent !== undefined)
      children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** The fields of `stat` after the program's name, which may contain blanks and brackets. */
function statFields(pid: number): readonly string[] {
  const text = procFile(pid, 'stat');
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** The text of a file of a process in /proc; empty if the process no longer exists. */
function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
