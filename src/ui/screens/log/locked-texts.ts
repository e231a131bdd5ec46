/** The texts shown while another process is logging in the data root. */

export const LOCKED = 'Another traininglogs is logging in this data root.';

export const WHY =
  'Only one traininglogs can log in a data root at a time, because both would change the same session in progress. The other screens work as usual.';

export const WHAT_TO_DO =
  'Continue in the other traininglogs, or close it and press Enter here. If it was suspended with Ctrl+Z, fg resumes it.';
