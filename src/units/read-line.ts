import type { Named, UnitNames } from './names.ts';
import { LINE_LABEL, roleOfLabel, type UnitRole } from './roles.ts';

/** An entry of a line of units. Offsets in UTF-16 units. */
export interface LineEntry {
  /** Null where no known name equals it. */
  unit: string | null;
  name: string;
  start: number;
  end: number;
  role: UnitRole | null;
}

/**
 * Reads what stands behind 责任单位：, to the end: names joined by marks or 和, with roles said in the line
 * itself (牵头单位：甲；配合单位：乙 · 甲牵头，乙配合 · 由甲牵头，乙按职责分工负责 · 甲（牵头）、乙).
 * `role` is the one that the label before the text gives; null where there is none.
 */
export function readLine(text: string, names: UnitNames, role: UnitRole | null): LineEntry[] {
  return partsOf(text, role).flatMap((part) => readPart(text, part, names));
}

interface Part {
  start: number;
  end: number;
  role: UnitRole | null;
}

/** The parts that have a label, or a sentence, of their own; other labels (完成时限：…) are left out. */
function partsOf(text: string, role: UnitRole | null): Part[] {
  const breaks = /[；;。\n]|(?<![\p{Script=Han}])[\p{Script=Han}]{2,8}[：:]/gu;
  const parts: Part[] = [];
  let now: Part | null = { start: 0, end: text.length, role };
  for (const { index, 0: mark } of text.matchAll(breaks)) {
    if (now) parts.push({ ...now, end: index });
    const label: string | undefined = LINE_LABEL.exec(mark)?.[0];
    const start = index + mark.length;
    if (label !== undefined) now = { start, end: text.length, role: roleOfLabel(label) };
    else if (/[：:]$/u.test(mark)) now = null;
    else now = now && { ...now, start, end: text.length };
  }
  return now ? [...parts, now] : parts;
}

/** What may follow a name: nothing, a mark, one more name, what the units do. */
const BOUNDARY =
  /^(?:$|[\s、，,；;。：:（()）)]|(?:和|及|以及|与|并|或|等|会同|共同|联合|分别|具体|统筹|牵头|主办|负责|配合|协助|协办|按|依|落实|组织|为))/u;
const ROLE_WORDS =
  /^(?:(?:共同|联合|分别|具体|统筹|组织)*(?:按照?|依据?照?)[^、，；。（）]{0,12}?(?:负责|落实|配合|推进)|(?:共同|联合|分别|具体|统筹|组织)*(?:牵头(?:负责|落实|组织)?|主办|负责(?:落实)?|配合|协助|协办|落实))[^、，,；;。（）()]*/u;
const REST = /^等(?:[\p{Script=Han}]{0,8}?(?:部门|单位))?/u;

function readPart(text: string, { start, end, role }: Part, names: UnitNames): LineEntry[] {
  const entries: LineEntry[] = [];
  // Entries before this one have their role already: 甲牵头，乙、丙配合.
  let open = 0;
  let given = role;
  const named = ({ unit, name, start: from, end: to }: Named) =>
    entries.push({ unit, name, start: from, end: to, role: given });
  for (let at = start; at < end;) {
    const rest = text.slice(at, end);
    const gap = /^(?:[\s、，,：:]|(?:以及|和|及|与|并|由|为)(?=[\p{Script=Han}]))+/u.exec(rest);
    const known = names.at(text, at);
    if (known && known.end <= end && BOUNDARY.test(text.slice(known.end, end))) {
      named(known);
      at = known.end;
    } else if (gap) {
      at += gap[0].length;
    } else if (rest.startsWith('会同')) {
      given = 'support';
      at += '会同'.length;
    } else if (REST.test(rest)) {
      at += REST.exec(rest)?.[0].length ?? 1;
    } else if (ROLE_WORDS.test(rest)) {
      const words = ROLE_WORDS.exec(rest)?.[0] ?? rest;
      const said = roleOfWords(words);
      for (const entry of entries.slice(open))
        if (entry.role !== 'support' || given === role) entry.role = said;
      open = entries.length;
      given = role;
      at += words.length;
    } else if (/^[（(]/u.test(rest)) {
      const inside = /^[（(]([^（()）]*)[）)]?/u.exec(rest);
      const words = inside?.[1] ?? '';
      const last = entries.at(-1);
      if (ROLE_WORDS.test(words) || /^(?:牵头|主办|配合|协办)/u.test(words)) {
        if (last) last.role = roleOfWords(words);
      } else {
        const own = readPart(
          text,
          { start: at + 1, end: at + 1 + words.length, role: given },
          names,
        );
        entries.push(...own.filter(({ unit, name }) => unit !== null || ENDING.test(name)));
      }
      at += inside?.[0].length ?? 1;
    } else {
      const { name, next } = unknownAt(text, at, end, names);
      if (/\p{Script=Han}/u.test(name))
        entries.push({ unit: null, name, start: at, end: at + name.length, role: given });
      at = next;
    }
  }
  return entries;
}

function roleOfWords(words: string): UnitRole {
  if (/牵头|主办/u.test(words)) return 'lead';
  return /配合|协助|协办/u.test(words) ? 'support' : 'responsible';
}

/** What bodies are called by their last word. */
export const ENDING =
  /(?:局|委|办|厅|部|署|院|中心|部门|政府|管委会|委员会|领导小组|指挥部|办公室|机构|单位|支行|银行|公司|企业)$/u;

/** Up to the next mark, brackets inside a name included: 区县（市）人民政府. Two bodies joined by 和 are two. */
function unknownAt(text: string, at: number, end: number, names: UnitNames) {
  const form = /^(?:[^\s、，,；;。：:（()）)]|[（(][^（()）]{1,3}[）)](?=\p{Script=Han}))+/u;
  const whole = form.exec(text.slice(at, end))?.[0] ?? text.charAt(at);
  for (const { index } of whole.matchAll(/和|及|与|以及|会同|等|牵头|负责|配合|按照?职责/gu)) {
    const after = text.slice(at + index, end);
    const joined = /^(?:和|及|与|以及|会同)/u.exec(after)?.[0];
    const isNext = joined !== undefined && names.at(text, at + index + joined.length) !== null;
    if (index > 0 && (isNext || (joined === undefined && ENDING.test(whole.slice(0, index)))))
      return { name: whole.slice(0, index), next: at + index };
  }
  return { name: whole, next: at + whole.length };
}
