import type { StoreIssue } from '../../domain/read-models/stores-overview.js';

/** The sign in front of each kind of issue. */
export const ISSUE_SIGNS: Readonly<Record<StoreIssue['kind'], string>> = {
  conflict: '≠',
  pending: '○',
  kept: '!',
  settings: '≠',
  invalid: '×',
};

/** The key for an issue, at the end of its row; empty if nothing can be done here. */
export function issueHint(issue: StoreIssue): string {
  switch (issue.kind) {
    case 'conflict':
      return 'Enter resolves it';
    case 'pending':
      return 'w writes it';
    case 'kept':
      return 'Enter removes this line';
    case 'settings':
      return 'Enter merges it';
    case 'invalid':
      return pathInOutput(issue) === null ? '' : 'Enter shows it';
  }
}

/** The issue in one row, which may be cut. A file is named without its folder. */
export function issueText(issue: StoreIssue): string {
  switch (issue.kind) {
    case 'conflict':
      return `${issue.title}: ${issue.id === null ? 'set aside, cannot be read' : 'changed in both places'}`;
    case 'pending':
      return `${issue.title}: ${missingCopy(issue)} not written (${issue.reason})`;
    case 'kept':
      return `${issue.title}: deleted on another machine, edited here`;
    case 'settings':
      return `${issue.file.split('/').at(-1)}: another copy of the settings`;
    case 'invalid':
      return `${issue.title ?? issue.file.split('/').at(-1)}: ${issue.reason}`;
  }
}

/** The issue as a full sentence. */
export function describeIssue(issue: StoreIssue): string {
  switch (issue.kind) {
    case 'conflict':
      return issue.id === null
        ? `${issue.file} was set aside and cannot be read, so its session is unknown.`
        : `${issue.title} was changed in both places; the other text is in ${issue.file}.`;
    case 'pending':
      return `${issue.title}: the ${missingCopy(issue)} is not written yet: ${issue.reason}`;
    case 'kept':
      return `${issue.title} was deleted on another machine; it stays, because it was edited here.`;
    case 'settings':
      return `${issue.file} is another copy of athlete.json; Enter adds its body weights and aliases to yours.`;
    case 'invalid':
      return `${invalidPlace(issue)} is not a valid session and was left unchanged: ${issue.reason}`;
  }
}

/** The path relative to `data/output`, for the Files screen; null if the file is outside. */
export function pathInOutput({ file }: { readonly file: string }): string | null {
  return file.startsWith(OUTPUT) ? file.slice(OUTPUT.length) : null;
}

const OUTPUT = 'data/output/';

function missingCopy({ missing }: { readonly missing: 'database' | 'file' }): string {
  return missing === 'file' ? 'JSON file' : 'database copy';
}

function invalidPlace({ title, file }: Extract<StoreIssue, { readonly kind: 'invalid' }>): string {
  return title === null ? file : `The row of ${title} in the database`;
}
