import { readLabel } from '../text/labels.ts';
import { formatNumeral, parseNumeral } from '../text/numerals.ts';
import type { Provision } from './provision.ts';

/** A document as far as citing it needs. */
export interface CitedDocument {
  title: string;
  number: string | null;
  enclosures: readonly { id: string; title: string }[];
  provisions: readonly Provision[];
}

/** A node of the path to a provision, as a reference names it. */
export interface Step {
  /** 条, 款, 项 …; 专栏 and 附件 stand before their number. */
  unit: Unit;
  /** The number in words, `五`, `12`, `（五）`; empty for an only annex. */
  number: string;
}

export type Unit = '编' | '章' | '节' | '条' | '款' | '项' | '目' | '部分' | '段' | '专栏' | '附件';

/**
 * The reference to each provision in words: `第五条第三项`, `第二部分第（五）项`, `专栏5第一部分`; the key is
 * the id. Provisions for which no reference is defined are left out: addressees, rows, entries, names of
 * annexes, 责任单位 lines, a paragraph that is the only one of its article or heading (the words would be
 * those of the whole), and numbers printed twice.
 * Order 条 → 款 → 项 → 目; items without brackets where there are articles, numerals as printed where
 * there are none (最高人民法院 1956-12-22; 立法法 art. 65).
 */
export function referenceWords(provisions: readonly Provision[]): Map<string, string> {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const siblings = Map.groupBy(provisions, ({ parent, kind }) => `${parent ?? ''}|${kind}`);
  const words = new Map<string, string>();
  for (const provision of provisions) {
    const path = pathOf(provision, byId, siblings);
    if (path) words.set(provision.id, path);
  }
  // The same words for two places are the words of neither.
  const counts = Map.groupBy(words.keys(), (id) => scopeOf(id, byId) + (words.get(id) ?? ''));
  for (const ids of counts.values()) if (ids.length > 1) for (const id of ids) words.delete(id);
  return words;
}

/** The enclosure a provision belongs to; empty for the notice's own words. */
export function scopeOf(id: string, byId: ReadonlyMap<string, Provision>): string {
  for (let at = byId.get(id); at; at = at.parent === null ? undefined : byId.get(at.parent)) {
    if (at.kind === 'enclosure') return at.id;
  }
  return '';
}

/**
 * The citation of each provision, complete: title in 《》, number in （）, reference in words. Null in
 * place where no reference is defined. Returns new provisions; the ones given stay as they are.
 */
export function withCitations(document: CitedDocument): Provision[] {
  const { provisions, enclosures } = document;
  const words = referenceWords(provisions);
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  return provisions.map((provision) => {
    const reference = provision.kind === 'enclosure' ? '' : words.get(provision.id);
    if (reference === undefined) return { ...provision, citation: null };
    const scope = scopeOf(provision.id, byId);
    // An order has no title of its own by which its own words could be cited.
    const nameless = scope === '' && enclosures.some(({ title }) => title === document.title);
    if (nameless) return { ...provision, citation: null };
    return { ...provision, citation: nameOf(document, scope) + reference };
  });
}

/** `《标题》（字号）` of an enclosure, or of the notice itself where `scope` is empty. */
export function nameOf({ title, number, enclosures }: CitedDocument, scope: string): string {
  const own = enclosures.find(({ id }) => id === scope)?.title ?? title;
  // What has no title of its own goes by its number.
  if (own === number) return own;
  // Marks inside a title become the inner kind.
  const inner = own.replace(/《/gu, '〈').replace(/》/gu, '〉');
  return `《${inner}》${number ? `（${number}）` : ''}`;
}

type ById = ReadonlyMap<string, Provision>;
type Siblings = ReadonlyMap<string, readonly Provision[]>;

function pathOf(provision: Provision, byId: ById, siblings: Siblings): string | null {
  const steps: Step[] = [];
  for (let at: Provision | undefined = provision; at && at.kind !== 'enclosure';) {
    const step = stepOf(at, byId, siblings);
    // Articles number through: the chapter above one is no part of its reference.
    if (step === 'silent' && at !== provision) {
      at = parentOf(at, byId);
      continue;
    }
    if (step === null || step === 'silent') return null;
    steps.unshift(step);
    at = at.kind === 'article' || at.kind === 'box' ? containerOf(at, byId) : parentOf(at, byId);
  }
  return steps.map(stepWords).join('');
}

