import { inflateSync } from 'node:zlib';

/**
 * The pages of a PDF as Chromium writes it, each with its text without white space: enough of the format
 * (compressed streams, fonts with a ToUnicode map, text in hexadecimal) to see what a printed page says.
 */
export function pdfPages(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const fonts = new Map<number, Font>();
  const fontOf = (id: number): Font => {
    const { head = '' } = objects.get(id) ?? {};
    const font = fonts.get(id) ?? {
      digits: head.includes('/Type3') ? 2 : 4,
      characters: readMap(objects.get(reference(head, 'ToUnicode'))?.stream ?? ''),
    };
    fonts.set(id, font);
    return font;
  };
  return [...objects.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b/u.test(head))
    .map(({ head }) => {
      const names = /\/Font\s*<<([^>]*)>>/u.exec(head)?.[1] ?? '';
      const used = new Map(
        [...names.matchAll(/\/(\w+)\s+(\d+)\s+0\s+R/gu)].map(([, name = '', id]) => [
          name,
          Number(id),
        ]),
      );
      const content = objects.get(reference(head, 'Contents'))?.stream ?? '';
      return textOf(content, (name) => fontOf(used.get(name) ?? -1));
    });
}

/** How many hexadecimal digits a glyph has, and what the glyphs stand for. */
interface Font {
  digits: number;
  characters: ReadonlyMap<number, string>;
}

interface PdfObject {
  head: string;
  stream: string;
}

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const all = pdf.toString('latin1');
  for (const match of all.matchAll(/(\d+) 0 obj\b([\s\S]*?)endobj/gu)) {
    const [, id, body = ''] = match;
    const [head = '', rest] = body.split(/stream\r?\n/u, 2);
    objects.set(Number(id), { head, stream: rest === undefined ? '' : inflated(head, rest) });
  }
  return objects;
}

function inflated(head: string, stream: string): string {
  const bytes = Buffer.from(stream, 'latin1');
  if (!head.includes('/FlateDecode')) return stream;
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

function reference(head: string, name: string): number {
  return Number(new RegExp(`/${name}\\s+(\\d+)\\s+0\\s+R`, 'u').exec(head)?.[1] ?? -1);
}

/** Glyphs to characters, from a ToUnicode map. */
function readMap(source: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, part = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, glyph = '', words = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>/gu))
      map.set(parseInt(glyph, 16), utf16(words));
  }
  for (const [, part = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', to = '', words = ''] of part.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/gu,
    )) {
      const start = parseInt(from, 16);
      for (let glyph = start; glyph <= parseInt(to, 16); glyph++)
        map.set(glyph, utf16((parseInt(words, 16) + glyph - start).toString(16).padStart(4, '0')));
    }
  }
  return map;
}

function utf16(hex: string): string {
  const units = hex.match(/.{4}/gu) ?? [];
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
}

/** `/Span <</ActualText <FEFF4EBA>>> BDC … EMC` says outright what is drawn in it. */
const TOKEN =
  /\/ActualText\s*<(?:FEFF)?([0-9A-Fa-f]*)>[\s\S]*?EMC|\/(\w+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>/gu;

function textOf(content: string, fontOf: (name: string) => Font): string {
  let font: Font = { digits: 4, characters: new Map() };
  let text = '';
  for (const [all, actual, name, hex = ''] of content.matchAll(TOKEN)) {
    if (actual !== undefined) {
      text += utf16(actual);
      const inner = /\/(\w+)\s+[\d.]+\s+Tf/u.exec(all)?.[1];
      if (inner) font = fontOf(inner);
    } else if (name) font = fontOf(name);
    else
      for (let at = 0; at < hex.length; at += font.digits)
        text += font.characters.get(parseInt(hex.slice(at, at + font.digits), 16)) ?? '';
  }
  return folded(text);
}

/** Radicals that fonts draw with the glyph of the character, and that NFKC leaves alone. */
const RADICALS: Record<string, string> = Object.fromEntries(
  [
    '⺟母',
    '⺠民',
    '⻁虎',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻙韦',
    '⻚页',
    '⻛风',
  ]
    .concat([
      '⻜飞',
      '⻝食',
      '⻢马',
      '⻣骨',
      '⻤鬼',
      '⻥鱼',
      '⻦鸟',
      '⻨麦',
      '⻩黄',
      '⻬齐',
      '⻮齿',
      '⻰龙',
    ])
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** A text as it compares with that of a PDF: without white space, one form for what looks the same. */
export function folded(text: string): string {
  return text
    .replace(/[\u2E80-\u2EFF]/gu, (radical) => RADICALS[radical] ?? radical)
    .normalize('NFKC')
    .replace(/[\s\u200B]+/gu, '')
    .replace(/[―—]/gu, '—');
}
