/** What commands that open the user's editor say without one. */
export const NO_EDITOR = 'No editor is set: set VISUAL or EDITOR, such as EDITOR=nano, and start again.';