function parentOf({ parent }: Provision, byId: ById): Provision | undefined {
  return parent === null ? undefined : byId.get(parent);
}

/** The annex a provision stands in; articles and boxes are counted through it. */
function containerOf(provision: Provision, byId: ById): Provision | undefined {
  for (let at = parentOf(provision, byId); at; at = parentOf(at, byId)) {
    if (at.kind === 'annex') return at;
  }
  return undefined;
}

/** How a step is written: `第五条`, `第12项`, `专栏5`, `附件2`. */
export function stepWords({ unit, number }: Step): string {
  if (unit === '专栏' || unit === '附件') return unit + number;
  // 第十条之二 says its 条 within the number.
  return number.includes('条之') ? `第${number}` : `第${number}${unit}`;
}

/** What a provision contributes to a reference; `silent` for an only paragraph, null for none. */
function stepOf(provision: Provision, byId: ById, siblings: Siblings): Step | 'silent' | null {
  const { kind, label, id, parent } = provision;
  // A number printed twice names neither of the two.
  if (id.includes('--') || byId.has(`${id}--2`)) return null;
  switch (kind) {
    case 'part':
    case 'chapter':
    case 'section':
    case 'article':
      return { unit: UNITS[kind], number: articleNumber(label) };
    case 'paragraph': {
      const all = siblings.get(`${parent ?? ''}|paragraph`) ?? [];
      if (all.length === 1) return 'silent';
      const unit = parentOf(provision, byId)?.kind === 'article' ? '款' : '段';
      return { unit, number: formatNumeral(all.indexOf(provision) + 1) };
    }
    case 'level':
    case 'item':
    case 'subitem':
      return numberedStep(provision, byId);
    case 'box':
    case 'annex': {
      // 附件 alone names an annex only where there is no other.
      const others = siblings.get(`${parent ?? ''}|${kind}`)?.length ?? 0;
      if (containerNumber(label) === '' && others > 1) return null;
      return { unit: kind === 'box' ? '专栏' : '附件', number: containerNumber(label) };
    }
    case 'enclosure':
    case 'point':
    case 'addressee':
    case 'annexName':
    case 'units':
    case 'table':
    case 'row':
    case 'roster':
    case 'entry':
      return null;
  }
}

const UNITS = { part: '编', chapter: '章', section: '节', article: '条' } as const;

/** `第五条` → `五`; `第十条之二` → `十条之二`, whose 条 is then not written again. */
function articleNumber(label: string): string {
  return label.replace(/^第/u, '').replace(/[编章节条]$/u, '');
}

/** `专栏1` → `1`, `附件2：` → `2`, `附件` → ``. */
function containerNumber(label: string): string {
  return label.replace(/^(?:专\s*栏|附\s*件)\s*/u, '').replace(/[：:\s]/gu, '');
}

/** 项 and 目 below an article; 部分, 项, 目 by depth elsewhere, with the numeral as printed. */
function numberedStep(provision: Provision, byId: ById): Step | null {
  const printed = readLabel(provision.label + ' ');
  const numeral = printed?.numeral ?? '';
  if (numeral === '') return null;
  const above = numberedAbove(provision, byId);
  if (above.inArticle) {
    const value = parseNumeral(numeral.normalize('NFKC'));
    const unit = (['项', '目'] as const)[above.depth];
    return value === null || !unit ? null : { unit, number: formatNumeral(value) };
  }
  const isPart = printed?.kind === 'level1';
  const units: readonly Unit[] = above.firstIsPart || isPart ? ['部分', '项', '目'] : ['项', '目'];
  const unit = units[above.depth];
  if (!unit) return null;
  const bracketed = printed?.kind === 'level2' || printed?.kind === 'level4';
  return { unit, number: bracketed ? `（${numeral}）` : numeral };
}

/** How many numbered provisions stand above one, and whether the outermost is 一、 or an article. */
function numberedAbove(provision: Provision, byId: ById) {
  let depth = 0;
  let firstIsPart = false;
  let inArticle = false;
  for (let at = parentOf(provision, byId); at; at = parentOf(at, byId)) {
    if (['level', 'item', 'subitem'].includes(at.kind)) {
      depth++;
      firstIsPart = readLabel(at.label + ' ')?.kind === 'level1';
    }
    if (at.kind === 'article') inArticle = true;
    if (['article', 'box', 'annex', 'enclosure'].includes(at.kind)) break;
  }
  return { depth, firstIsPart, inArticle };
}
