/**
 * Recognises network file systems. SQLite's locks are not reliable there, and changes by other machines are not
 * announced.
 */
import { readFileSync } from 'node:fs';
import { realPlace } from './real-place.js';

export type Mount = { readonly type: string; readonly at: string };

const MOUNTS = '/proc/self/mounts';

/** File system types as the kernel names them, and FUSE types in the form `fuse.NAME`. */
const NETWORK_TYPE =
  /^(nfs4?|cifs|smb3?|smbfs|ncpfs|afs|coda|ceph|glusterfs|lustre|davfs|9p|virtiofs|fuse\.(sshfs|rclone|davfs2?|s3fs|gcsfuse|curlftpfs|smbnetfs|glusterfs|ceph.*|gvfsd-fuse|juicefs|google-drive-ocamlfuse))$/;

/**
 * The network mount that holds a path; null if there is none or mounts cannot be listed. Never throws.
 * @param mounts the text of `/proc/self/mounts`
 */
export function networkMountOf(path: string, mounts: string = readMounts()): Mount | null {
  const place = realPlace(path);
  const mount = parseMounts(mounts)
    .filter(({ at }) => at === '/' || place === at || place.startsWith(`${at}/`))
    // The longest path is the innermost mount; of equal paths, the last mount hides the others.
    .reduce<Mount | null>((best, each) => (best && best.at.length > each.at.length ? best : each), null);
  return mount !== null && NETWORK_TYPE.test(mount.type) ? mount : null;
}

function parseMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, at, type] = line.split(' ');
    return at === undefined || type === undefined ? [] : [{ at: unescapeOctal(at), type }];
  });
}

/** Decodes `\040` and similar, which stand for blanks and other special characters. */
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
