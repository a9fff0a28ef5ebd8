import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/text/decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be') => {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return bytes(
    ...(order === 'le' ? [0xff, 0xfe] : [0xfe, 0xff]),
    ...units.flatMap((unit) =>
      order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    ),
  );
};

describe('reads', () => {
  test('UTF-8', () => {
    expect(decodeText(utf8('郑政办〔2022〕10号\n𠮷'))).toBe('郑政办〔2022〕10号\n𠮷');
  });

  test('UTF-8 with a byte order mark, which goes', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, ...utf8('公报')))).toBe('公报');
  });

  test('GB18030', () => {
    // 郑州市，第〇条〔2022〕 in GBK, and 㐀 in four bytes.
    const gbk = bytes(
      0xd6, 0xa3, 0xd6, 0xdd, 0xca, 0xd0, 0xa3, 0xac, 0xb5, 0xda, 0xa9, 0x96, 0xcc, 0xf5,
      0xa1, 0xb2, 0x32, 0x30, 0x32, 0x32, 0xa1, 0xb3, 0x0d, 0x0a, 0x81, 0x39, 0xee, 0x39,
    ); // prettier-ignore
    expect(decodeText(gbk)).toBe('郑州市，第〇条〔2022〕\r\n㐀');
  });

  test.each(['le', 'be'] as const)('UTF-16%s with a byte order mark', (order) => {
    expect(decodeText(utf16('公报𠮷\r\n10号', order))).toBe('公报𠮷\r\n10号');
  });

  test('an empty file as an empty text', () => {
    expect(decodeText(bytes())).toBe('');
  });
});

describe('refuses', () => {
  test.each([
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d)],
    ['a PDF with compressed pages', bytes(...utf8('%PDF-1.7\n'), 0x00, 0x8f, 0xff, 0x12, 0x9c)],
    ['a zip (docx)', bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00)],
    ['UTF-8 text with a NUL', bytes(...utf8('公'), 0x00, ...utf8('报'))],
    ['UTF-16 text with a NUL', utf16('公\0报', 'le')],
    ['UTF-16 text with half a surrogate pair', utf16('公\ud842报', 'be')],
    ['bytes that are no text in GB18030 either', bytes(0xff, 0xff, 0xff)],
    [
      'noise that GB18030 would read as characters unassigned or private',
      bytes(0x81, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x1b, 0xfe, 0xfe, 0xa2, 0xab),
    ],
  ])('%s', (_, file) => {
    expect(decodeText(file)).toBeNull();
  });
});
