import { kindOf, unmarked } from '../instruments/title.ts';
import type { Correction } from '../fidelity/corrections.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { withoutWhite } from '../text/characters.ts';
import { readLabel, type Label } from '../text/labels.ts';
import { closeHanSpaces } from '../text/normalize.ts';
import { isAddressee } from './addressees.ts';
import {
  bareTitle,
  rosterEntry,
  type Paragraph,
  type Piece,
  type TablePiece,
} from './paragraphs.ts';
import { readRosterTable, readTable } from './tables.ts';

/** What a notice is made of once its parts are told apart; the shape its MDX copy takes. */
export type Block = TextBlock | TableBlock | Container;

export interface TextBlock {
  type: 'paragraph';
  text: string;
}

export interface TableBlock {
  type: 'table';
  rows: string[][];
}

export interface Container {
  type: 'Enclosure' | 'Box' | 'Annex' | 'Roster';
  /** `专栏1`, `附件2`; absent on enclosures and rosters. */
  label?: string;
  title?: string;
  children: Block[];
}

/** The parts of one notice, with what the reading of them changed and left in doubt. */
export interface Structure {
  blocks: Block[];
  enclosures: string[];
  corrections: Correction[];
  problems: Problem[];
}

/**
 * Tells the parts of a notice apart: the text itself, the enclosures it issues (`titles`), boxes,
 * annexes, rosters and tables. Where the text cannot say where a box ends, it is guessed and said so,
 * unless an editor has `settled` it.
 */
export function readStructure(
  pieces: readonly Piece[],
  titles: readonly string[],
  file: string,
  settled: readonly Correction[] = [],
): Structure {
  return new StructureReader(titles, file, settled).read(pieces);
}

/** Walks over the pieces once and keeps the open containers on a stack, outermost first. */
class StructureReader {
  private readonly blocks: Block[] = [];
  private readonly open: Container[] = [];
  private readonly enclosures: string[] = [];
  private readonly corrections: Correction[] = [];
  private readonly problems: Problem[] = [];
  /** True once a list of annexes (`附件：1. …`) was read inside the open enclosure. */
  private annexesListedInside = false;
  private readonly titles: readonly string[];
  private readonly file: string;
  /** Lines before which an editor has ended a box. */
  private readonly divided: ReadonlySet<number>;

  constructor(titles: readonly string[], file: string, settled: readonly Correction[]) {
    this.titles = titles;
    this.file = file;
    this.divided = new Set(settled.filter(({ type }) => type === 'divide').map(({ line }) => line));
  }

  read(pieces: readonly Piece[]): Structure {
    for (let index = 0; index < pieces.length;) index += this.take(pieces, index);
    const { blocks, enclosures, corrections, problems } = this;
    const titles = enclosures.map((title) => unmarked(title));
    return { blocks, enclosures: titles, corrections, problems };
  }

  /** Reads what starts at `index` and returns how many pieces it took. */
  private take(pieces: readonly Piece[], index: number): number {
    const piece = pieces[index];
    if (!piece) return 1;
    if (piece.type === 'table') return this.takeTable(piece, pieces, index);
    const roster = rosterLength(pieces, index, this.expectsRoster(pieces[index - 1]));
    if (roster > 0) return this.takeRoster(pieces.slice(index, index + roster));
    const enclosure = this.enclosureAt(pieces, index);
    if (enclosure) {
      this.close('Enclosure');
      this.enclosures.push(enclosure.title);
      this.start({ type: 'Enclosure', title: enclosure.title, children: [] });
      this.annexesListedInside = false;
      return enclosure.pieces;
    }
    const label = readLabel(piece.text);
    if (label?.kind === 'box') return this.takeBox(piece, label, pieces, index);
    if (label?.kind === 'annex') {
      const taken = this.takeAnnex(piece, label, pieces, index);
      if (taken > 0) return taken;
    }
    this.closeBoxBefore(piece, label);
    this.add({ type: 'paragraph', text: piece.text });
    return 1;
  }

  /** The enclosure whose title stands here, perhaps over several lines, or null. */
  private enclosureAt(
    pieces: readonly Piece[],
    index: number,
  ): { title: string; pieces: number } | null {
    let text = '';
    for (let length = 1; length <= 3; length++) {
      const piece = pieces[index + length - 1];
      if (piece?.type !== 'paragraph') return null;
      text += piece.text;
      const bare = bareTitle(text);
      if (this.titles.includes(bare) && !this.enclosures.map(bareTitle).includes(bare)) {
        return { title: closeHanSpaces(text), pieces: length };
      }
      if (!this.titles.some((title) => title.startsWith(bare))) return null;
    }
    return null;
  }

