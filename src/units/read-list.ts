import { ENDING } from './read-line.ts';
import type { Named, UnitNames } from './names.ts';

/** Units named one after another in a sentence. */
export interface NamedList {
  /** The known ones, in order; never empty together with `unknown`. */
  known: Named[];
  /** Bodies joined to them that no name equals. */
  unknown: { name: string; start: number }[];
  /** Where what they do begins. */
  end: number;
}

// 市财政局和市水利局 · 市财政局，市水利局
const JOIN = /^(?:[、，]|以及|和|及|与|或)(?:其他)?/u;
const OTHERS = /^等(?:[\p{Script=Han}]{0,6}?(?:部门|单位))?/u;
// 市住房保障局（市租赁住房工作领导小组办公室）
const BRACKET = /^[（(]([^（()）]+)[）)]/u;
// A body by how its name begins and ends; in between nothing that only a sentence has.
const BODY =
  /^(?:各|市(?!场)|省|区|县|州|乡|镇|街道|本级|全市|本市)(?:[^\s、，,；;。：:（()）对由向经报按将把被的了是在为于和与及或同等要应须需不有]|[（(][市区县州街道]{1,3}[）)]){1,24}?(?:局|委员会|管委会|办公室|领导小组|指挥部|人民政府|政府|厅|中心|部门)(?=[、，和及与以应须需要负牵承])/u;

/** The list that begins at this place, or null where no body stands there. */
export function listAt(text: string, start: number, names: UnitNames): NamedList | null {
  const known: Named[] = [];
  const unknown: NamedList['unknown'] = [];
  let end = start;
  for (let at = start; ;) {
    const one = names.at(text, at);
    const other = one ? null : BODY.exec(text.slice(at))?.[0];
    if (one) known.push(one);
    else if (other !== undefined && other !== null && ENDING.test(other))
      unknown.push({ name: other, start: at });
    else break;
    end = one ? one.end : at + (other?.length ?? 0);
    const bracket = BRACKET.exec(text.slice(end));
    if (bracket) {
      const inside = listAt(text.slice(0, end + bracket[0].length - 1), end + 1, names);
      const whole = inside?.end === end + bracket[0].length - 1;
      if (inside && whole) known.push(...inside.known);
      // （以下简称…） · （牵头）
      if (whole || /^(?:以下|牵头)/u.test(bracket[1] ?? '')) end += bracket[0].length;
    }
    const joined = JOIN.exec(text.slice(end));
    if (!joined) break;
    at = end + joined[0].length;
  }
  if (known.length === 0 && unknown.length === 0) return null;
  return { known, unknown, end: end + (OTHERS.exec(text.slice(end))?.[0].length ?? 0) };
}
