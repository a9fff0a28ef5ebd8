import { parseNumeral } from '../text/numerals.ts';
import type { Provision, ProvisionKind } from './provision.ts';
import { nameOf, scopeOf, type CitedDocument } from './words.ts';

/** What a reference in words points to: ids in document order, or why it points to nothing. */
export type Reference = { ids: string[]; problem: null } | { ids: []; problem: string };

/** One numbered part of a reference: `第五条`, `第三项`, `专栏5`. */
interface Token {
  unit: string;
  /** The number in Arabic digits, `10-2` for 第十条之二; empty for an only annex. */
  number: string;
  words: string;
}

/** A reference is a list of places; each is a path, perhaps the start of a range. */
interface Place {
  path: Token[];
  /** The last part of the range, whose units above are those of the start. */
  to: Token[] | null;
}

const N = '(?:[一二三四五六七八九十百千零〇两\\d０-９]+|[①-⑳])';
const NUMBER = `(?:[（(]${N}[）)]|${N})`;

// 第五条 · 第（三）项 · 第12项 · 第十条之二 · 第二部分 · 第2自然段 · 专栏5 · 附件 1 · 附件
const PART = new RegExp(
  `^(?:第(${NUMBER})(条之${N}|编|章|节|条|款|项|目|部分|自然段|段)|(专栏|附件)\\s*(${NUMBER})?)`,
  'u',
);
// A unit left to the end of a list: 第十、十八条 · 第一、二项 · 第四至六项
const SHARED = new RegExp(
  `^第(${NUMBER}(?:[、,，]${NUMBER})*(?:(?:至|到|—|-)${NUMBER})?)(编|章|节|条|款|项|目|部分|段)`,
  'u',
);
// 三、12 · 三、（二） : a heading's number and one below it, as people type them
const SHORT = new RegExp(`^(${N})、(${NUMBER})?[.．]?$`, 'u');

/** The kinds a unit may name; in documents without articles 项 and 目 go by depth. */
const KINDS: Record<string, readonly ProvisionKind[]> = {
  编: ['part'],
  章: ['chapter'],
  节: ['section'],
  条: ['article'],
  款: ['paragraph'],
  段: ['paragraph'],
  自然段: ['paragraph'],
  项: ['item', 'level'],
  目: ['subitem', 'item'],
  部分: ['level'],
  专栏: ['box'],
  附件: ['annex'],
};

/**
 * Reads a reference in words (`第八条第二款第三项`, `第三条至第五条`, `第十、十八条`, `第三部分第12项`, `专栏5`,
 * `《…》（…）第五条`) into the provisions of one document. Never guesses: where the words fit no
 * provision, or several, the problem says so in Chinese.
 */
export function readReference(words: string, document: CitedDocument): Reference {
  const { scope, rest } = readName(words.replace(/\s+/gu, ''), document);
  if (scope === null) return failed(`“${words}”不是这份文件的名称`);
  if (rest === '') {
    const whole = document.provisions.find(({ id }) => id === scope);
    return whole ? { ids: [whole.id], problem: null } : { ids: [], problem: '' };
  }
  const places = readPlaces(rest);
  if (!places) return failed(`读不懂“${rest}”`);
  const index = new ProvisionIndex(document.provisions, scope);
  const ids: string[] = [];
  let above: Token[] = [];
  for (const { path, to } of places) {
    const full = completed(path, above);
    const start = index.find(full);
    if (typeof start === 'string') return failed(start);
    above = full;
    if (!to) {
      ids.push(start.id);
      continue;
    }
    const last = completed(to, full);
    const end = index.find(last);
    if (typeof end === 'string') return failed(end);
    const range = index.between(start, end);
    if (range.length === 0) return failed(`“${wordsOf(full)}”不在“${wordsOf(last)}”之前`);
    ids.push(...range.map(({ id }) => id));
    above = last;
  }
  return { ids: [...new Set(ids)], problem: null };
}

function failed(problem: string): Reference {
  return { ids: [], problem };
}

