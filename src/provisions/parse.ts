import type { NoticeBlock, NoticeContainer, NoticeTable } from '../markdown/read-notice.ts';
import { splitIssuers } from '../instruments/title.ts';
import { withoutWhite } from '../text/characters.ts';
import { findDates } from '../text/dates.ts';
import { readLabel, type Label, type LabelKind } from '../text/labels.ts';
import { parseNumeral } from '../text/numerals.ts';
import type { Provision, ProvisionKind } from './provision.ts';

/**
 * Reads the structure of a notice from its blocks: 编章节条款项目 in rules, 一、（一）1.（1） in opinions,
 * notices and plans. Never throws; every character of the blocks stands in exactly one label or text.
 */
export function parseProvisions(blocks: readonly NoticeBlock[]): Provision[] {
  return new ProvisionParser(blocks).provisions;
}

/** How a label nests: a smaller rank holds a greater one. */
const RANKS: Partial<Record<LabelKind, number>> = {
  part: 1, chapter: 2, section: 3, article: 4, level1: 5, level2: 6, level3: 7, level4: 8, circled: 9,
}; // prettier-ignore

/** An open provision that later blocks may belong to. */
interface Open {
  provision: Provision;
  rank: number;
  /** Numbers given to unlabelled children, by the word in their ids. */
  counts: Map<string, number>;
}

/** Where the blocks of one container go. */
interface Scope {
  /** The container itself, or null for the notice. */
  owner: Open;
  open: Open[];
  /** True while the list of annexes (`附件：1. …`) goes on. */
  namesAnnexes: boolean;
  isLast: (index: number) => boolean;
}

class ProvisionParser {
  readonly provisions: Provision[] = [];
  private readonly ids = new Map<string, number>();
  private readonly enclosures: number;
  private enclosure = 0;

  constructor(blocks: readonly NoticeBlock[]) {
    this.enclosures = blocks.filter(({ type }) => type === 'Enclosure').length;
    // What the notice says itself is told apart from what it issues.
    this.scope(blocks, null, this.enclosures > 0 ? 'notice' : '');
  }

  private scope(blocks: readonly NoticeBlock[], parent: string | null, prefix: string): void {
    const root: Provision = {
      id: prefix, parent, kind: 'enclosure', label: '', text: '', citation: null, offset: 0, heading: false,
    }; // prettier-ignore
    const scope: Scope = {
      owner: { provision: root, rank: 0, counts: new Map() },
      open: [],
      namesAnnexes: false,
      isLast: (index) => blocks.slice(index + 1).every((block) => block.type !== 'paragraph'),
    };
    blocks.forEach((block, index) => this.block(block, index, scope, parent));
  }

  private block(block: NoticeBlock, index: number, scope: Scope, parent: string | null): void {
    if (block.type === 'paragraph') this.paragraph(block.text, block.offset, index, scope, parent);
    else if (block.type === 'table') this.table(block, scope, parent);
    else this.container(block, scope, parent);
  }

  private container(block: NoticeContainer, scope: Scope, parent: string | null): void {
    const label = block.label?.text ?? '';
    const text = block.title?.text ?? '';
    const number = parseNumeral(/[\d一二三四五六七八九十]+$/u.exec(label)?.[0] ?? '');
    if (block.type === 'Enclosure') {
      this.enclosure++;
      const many = this.enclosures > 1;
      const provision = this.add(
        `enc_${this.enclosure}`,
        null,
        'enclosure',
        label,
        text,
        block.offset,
        true,
      );
      this.scope(block.children, provision.id, many ? provision.id : '');
      return;
    }
    const holder = block.type === 'Annex' ? scope.owner : (scope.open.at(-1) ?? scope.owner);
    if (block.type === 'Annex') scope.open.length = 0;
    const word = { Box: 'box', Annex: 'annex', Roster: 'roster' }[block.type];
    // Boxes and annexes are numbered through their document, whatever chapter they stand in.
    const base = block.type === 'Roster' ? holder : scope.owner;
    const id = `${word}_${number ?? this.count(base, word)}`;
    const kind = word as ProvisionKind;
    const made = this.add(
      join(base.provision.id, id),
      this.parentOf(holder, parent),
      kind,
      label,
      text,
      block.offset,
      text !== '',
    );
    if (block.type === 'Roster') this.roster(block, made);
    else this.scope(block.children, made.id, made.id);
  }

  private roster(block: NoticeContainer, roster: Provision): void {
    block.children.forEach((child, index) => {
      if (child.type !== 'paragraph') return;
      this.add(
        `${roster.id}__entry_${index + 1}`,
        roster.id,
        'entry',
        '',
        child.text,
        child.offset,
        false,
      );
    });
  }

