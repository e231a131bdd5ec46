import envPaths from 'env-paths';

/** The platform's folder for this application's data; on Linux the one of XDG. */
export function platformDataFolder(): string {
  return envPaths('traininglogs', { suffix: '' }).data;
}
