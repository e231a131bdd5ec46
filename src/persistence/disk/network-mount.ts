/** Recognises network file systems: SQLite's locks do not hold there, and changes of other machines are not announced. */
import { readFileSync } from 'node:fs';
import { realPlace } from './real-place.js';

/** A mounted file system. */
export type Mount = { readonly type: string; readonly at: string };

const MOUNTS = '/proc/self/mounts';

/** Types of the kernel, and of FUSE as `fuse.NAME`. */
const NETWORK_TYPE =
  /^(nfs4?|cifs|smb3?|smbfs|ncpfs|afs|coda|ceph|glusterfs|lustre|davfs|9p|virtiofs|fuse\.(sshfs|rclone|davfs2?|s3fs|gcsfuse|curlftpfs|smbnetfs|glusterfs|ceph.*|gvfsd-fuse|juicefs|google-drive-ocamlfuse))$/;

/**
 * The network mount that a path is on; null if it is on a local disk, or the system does not list its mounts as Linux
 * does. Never throws.
 * @param mounts the text of `/proc/self/mounts`
 */
export function networkMountOf(path: string, mounts: string = readMounts()): Mount | null {
  const place = realPlace(path);
  const mount = parseMounts(mounts)
    .filter(({ at }) => at === '/' || place === at || place.startsWith(`${at}/`))
    // The longest path is the innermost; of equal ones the last was mounted over the others.
    .reduce<Mount | null>((best, each) => (best && best.at.length > each.at.length ? best : each), null);
  return mount !== null && NETWORK_TYPE.test(mount.type) ? mount : null;
}

function parseMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, at, type] = line.split(' ');
    return at === undefined || type === undefined ? [] : [{ at: unescapeOctal(at), type }];
  });
}

/** Blanks and the like are written as `\040`. */
function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

function readMounts(): string {
  try {
    return readFileSync(MOUNTS, 'utf8');
  } catch {
    return '';
  }
}