  private table(block: NoticeTable, scope: Scope, parent: string | null): void {
    const holder = scope.open.at(-1) ?? scope.owner;
    const id = join(holder.provision.id, `table_${this.count(holder, 'table')}`);
    const table = this.add(id, this.parentOf(holder, parent), 'table', '', '', block.offset, false);
    block.rows.forEach(({ cells, offset }, index) => {
      const text = cells.map((cell) => cell.text).join('\t');
      this.add(`${table.id}__row_${index + 1}`, table.id, 'row', '', text, offset, false);
    });
  }

  private paragraph(
    text: string,
    offset: number,
    index: number,
    scope: Scope,
    parent: string | null,
  ): void {
    const label = readLabel(text);
    if (label?.kind === 'annex' || (scope.namesAnnexes && label?.kind === 'level3')) {
      this.annexName(text, label, offset, scope, parent);
      return;
    }
    scope.namesAnnexes = false;
    const rank = label ? RANKS[label.kind] : undefined;
    if (!label || rank === undefined)
      return this.unlabelled(text, label, offset, index, scope, parent);
    if (rank >= 5 && inOpenArticle(scope))
      return this.inArticle(text, label, rank, offset, scope, parent);
    while (scope.open.length > 0 && (scope.open.at(-1)?.rank ?? 0) >= rank) scope.open.pop();
    const holder = scope.open.at(-1) ?? scope.owner;
    const made = this.labelled(text, label, rank, offset, holder, scope, parent);
    scope.open.push(made);
    if (label.kind !== 'article') return;
    // An article's own words are its first 款; the id says so, the citation only where there are more.
    const words = text.slice(label.length).trim();
    made.provision.text = '';
    made.provision.heading = false;
    this.openParagraph(words, offset, made, scope);
  }

  /**
   * An annex that is only named: `附件：2022年度名单（略）`, or one of a list that `附件：1.申请函` begins and
   * whose next numbers belong to no part of the text.
   */
  private annexName(
    text: string,
    label: Label,
    offset: number,
    scope: Scope,
    parent: string | null,
  ): void {
    scope.open.length = 0;
    scope.namesAnnexes = true;
    const printed =
      label.kind === 'annex'
        ? (/^附\s*件\s*[^：:]{0,4}[：:]?\s*(?:\d{1,2}(?:[.．](?!\d)|、))?/u.exec(text)?.[0] ??
          label.printed)
        : label.printed;
    const id = join(
      scope.owner.provision.id,
      `annexes__item_${this.count(scope.owner, 'annexes')}`,
    );
    const words = text.slice(printed.length).trim();
    const holder = this.parentOf(scope.owner, parent);
    this.add(id, holder, 'annexName', printed.trimEnd(), words, offset, false);
  }

  /** Opens the next 款 of an article. */
  private openParagraph(text: string, offset: number, article: Open, scope: Scope): void {
    const id = join(article.provision.id, `para_${this.count(article, 'para')}`);
    const provision = this.add(id, article.provision.id, 'paragraph', '', text, offset, false);
    scope.open.push({ provision, rank: 4.5, counts: new Map() });
  }

  /** （一） and 1. below an article: 项 of the open 款, and 目 of the open 项. */
  private inArticle(
    text: string,
    label: Label,
    rank: number,
    offset: number,
    scope: Scope,
    parent: string | null,
  ): void {
    while ((scope.open.at(-1)?.rank ?? 0) >= rank) scope.open.pop();
    const holder = scope.open.at(-1) ?? scope.owner;
    scope.open.push(this.labelled(text, label, rank, offset, holder, scope, parent));
  }

  private labelled(
    text: string,
    label: Label,
    rank: number,
    offset: number,
    holder: Open,
    scope: Scope,
    parent: string | null,
  ): Open {
    const words = text.slice(label.length).trim();
    const { kind, word } = nameOf(label.kind, scope);
    // Articles number through their document: the chapter is no part of their id.
    const base = label.kind === 'article' ? scope.owner : holder;
    const id = join(base.provision.id, `${word}_${numberOf(label, this.count(base, word))}`);
    const provision = this.add(
      id,
      this.parentOf(holder, parent),
      kind,
      label.printed,
      words,
      offset,
      isHeading(words),
    );
    return { provision, rank, counts: new Map() };
  }

