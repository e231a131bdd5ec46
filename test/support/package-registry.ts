/** A package registry on this machine. It serves the installed packages, so that tests need no network. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { create } from 'tar';
import { PROJECT_ROOT } from './run-cli.js';

/** Files that are not served: the sources of the addon and what its compilation leaves, except the compiled addon. */
const LEFT_OUT = /^(deps|src|node_modules)\/|^build\/(?!Release$|Release\/better_sqlite3\.node$)/;

export type Registry = {
  readonly url: string;
  /** The names of the packages whose tarballs were fetched. */
  readonly fetched: ReadonlySet<string>;
  readonly close: () => void;
};

export async function startRegistry(): Promise<Registry> {
  const fetched = new Set<string>();
  const server: Server = createServer(({ url = '/' }, response) => {
    const [name = '', version] = decodeURIComponent(url).slice(1).split('/tarball/');
    if (!version) response.end(JSON.stringify(packumentOf(name, urlOf(server))));
    else {
      fetched.add(name);
      tarballOf(folderOf(name, version)).then((bytes) => response.end(bytes));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: urlOf(server), fetched, close: () => void server.close() };
}

function urlOf(server: Server): string {
  const { port } = server.address() as AddressInfo; // The server listens on a port, so this is not a string.
  return `http://127.0.0.1:${port}/`;
}

/** The installed versions of a package, as npm asks for them. */
function packumentOf(name: string, url: string) {
  const versions = foldersOf(name).map((folder) => {
    const manifest = manifestIn(folder);
    const { version } = manifest;
    return [version, { ...manifest, dist: { tarball: `${url}${name}/tarball/${version}` } }] as const;
  });
  return { name, versions: Object.fromEntries(versions), 'dist-tags': { latest: versions[0]?.[0] } };
}

function foldersOf(name: string): readonly string[] {
  const lock = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, unknown>>;
  };
  const paths = Object.keys(lock.packages).filter(
    (path) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`),
  );
  return paths.map((path) => join(PROJECT_ROOT, path));
}

function folderOf(name: string, version: string): string {
  return foldersOf(name).find((folder) => manifestIn(folder).version === version) ?? '';
}

function manifestIn(folder: string): { readonly version: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function tarballOf(folder: string): Promise<Buffer> {
  const filter = (path: string) => !LEFT_OUT.test(path.replace(/^\.\//, ''));
  return buffer(create({ cwd: folder, gzip: { level: 1 }, prefix: 'package', filter }, ['.']));
}
