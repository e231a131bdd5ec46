/** True in the build's rehearsal, which leaves behind what the engine compiled. */
export function isRehearsal(): boolean {
  return Boolean(process.env.TRAININGLOGS_KEEP_COMPILED);
}