  private takeBox(piece: Paragraph, label: Label, pieces: readonly Piece[], index: number): number {
    this.close('Box');
    const named = piece.text.slice(label.length).trim();
    const next = pieces[index + 1];
    const titleBelow = !named && next?.type === 'paragraph' && isTitleLine(next.text);
    const title = titleBelow ? next.text : named;
    this.start({
      type: 'Box',
      label: withoutWhite(label.printed),
      ...(title ? { title } : {}),
      children: [],
    });
    return titleBelow ? 2 : 1;
  }

  /** `附件` on a line of its own opens an annex; `附件：……` only names some. Returns 0 for the latter. */
  private takeAnnex(
    piece: Paragraph,
    label: Label,
    pieces: readonly Piece[],
    index: number,
  ): number {
    const rest = piece.text
      .slice(label.length)
      .replace(/^[：:]/u, '')
      .trim();
    if (rest !== '') {
      if (this.open.some(({ type }) => type === 'Enclosure')) this.annexesListedInside = true;
      return 0;
    }
    const next = pieces[index + 1];
    if (
      next === undefined ||
      (next.type === 'paragraph' &&
        readLabel(next.text)?.kind === 'level3' &&
        /[：:]$/u.test(piece.text))
    )
      return 0;
    const titled = next.type === 'paragraph' && isTitleLine(next.text);
    this.close('Box');
    this.close('Annex');
    if (
      !this.annexesListedInside &&
      this.open.some(({ type }) => type === 'Enclosure') &&
      this.listedOutside()
    ) {
      this.close('Enclosure');
    }
    this.start({
      type: 'Annex',
      label: withoutWhite(piece.text),
      ...(titled ? { title: next.text } : {}),
      children: [],
    });
    return titled ? 2 : 1;
  }

  /** True when the notice itself, before its enclosure, names annexes. */
  private listedOutside(): boolean {
    return this.blocks.some(
      (block) => block.type === 'paragraph' && readLabel(block.text)?.kind === 'annex',
    );
  }

  private takeTable(piece: TablePiece, pieces: readonly Piece[], index: number): number {
    const previous = pieces[index - 1];
    const afterRoster = previous?.type === 'paragraph' && rosterEntry(previous.text) !== null;
    const roster = readRosterTable(piece.rows);
    if (roster && (afterRoster || roster.entries.length >= 3)) {
      this.addRoster(roster.entries);
      this.corrections.push(...roster.corrections);
      if (roster.corrections.length > 0)
        this.report('torn-roster', piece, { count: roster.entries.length });
      return 1;
    }
    const table = readTable(piece.rows);
    this.corrections.push(...table.corrections);
    for (const { line, column, expected, found } of table.damaged) {
      this.report('damaged-table', { line, column }, { expected, found });
    }
    if (table.rows.length === 1) {
      const text = (table.rows[0] ?? []).filter(Boolean).join(' ');
      this.add({ type: 'paragraph', text });
    } else this.add({ type: 'table', rows: table.rows });
    return 1;
  }

  /** True below a title or a line that announces persons: `…名单`, `外聘法律顾问（18名）`. */
  private expectsRoster(previous: Piece | undefined): boolean {
    const title = this.open.at(-1)?.title ?? '';
    const above = previous?.type === 'paragraph' ? previous.text : '';
    return /名单|名册|名录/u.test(title + above) || /（\d+[名人]）$/u.test(above);
  }

  private takeRoster(entries: readonly Piece[]): number {
    this.addRoster(entries.map((piece) => (piece.type === 'paragraph' ? piece.text : '')));
    return entries.length;
  }

  /** Adds entries to the roster just before, when nothing stands between the two. */
  private addRoster(entries: readonly string[]): void {
    const siblings = this.siblings();
    const last = siblings.at(-1);
    const blocks = entries.map((text): TextBlock => ({ type: 'paragraph', text }));
    if (last?.type === 'Roster') last.children.push(...blocks);
    else siblings.push({ type: 'Roster', children: blocks });
  }

