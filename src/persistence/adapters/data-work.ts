/**
 * The tasks of the Data screen. This module is loaded when the first of them starts, because the readers and writers of
 * all formats are large.
 */
export { backUp, describeBackup } from '../archive/backup-archive.js';
export { describeRestore, restoreArchive } from '../archive/restore-archive.js';
export { describeExport, exportRemarks, exportToFile } from '../export/export-sessions.js';
export { importFiles, previewImport, undoImport } from './import-work.js';
