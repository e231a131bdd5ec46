/** Turns off Ink's developer mode (`DEV=true`), which reads files of Ink's package that are not bundled. */
export const isDev = (): boolean => false;

/** Replaces the React developer tools, which are not bundled. */
export const devtools = null;