  /**
   * Ends the open box before a paragraph that cannot belong to it (a chapter, the next number outside)
   * or that takes up the text again (see {@link resumes}); the latter is a guess.
   */
  private closeBoxBefore(piece: Paragraph, label: Label | null): void {
    const box = this.open.at(-1);
    if (box?.type !== 'Box') return;
    const { line, column } = piece;
    if (this.divided.has(line) || isOutside(label)) {
      this.close('Box');
    } else if (box.children.length > 0 && resumes(piece.text, label, box)) {
      this.close('Box');
      const words = /^\p{Script=Han}{1,12}/u.exec(piece.raw())?.[0] ?? piece.raw().slice(0, 1);
      this.report('box-end-guessed', piece, { box: box.label ?? '专栏', words });
      const why = `原文未标明${box.label ?? '专栏'}止于何处，依文意断在此处之前`;
      this.corrections.push({ type: 'divide', line, column, printed: words, why, by: 'importer' });
    }
  }

  private report(
    rule: 'torn-roster' | 'damaged-table' | 'box-end-guessed',
    at: { line: number; column: number },
    values: Record<string, string | number>,
  ): void {
    this.problems.push(
      problem(rule, { file: this.file, line: at.line, column: at.column }, values),
    );
  }

  private siblings(): Block[] {
    return this.open.at(-1)?.children ?? this.blocks;
  }

  private add(block: Block): void {
    this.siblings().push(block);
  }

  private start(container: Container): void {
    this.add(container);
    this.open.push(container);
  }

  /** Closes the innermost open container of this type and all inside it. */
  private close(type: Container['type']): void {
    const at = this.open.findLastIndex((container) => container.type === type);
    if (at !== -1) this.open.length = at;
  }
}

/** Headings of the text itself never stand in a box. */
function isOutside(label: Label | null): boolean {
  return label !== null && ['part', 'chapter', 'section', 'article'].includes(label.kind);
}

/** How many roster entries follow one another from `index`; unless `expected`, fewer than three are none. */
function rosterLength(pieces: readonly Piece[], index: number, expected: boolean): number {
  let length = 0;
  for (;;) {
    const piece = pieces[index + length];
    if (piece?.type !== 'paragraph' || rosterEntry(piece.text) === null) break;
    length++;
  }
  return length >= (expected ? 1 : 3) ? length : 0;
}

/** A line that can be the title of a box or an annex: short, unlabelled, not a sentence. */
function isTitleLine(text: string): boolean {
  return text.length <= 60 && readLabel(text) === null && !/[。；！？：:]/u.test(text);
}

// What a plan's own paragraphs begin with: a verb and what it is done to, closed by the first full stop.
// 加强技能人才队伍建设。 · 实现社会保障应保尽保。 · not 政策帮扶。 · not 依法办案，维护劳动者合法权益。
const TOPIC_SENTENCE =
  /^(?:加强|强化|健全|完善|推进|推动|提升|提高|实现|促进|深化|着力|加快|优化|改善|发展|创新|建立|构建|打造|丰富|全面|大力|积极|统筹|支持|落实|扩大|培育|共建|规范|增强|巩固|拓展|引导|保障|坚持|实施|开展|做好|建设|激发|稳定|壮大|营造)[^，。；：]{4,24}。/u;

/**
 * True when `text` reads like the text around a box rather than like the box: a topic sentence where
 * the box has none. A box whose paragraphs are labelled (`一、`, `——`) goes on while labels do.
 */
function resumes(text: string, label: Label | null, box: Container): boolean {
  const inside = box.children.filter((block): block is TextBlock => block.type === 'paragraph');
  if (label) return false;
  if (inside.length > 0 && inside.every((block) => readLabel(block.text)?.kind === 'dash'))
    return true;
  if (inside.length === 0 && box.children.every((block) => block.type === 'table'))
    return !/[：:]$/u.test(text);
  return TOPIC_SENTENCE.test(text) && !inside.some((block) => TOPIC_SENTENCE.test(block.text));
}

/**
 * The titles of what a notice issues: named in its own title (`关于印发…的通知`) or, in 《》, in the
 * sentence that issues it. White space is left out, so that broken lines compare equal.
 */
export function expectedEnclosures(title: string, paragraphs: readonly string[]): string[] {
  const titles = new Set<string>();
  const add = (text: string) => {
    const bare = withoutWhite(text);
    if (kindOf(bare)) titles.add(bare);
  };
  const own = /(?:印发|发布|公布|下达|颁布)(.+?)的?(?:通知|公告|决定|令)$/u.exec(
    withoutWhite(title),
  )?.[1];
  if (own) add(own.replace(/^《(.*)》$/u, '$1'));
  for (const text of paragraphs) {
    if (!/印发|发布|公布|颁布|施行|制定/u.test(text) || isAddressee(text)) continue;
    for (const match of text.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/gu)) add(match[1] ?? '');
  }
  return [...titles];
}
