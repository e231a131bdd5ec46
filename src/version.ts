declare const TRAININGLOGS_VERSION: string | undefined;

/** The program's version, put in from package.json when it is bundled. */
export const VERSION = typeof TRAININGLOGS_VERSION === 'string' ? TRAININGLOGS_VERSION : 'development';
