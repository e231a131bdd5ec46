/** The tasks of the Data screen. Loaded when the first one starts, because all readers and writers are large. */
export { backUp, describeBackup } from '../archive/backup-archive.js';
export { describeRestore, restoreArchive } from '../archive/restore-archive.js';
export { describeExport, exportRemarks, exportToFile } from '../export/export-sessions.js';
export { importFiles, previewImport, undoImport } from './import-work.js';
