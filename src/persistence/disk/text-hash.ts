import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** `hashText` of a document without its byte order mark and with LF line endings. */
export function hashDocument(text: string): string {
  return hashText(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
}