/** Takes `《标题》（字号）` off the front; `scope` is the enclosure it names, empty for the notice. */
function readName(words: string, document: CitedDocument): { scope: string | null; rest: string } {
  // An order goes by the title of what it issues: the words mean the latter.
  const scopes = [...document.enclosures.map(({ id }) => id), ''];
  const names = new Map(
    scopes.map((scope) => [scope, nameOf(document, scope).replace(/\s+/gu, '')]),
  );
  for (const [scope, name] of names) {
    if (words.startsWith(name)) return { scope, rest: words.slice(name.length) };
  }
  const title = /^《(?:[^《》]|《[^《》]*》)*》/u.exec(words)?.[0];
  if (!title) {
    // Without a name the enclosure is meant where there is one: it is what has articles.
    const only = document.enclosures.length === 1 ? document.enclosures[0]?.id : undefined;
    return { scope: only ?? '', rest: words };
  }
  // The title alone names it, too; with another number it names something else.
  const after = words.slice(title.length);
  const scope = scopes.find((id) => names.get(id)?.startsWith(title));
  return { scope: scope === undefined || after.startsWith('（') ? null : scope, rest: after };
}

/** Splits a reference into places; null where some of it is no reference. */
function readPlaces(words: string): Place[] | null {
  const short = SHORT.exec(words);
  if (short) {
    const [, first = '', second] = short;
    const path = [token('部分', first, `${first}、`)];
    if (second) path.push(token('项', second, second));
    return [{ path, to: null }];
  }
  const places: Place[] = [];
  let rest = words;
  let inRange = false;
  while (rest !== '') {
    const read = readPath(rest);
    if (!read) return null;
    const [first, ...others] = read.paths;
    if (!first) return null;
    const last = places.at(-1);
    if (inRange && last) last.to = first;
    else places.push({ path: first, to: null });
    for (const path of others) places.push({ path, to: null });
    if (read.rangeTo) (places.at(-1) as Place).to = read.rangeTo;
    rest = rest.slice(read.length);
    const joint = /^(?:至|到|—|-|~|～)|^(?:[、,，和及与]|以及)/u.exec(rest)?.[0] ?? '';
    if (rest !== '' && joint === '') return null;
    inRange = /^[至到—\-~～]/u.test(joint);
    rest = rest.slice(joint.length);
    if (rest === '' && joint !== '') return null;
  }
  return places;
}

interface ReadPath {
  paths: Token[][];
  rangeTo: Token[] | null;
  length: number;
}

/** Reads one path, `第八条第二款`, or the paths that share a unit, `第十、十八条`. */
function readPath(words: string): ReadPath | null {
  const path: Token[] = [];
  let length = 0;
  for (;;) {
    const rest = words.slice(length);
    const shared = SHARED.exec(rest);
    const list = shared?.[1] ?? '';
    if (shared && /[、,，至到—-]/u.test(list)) {
      const unit = shared[2] ?? '';
      const [numbers = '', end] = list.split(/至|到|—|-/u);
      const paths = numbers.split(/[、,，]/u).map((number, index) => {
        const own = token(unit, number, `第${number}${unit}`);
        return index === 0 ? [...path, own] : [own];
      });
      const rangeTo = end ? [token(unit, end, `第${end}${unit}`)] : null;
      return { paths, rangeTo, length: length + shared[0].length };
    }
    const match = PART.exec(rest);
    if (!match) break;
    const [all, number = '', unit = '', container, containerNumber = ''] = match;
    path.push(
      container
        ? token(container, containerNumber, all)
        : unit.startsWith('条之')
          ? { unit: '条', number: `${value(number)}-${value(unit.slice(2))}`, words: all }
          : token(unit, number, all),
    );
    length += all.length;
  }
  return path.length > 0 ? { paths: [path], rangeTo: null, length } : null;
}

function token(unit: string, number: string, words: string): Token {
  return { unit, number: value(number), words };
}

function value(number: string): string {
  const bare = number.replace(/[（()）]/gu, '');
  return bare === '' ? '' : String(parseNumeral(bare) ?? bare);
}

const ORDER = ['附件', '专栏', '编', '章', '节', '部分', '条', '款', '项', '目', '段'];

/** A path that begins lower than the one before goes on under it: 第一款第一项、第三项. */
function completed(path: readonly Token[], above: readonly Token[]): Token[] {
  const [first] = path;
  const rank = (unit: string) => ORDER.indexOf(unit === '自然段' ? '段' : unit);
  if (!first) return [];
  return [...above.filter(({ unit }) => rank(unit) < rank(first.unit)), ...path];
}

