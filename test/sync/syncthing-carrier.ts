/** Carries the folder `data` of two machines with two Syncthing daemons that know only each other, on the loopback. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Machine } from '../support/any-work.js';
import type { TestDataRoot } from '../support/data-root.js';
import { filesOf } from '../support/folder-carrier.js';
import { makeTempFolder } from '../support/temp-folder.js';
import type { Carrier } from './carrier.js';

export const hasSyncthing = spawnSync('syncthing', ['--version']).status === 0;

const IGNORED = '/output/drafts\n/output/schemas\n/renaming.json\n/edited-athlete*.json\n(?d).*.tmp\n';
const FOLDER = 'log';
/** A run is stopped if its daemons are still busy after this time. */
const LIMIT_MS = 120_000;
const LOOK_EVERY_MS = 100;
/** How long two folders must be equal before nothing is counted as in transit. */
const QUIET_MS = 1500;

type Daemon = {
  readonly home: string;
  readonly device: string;
  readonly port: number;
  readonly api: string;
  readonly key: string;
};

export class SyncthingCarrier implements Carrier {
  private constructor(
    private readonly machines: readonly [TestDataRoot, TestDataRoot],
    private readonly daemons: readonly [Daemon, Daemon],
    private readonly processes: readonly ChildProcess[],
  ) {}

  /** Starts both daemons, and waits until they answer. */
  static async start(machines: readonly [TestDataRoot, TestDataRoot]): Promise<SyncthingCarrier> {
    const daemons: [Daemon, Daemon] = [await newDaemon(), await newDaemon()];
    for (const [index, { root }] of machines.entries()) {
      const folder = join(root, 'data');
      mkdirSync(join(folder, '.stfolder'), { recursive: true });
      writeFileSync(join(folder, '.stignore'), IGNORED);
      const own = daemons[index] ?? daemons[0];
      writeFileSync(join(own.home, 'config.xml'), configOf(own, daemons, folder));
    }
    const processes = daemons.map(({ home }) =>
      spawn('syncthing', ['serve', `--home=${home}`, '--no-browser', '--no-restart'], {
        env: { PATH: process.env.PATH ?? '', HOME: home, STNOUPGRADE: '1' },
        stdio: 'ignore',
      }),
    );
    const carrier = new SyncthingCarrier(machines, daemons, processes);
    for (const daemon of daemons) await until(() => isAnswering(daemon));
    return carrier;
  }

  async setOnline(machine: Machine, isOnline: boolean): Promise<void> {
    const [one, other] = this.daemons;
    const [own, peer] = machine === 0 ? [one, other] : [other, one];
    await request(own, 'POST', `system/${isOnline ? 'resume' : 'pause'}?device=${peer.device}`);
  }

  /**
   * Makes Syncthing scan for changes now instead of a second later. The changes are carried while other work is done.
   */
  async carry(): Promise<void> {
    await Promise.all(this.daemons.map((daemon) => request(daemon, 'POST', `db/scan?folder=${FOLDER}`)));
  }

  async carryAll(): Promise<void> {
    let equalSinceMs: number | null = null;
    await until(async () => {
      await this.carry();
      const [one, other] = this.machines.map((machine) => JSON.stringify([...filesOf(machine)].toSorted()));
      const isQuiet = one === other && (await this.areIdle());
      equalSinceMs = isQuiet ? (equalSinceMs ?? Date.now()) : null;
      return equalSinceMs !== null && Date.now() - equalSinceMs >= QUIET_MS;
    });
  }

  async wait(ms: number): Promise<void> {
    await sleep(ms);
  }

  now(): number {
    return Date.now();
  }

  async close(): Promise<void> {
    await Promise.all(
      this.processes.map(async (daemon) => {
        if (daemon.exitCode !== null) return;
        const ended = new Promise((resolve) => daemon.once('exit', resolve));
        daemon.kill('SIGTERM');
        await ended;
      }),
    );
  }

  private async areIdle(): Promise<boolean> {
    const states = await Promise.all(
      this.daemons.map((daemon) => request(daemon, 'GET', `db/status?folder=${FOLDER}`)),
    );
    return states.every((text) => {
      const status = JSON.parse(text) as { readonly state: string; readonly needTotalItems: number };
      return status.state === 'idle' && status.needTotalItems === 0;
    });
  }
}

async function newDaemon(): Promise<Daemon> {
  const home = makeTempFolder();
  const { stderr } = spawnSync('syncthing', ['generate', `--home=${home}`], {
    env: { PATH: process.env.PATH ?? '', HOME: home },
    encoding: 'utf8',
  });
  const [, device] = /<device id="([A-Z0-9-]+)"/.exec(readFileSync(join(home, 'config.xml'), 'utf8')) ?? [];
  if (device === undefined) throw new Error(`syncthing generate failed: ${stderr}`);
  const [port, guiPort] = [await freePort(), await freePort()];
  return { home, device, port, api: `127.0.0.1:${guiPort}`, key: randomUUID() };
}

/** No discovery, relays, port mapping, upgrades, usage or crash reports. Every conflict copy is kept. */
function configOf(own: Daemon, all: readonly Daemon[], folder: string): string {
  const devices = all.map(({ device }) => `<device id="${device}"/>`).join('');
  const addresses = all.map(
    ({ device, port }) => `<device id="${device}"><address>tcp://127.0.0.1:${port}</address></device>`,
  );
  return `<configuration version="36">
    <folder id="${FOLDER}" path="${folder}" type="sendreceive" rescanIntervalS="60" fsWatcherEnabled="true" fsWatcherDelayS="1">
      ${devices}<maxConflicts>-1</maxConflicts>
    </folder>
    ${addresses.join('\n')}
    <gui enabled="true" tls="false"><address>${own.api}</address><apikey>${own.key}</apikey></gui>
    <options>
      <listenAddress>tcp://127.0.0.1:${own.port}</listenAddress>
      <globalAnnounceEnabled>false</globalAnnounceEnabled>
      <localAnnounceEnabled>false</localAnnounceEnabled>
      <relaysEnabled>false</relaysEnabled>
      <natEnabled>false</natEnabled>
      <reconnectionIntervalS>1</reconnectionIntervalS>
      <startBrowser>false</startBrowser>
      <urAccepted>-1</urAccepted>
      <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
      <crashReportingEnabled>false</crashReportingEnabled>
      <stunKeepaliveStartS>0</stunKeepaliveStartS>
    </options>
  </configuration>`;
}

async function isAnswering(daemon: Daemon): Promise<boolean> {
  try {
    await request(daemon, 'GET', 'system/ping');
    return true;
  } catch {
    return false;
  }
}

async function request({ api, key }: Daemon, method: string, path: string): Promise<string> {
  const response = await fetch(`http://${api}/rest/${path}`, { method, headers: { 'X-API-Key': key } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text;
}

/** A port that no process uses now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const endMs = Date.now() + LIMIT_MS;
  while (!(await isDone())) {
    if (Date.now() > endMs) throw new Error(`not done after ${LIMIT_MS / 1000} s`);
    await sleep(LOOK_EVERY_MS);
  }
}
