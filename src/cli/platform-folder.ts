import { isAbsolute, join } from 'node:path';
import envPaths from 'env-paths';
import { homeFolder } from '../persistence/home-folder.js';

const NAME = 'traininglogs';

/** The platform's folder for application data. On Linux it follows XDG; a relative `XDG_DATA_HOME` is ignored. */
export function platformDataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const { HOME: home, XDG_DATA_HOME: data } = env;
  switch (process.platform) {
    case 'win32':
      return envPaths(NAME, { suffix: '' }).data;
    // On the other systems, `env-paths` would resolve an empty or relative path against the working directory.
    case 'darwin':
      return join(homeFolder(home), 'Library', 'Application Support', NAME);
    default:
      return join(data && isAbsolute(data) ? data : join(homeFolder(home), '.local', 'share'), NAME);
  }
}
