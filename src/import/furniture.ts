import type { Correction } from '../fidelity/corrections.ts';

// - 12 - · — 3 — · ·12· · 第 3 页 共 10 页 · 第3页 · not 12 alone, which may be a cell
const PAGE_NUMBER =
  /^\s*(?:[-—–－·•]+\s*\d{1,4}\s*[-—–－·•]+|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?)\s*$/u;

// 云川市人民政府公报 2022年第2期 · 2022.2 GAZETTE OF … · short, no sentence
const RUNNING_HEAD = /^\s*(?=.{4,50}$)(?=.*(?:公\s*报|第\s*\d+\s*期|GAZETTE))[^。；：]*$/iu;

/**
 * Finds what belongs to the page and not to the text: page numbers set between dashes, and running
 * heads, which are lines naming the gazette that come again (digits aside) at least three times.
 */
export function findFurniture(lines: readonly string[]): Correction[] {
  const heads = new Map<string, number>();
  for (const raw of lines) {
    if (RUNNING_HEAD.test(raw)) heads.set(keyOf(raw), (heads.get(keyOf(raw)) ?? 0) + 1);
  }
  return lines.flatMap((raw, index): Correction[] => {
    const repeated = RUNNING_HEAD.test(raw) && (heads.get(keyOf(raw)) ?? 0) >= 3;
    if (!repeated && !PAGE_NUMBER.test(raw)) return [];
    const column = Array.from(raw.slice(0, raw.length - raw.trimStart().length)).length + 1;
    const why = repeated ? '页眉，不属于正文' : '页码，不属于正文';
    return [{ type: 'delete', line: index + 1, column, printed: raw.trim(), why, by: 'importer' }];
  });
}

function keyOf(raw: string): string {
  return raw.replace(/[\s\d０-９一二三四五六七八九十〇]+/gu, '');
}
