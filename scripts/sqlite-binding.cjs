// Replaces the package `bindings`, which reads several files to find the native module of better-sqlite3.
const { join } = require('node:path');

/** @throws Error with `code: 'MODULE_NOT_FOUND'` if the native module is missing */
module.exports = (file) =>
  require(join(require.resolve('better-sqlite3/package.json'), '..', 'build', 'Release', file));