function wordsOf(path: readonly Token[]): string {
  return path.map(({ words }) => words).join('');
}

/** The provisions of one enclosure, or of the notice, ready for being found by path. */
class ProvisionIndex {
  private readonly provisions: readonly Provision[];
  private readonly byId: ReadonlyMap<string, Provision>;
  private readonly numbers = new Map<string, string>();

  constructor(all: readonly Provision[], scope: string) {
    this.byId = new Map(all.map((provision) => [provision.id, provision]));
    this.provisions = all.filter(
      ({ id, kind }) => kind !== 'enclosure' && scopeOf(id, this.byId) === scope,
    );
    const counts = new Map<string, number>();
    for (const { id, parent, kind } of this.provisions) {
      const key = `${parent ?? ''}|${kind}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const last = id.split('__').at(-1) ?? '';
      const named = /_(\d+(?:-\d+)?)(?:--\d+)?$/u.exec(last)?.[1];
      this.numbers.set(id, kind === 'paragraph' ? String(counts.get(key)) : (named ?? ''));
    }
  }

  /** The one provision a path leads to, or what is wrong with it. */
  find(path: readonly Token[]): Provision | string {
    let found: readonly Provision[] = this.provisions;
    let holder: Provision | null = null;
    for (const [index, step] of path.entries()) {
      const candidates = this.below(found, holder).filter((provision) =>
        this.fits(provision, step),
      );
      const words = wordsOf(path.slice(0, index + 1));
      const nearest = this.nearest(candidates, holder);
      if (nearest.length === 0) return `没有${words}`;
      if (nearest.length > 1) return `${words}有 ${nearest.length} 处，不能确定是哪一处`;
      holder = nearest[0] as Provision;
      found = this.provisions;
    }
    return holder ?? '没有写明条款';
  }

  /** Provisions of the same kind from one to another, both included. */
  between(start: Provision, end: Provision): Provision[] {
    const from = this.provisions.indexOf(start);
    const to = this.provisions.indexOf(end);
    return this.provisions
      .slice(from, to + 1)
      .filter(
        ({ kind, parent }) =>
          kind === start.kind && (parent === start.parent || kind === 'article'),
      );
  }

  private below(all: readonly Provision[], holder: Provision | null): readonly Provision[] {
    return holder ? all.filter((provision) => this.depthBelow(provision, holder) > 0) : all;
  }

  private fits(provision: Provision, { unit, number }: Token): boolean {
    const kinds = KINDS[unit] ?? [];
    if (!kinds.includes(provision.kind)) return false;
    if (number === '') return true;
    return this.numbers.get(provision.id) === number;
  }

  /** Of several candidates those that stand least deep; a box or an annex is entered by name only. */
  private nearest(candidates: readonly Provision[], holder: Provision | null): Provision[] {
    const reachable = candidates.filter(
      (provision) =>
        this.container(provision) === (holder ? this.container(holder, true) : null) ||
        isContainer(provision),
    );
    const depths = reachable.map((provision) => this.depthBelow(provision, holder));
    const least = Math.min(...depths);
    return reachable.filter((_, index) => depths[index] === least);
  }

  /** The box or annex a provision stands in, or null; with `self`, it may be one itself. */
  private container(provision: Provision, self = false): Provision | null {
    const start = self ? provision : this.parent(provision);
    for (let at = start; at; at = this.parent(at)) if (isContainer(at)) return at;
    return null;
  }

  private parent({ parent }: Provision): Provision | undefined {
    return parent === null ? undefined : this.byId.get(parent);
  }

  /** How many steps up from a provision to its holder; 0 where it does not stand below it. */
  private depthBelow(provision: Provision, holder: Provision | null): number {
    let depth = 0;
    for (let at: Provision | undefined = provision; at; at = this.parent(at)) {
      if (holder && at.id === holder.id) return depth;
      depth++;
    }
    return holder ? 0 : depth;
  }
}

function isContainer({ kind }: Provision): boolean {
  return kind === 'box' || kind === 'annex';
}
