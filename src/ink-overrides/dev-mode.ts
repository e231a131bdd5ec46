/** Turns off what Ink does for its own developers if the environment has `DEV=true`: it would look for files of its package. */
export const isDev = (): boolean => false;

/** Replaces the React developer tools, which are not bundled. */
export const devtools = null;
