/** Memory and CPU time of a process tree on Linux. */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second, the same on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const KIB_PER_MIB = 1024;

/** Resident memory of the whole tree, MiB. */
export function residentMiB(pid: number): number {
  const kib = treeOf(pid).map((each) => Number(/^VmRSS:\s*(\d+)/m.exec(procFile(each, 'status'))?.[1] ?? 0));
  return kib.reduce((sum, value) => sum + value, 0) / KIB_PER_MIB;
}

/** CPU time that the whole tree has used so far, in ms, in steps of 10. */
export function cpuMs(pid: number): number {
  const ticks = treeOf(pid).map((each) => {
    const [, , , , , , , , , , , user = '0', system = '0'] = statFields(each);
    return Number(user) + Number(system);
  });
  return (ticks.reduce((sum, value) => sum + value, 0) * 1000) / TICKS_PER_SECOND;
}

/** False after a process has ended, even if its parent has not read its exit status. */
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

/** The fields after the program's name, which may contain blanks and brackets: the state, the parent, … */
function statFields(pid: number): readonly string[] {
  const text = procFile(pid, 'stat');
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** @returns an empty text if the process no longer exists */
function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