  /** Paragraphs without a number: addressees, 款, units, continuations, closing words. */
  private unlabelled(
    text: string,
    label: Label | null,
    offset: number,
    index: number,
    scope: Scope,
    parent: string | null,
  ): void {
    if (isSignature(text)) scope.open.length = 0;
    const article = scope.open.findLast(({ rank }) => rank === 4);
    if (article) {
      scope.open.length = scope.open.indexOf(article) + 1;
      return this.openParagraph(text, offset, article, scope);
    }
    if (scope.isLast(index) && CLOSING.test(text)) scope.open.length = 0;
    const holder = scope.open.at(-1) ?? scope.owner;
    const isUnits = label?.kind === 'units';
    const isAddressee =
      index === 0 && scope.owner.rank === 0 && parent === null && /[：:]$/u.test(text);
    const word = isUnits ? 'units' : isAddressee ? 'addressee' : 'para';
    const kind: ProvisionKind = isUnits ? 'units' : isAddressee ? 'addressee' : 'paragraph';
    const number = this.count(holder, word);
    const id = join(holder.provision.id, isAddressee ? word : `${word}_${number}`);
    const printed = isUnits && label ? label.printed : '';
    const words = isUnits ? text.slice(printed.length) : text;
    this.add(id, this.parentOf(holder, parent), kind, printed, words, offset, false);
  }

  private parentOf(holder: Open, parent: string | null): string | null {
    return holder.rank === 0 ? parent : holder.provision.id;
  }

  private count(open: Open, word: string): number {
    const next = (open.counts.get(word) ?? 0) + 1;
    open.counts.set(word, next);
    return next;
  }

  private add(
    id: string,
    parent: string | null,
    kind: ProvisionKind,
    label: string,
    text: string,
    offset: number,
    heading: boolean,
  ): Provision {
    const times = (this.ids.get(id) ?? 0) + 1;
    this.ids.set(id, times);
    // A number printed twice gets a second id of its own; the first keeps the plain one.
    const unique = times === 1 ? id : `${id}--${times}`;
    const provision: Provision = {
      id: unique,
      parent,
      kind,
      label,
      text,
      citation: null,
      offset,
      heading,
    };
    this.provisions.push(provision);
    return provision;
  }
}

/** The issuers who sign, the date, `（此件公开发布）`: they belong to the whole, not to its last part. */
function isSignature(text: string): boolean {
  if (text.length > 80) return false;
  const [date] = findDates(text);
  const dated = date?.end === text.length ? text.slice(0, date.start) : text;
  return (
    (date !== undefined && dated === '') ||
    splitIssuers(dated).length > 0 ||
    /^（此件[^）]*）$/u.test(text)
  );
}

const CLOSING = /^(?:本|各|此前|以上)[^。]{1,30}(?:施行|实施|执行|生效|废止|参照执行)|^特此/u;

/** True while an article is open: what is numbered below it are its 项 and 目. */
function inOpenArticle({ open }: Scope): boolean {
  return open.some(({ rank }) => rank === 4);
}

/** What a label names here, and the word for it in ids: 一、 = 部分, below it 项, below that 目. */
function nameOf(kind: LabelKind, scope: Scope): { kind: ProvisionKind; word: string } {
  const fixed: Partial<Record<LabelKind, { kind: ProvisionKind; word: string }>> = {
    part: { kind: 'part', word: 'part' },
    chapter: { kind: 'chapter', word: 'chp' },
    section: { kind: 'section', word: 'sec' },
    article: { kind: 'article', word: 'art' },
  };
  const own = fixed[kind];
  if (own) return own;
  const inArticle = inOpenArticle(scope);
  const depth = scope.open.filter(({ rank }) => rank >= 5).length;
  if (!inArticle && depth === 0) return { kind: 'level', word: 'lvl' };
  const below = inArticle ? depth : depth - 1;
  const names = [
    { kind: 'item', word: 'item' },
    { kind: 'subitem', word: 'subitem' },
    { kind: 'point', word: 'point' },
  ] as const;
  return names[Math.min(below, names.length - 1)] ?? names[2];
}

/** The number in an id: Arabic, `第十条之二` → `10-2`; the count where a label carries no numeral. */
function numberOf(label: Label, count: number): string {
  const [, added] = /之([^之]+)$/u.exec(label.printed) ?? [];
  const number = parseNumeral(label.numeral) ?? circledNumber(label.numeral) ?? count;
  return added ? `${number}-${parseNumeral(added) ?? added.length}` : String(number);
}

function circledNumber(sign: string): number | null {
  const folded = sign.normalize('NFKC');
  return folded !== sign ? parseNumeral(folded) : null;
}

/** A heading is short and no sentence; `（一）组织领导` is one, `（一）不可抗力；` is not. */
export function isHeading(words: string): boolean {
  return (
    words !== '' &&
    withoutWhite(words).length <= 45 &&
    !/[。；！？]/u.test(words) &&
    !/[：:，]$/u.test(words)
  );
}

function join(prefix: string, id: string): string {
  return prefix === '' ? id : `${prefix}__${id}`;
}
