/** What a process and all below it use, as Linux tells it. */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks in a second, the same on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;
const KIB_A_MIB = 1024;

/** Resident memory of the whole tree, MiB. */
export function residentMiB(pid: number): number {
  const kib = treeOf(pid).map((each) => Number(/^VmRSS:\s*(\d+)/m.exec(procFile(each, 'status'))?.[1] ?? 0));
  return kib.reduce((sum, value) => sum + value, 0) / KIB_A_MIB;
}

/** CPU time the whole tree has used so far, in ms, in steps of 10. */
export function cpuMs(pid: number): number {
  const ticks = treeOf(pid).map((each) => {
    const [, , , , , , , , , , , user = '0', system = '0'] = statFields(each);
    return Number(user) + Number(system);
  });
  return (ticks.reduce((sum, value) => sum + value, 0) * 1000) / TICKS_A_SECOND;
}

/** False once a process has ended, whether or not its parent has asked for its exit status. */
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

/** The fields behind the program's name, which may hold blanks and brackets: the state, the parent, … */
function statFields(pid: number): readonly string[] {
  const text = procFile(pid, 'stat');
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Empty where the process is gone. */
function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
