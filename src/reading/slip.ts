import type { DocumentEntry, ProvisionEntry } from '../library/json.ts';
import { unpackTimeline, type PackedStretch } from '../status/packed.ts';
import { standingOn } from '../status/standing.ts';
import { formatDate } from '../text/dates.ts';
import { isSpacedLabel, readLabel } from '../text/labels.ts';

/** `/documents/<id>/slip.json`: what a slip says beside the document's own data. */
export interface SlipSource {
  gazette: { name: string; id: string; lines: [number, number]; sha256: string };
  notes: SlipNote[];
  timeline: PackedStretch[];
  disclaimer: string;
}

/** A 校勘 note in words, with the provision it is about. */
export interface SlipNote {
  number: number;
  provision: string | null;
  words: string;
}

/** What a 查证单 says. */
export interface Slip {
  citation: string;
  /** The paragraphs of the quote; the cells of a row are parted by tabs. */
  quote: string[];
  facts: { name: string; value: string; hash?: boolean }[];
  notes: string[];
  statement: string;
}

export type SlipDocument = DocumentEntry & { provisions: ProvisionEntry[] };

/**
 * The slip of a provision, made on `today`, at the address `url`, with what stands on `day`; null where the
 * provision has no citation.
 */
export function slipOf(
  document: SlipDocument,
  provision: string,
  source: SlipSource,
  { url, today, day }: { url: string; today: string; day: string },
): Slip | null {
  const own = document.provisions.find(({ id }) => id === provision);
  if (!own || own.citation === null) return null;
  const parts = withChildren(document.provisions, provision);
  const ids = new Set(parts.map(({ id }) => id));
  const { gazette } = source;
  return {
    citation: own.citation,
    quote: quoteLines(parts),
    facts: [
      { name: '发文机关', value: document.issuers.join('、') || '公报未载' },
      { name: '发文字号', value: document.number ?? '无' },
      { name: '成文日期', value: document.date ? formatDate(document.date) : '公报未载' },
      { name: '有效性', value: validity(source.timeline, day) },
      { name: '网址', value: url },
      {
        name: '来源',
        value: `《${gazette.name}》${gazette.id}，公报文本第 ${gazette.lines.join('—')} 行`,
      },
      { name: 'SHA-256', value: gazette.sha256, hash: true },
      { name: '制作日期', value: formatDate(today) },
    ],
    notes: source.notes
      .filter((note) => note.provision !== null && ids.has(note.provision))
      .map(({ number, words }) => `注${number}：${words}`),
    statement: source.disclaimer,
  };
}

/** `已失效，自2025年2月13日起（推算）。截至2026年3月1日，依原文推定，本库尚未核实，请向发文机关核实` */
function validity(timeline: readonly PackedStretch[], day: string): string {
  const { label, remarks, span, flags } = standingOn(unpackTimeline(timeline), day);
  const checked = flags.includes('verified') ? '' : '，本库尚未核实';
  const how = `截至${formatDate(day)}，依原文推定${checked}，请向发文机关核实`;
  return `${[label, ...remarks, span].filter(Boolean).join('，')}。${how}`;
}

/** A provision and all below it, in document order. */
function withChildren(provisions: readonly ProvisionEntry[], id: string): ProvisionEntry[] {
  const within = new Set([id]);
  return provisions.filter((provision) => {
    const own =
      within.has(provision.id) || (provision.parent !== null && within.has(provision.parent));
    if (own) within.add(provision.id);
    return own;
  });
}

/** Labels and texts as paragraphs; a label without words of its own begins the paragraph below it. */
function quoteLines(parts: readonly ProvisionEntry[]): string[] {
  const lines: string[] = [];
  let lead = '';
  for (const { label, text } of parts) {
    const form = readLabel(`${label} `);
    lead += label && form && isSpacedLabel(form) ? `${label} ` : label;
    if (text === '') continue;
    lines.push(lead + text);
    lead = '';
  }
  if (lead.trim() !== '') lines.push(lead.trim());
  return lines;
}

/** The first `length` characters of a quote, paragraph by paragraph. */
export function cutQuote(quote: readonly string[], length: number): string[] {
  const kept: string[] = [];
  let left = length;
  for (const line of quote) {
    if (left <= 0) break;
    const characters = Array.from(line);
    kept.push(characters.slice(0, left).join(''));
    left -= characters.length;
  }
  return kept;
}
