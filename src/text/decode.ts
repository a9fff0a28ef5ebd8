/**
 * Decodes the bytes of a text file: UTF-8 with or without a byte order mark, UTF-16 with one, else
 * GB18030, the usual encoding of older Chinese files. Null when they are no text in any of these.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withoutNul(strictly('utf-16le', bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withoutNul(strictly('utf-16be', bytes));
  if (bytes.includes(0)) return null;
  return strictly('utf-8', bytes) ?? plausible(strictly('gb18030', bytes));
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A text holds no NUL, whatever its encoding. */
function withoutNul(text: string | null): string | null {
  return text?.includes('\0') ? null : text;
}

/** GB18030 accepts almost any bytes; text read from it has no control or private-use characters. */
function plausible(text: string | null): string | null {
  if (text === null) return null;
  const odd = text.match(/(?![\t\n\f\r\v])\p{Cc}|\p{Co}|\p{Cn}/gu)?.length ?? 0;
  return odd * 100 > text.length ? null : text;
}
