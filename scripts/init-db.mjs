// Creates or upgrades the database of the data root, like `traininglogs init`.
process.argv.splice(2, 0, 'init');
await import('../dist/bin.js');
