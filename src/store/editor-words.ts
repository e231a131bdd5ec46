/** The reason why a command that opens the user's editor cannot run if none is set. */
export const NO_EDITOR = 'No editor is set: set VISUAL or EDITOR, such as EDITOR=nano, and start again.';
