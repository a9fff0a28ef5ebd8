import { createHash } from 'node:crypto';

/** The namespace of these ids; any UUID will do that never changes. */
const NAMESPACE = '5b0d6f3e-6a44-4e0e-9a5c-2f9c1d7a8e10';

/**
 * A UUID made from a name (RFC 9562, version 5): the same for the same name, wherever and whenever the site
 * is built, so that readers of feeds and calendars know an entry again.
 */
export function stableId(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
