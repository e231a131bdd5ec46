/**
 * Writes the package `traininglogs-VERSION.tgz` into the project or into another folder: `npm run package -- FOLDER`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../../src/cli/commands.js';
import { bashCompletion } from '../../src/cli/completion/bash.js';
import { fishCompletion } from '../../src/cli/completion/fish.js';
import { zshCompletion } from '../../src/cli/completion/zsh.js';
import { buildProgram } from '../build-program.mjs';
import { writeRecordTypes } from '../record-types.js';
import { bundledPackages, noticesOf } from './bundled-packages.js';
import { copyPublicTypes } from './copy-types.js';
import { writeManPage } from './man-page.js';
import { type ProjectManifest, packageManifest } from './manifest.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const TYPESCRIPT = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');

const target = resolve(process.argv[2] ?? PROJECT);
// The package is put together outside dist, because programs and tests may be using the files in dist.
const folder = mkdtempSync(join(tmpdir(), 'traininglogs-package-'));
try {
  await fill(join(folder, 'package'));
  mkdirSync(target, { recursive: true });
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', target];
  const name = execFileSync('npm', args, { cwd: join(folder, 'package'), encoding: 'utf8' }).trim();
  process.stdout.write(`${join(target, name)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function fill(to: string): Promise<void> {
  const bundled = await buildProgram(join(to, 'dist'));
  const project = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as ProjectManifest;
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(packageManifest(project), null, 2)}\n`);
  writeFileSync(join(to, 'NOTICES.txt'), noticesOf(PROJECT, bundledPackages(bundled)));
  writeTypes(join(to, 'dist', 'types'));
  writeManPage(join(to, 'dist'));
  writeCompletions(join(to, 'completions'));
  for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md', ...documents()]) {
    cpSync(join(PROJECT, name), join(to, name));
  }
}

/** The documents in the package. Their pictures are left out, because they are twice as large as the program. */
function documents(): readonly string[] {
  const names = readdirSync(join(PROJECT, 'docs')).filter((name) => name.endsWith('.md'));
  return names.map((name) => join('docs', name));
}

function writeTypes(to: string): void {
  const all = join(folder, 'types');
  writeRecordTypes();
  execFileSync(process.execPath, [TYPESCRIPT, '-p', 'tsconfig.build.json', '--outDir', all], {
    cwd: PROJECT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  copyPublicTypes(all, to);
}

function writeCompletions(to: string): void {
  mkdirSync(to);
  writeFileSync(join(to, 'traininglogs.bash'), bashCompletion(COMMANDS));
  writeFileSync(join(to, '_traininglogs'), zshCompletion(COMMANDS));
  writeFileSync(join(to, 'traininglogs.fish'), fishCompletion(COMMANDS));
}
