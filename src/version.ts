declare const TRAININGLOGS_VERSION: string | undefined;

/** The program's version. The build inserts it from package.json. */
export const VERSION = typeof TRAININGLOGS_VERSION === 'string' ? TRAININGLOGS_VERSION : 'development';
