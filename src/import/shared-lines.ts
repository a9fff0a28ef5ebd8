import type { SettledLine } from '../fidelity/settle.ts';
import { NUMBER_LABEL, readOrderNumber } from '../instruments/document-number.ts';
import { readTitle } from '../instruments/title.ts';
import { isAddressee } from './addressees.ts';
import { isAdoptionNote } from './adoption-note.ts';
import { isPageFact } from './page-facts.ts';
import { dateLine, startingNumber } from './number-line.ts';

/** A line with more is no head, or a whole document (see run-together). */
const SHORT = 240;

/**
 * Where a line that holds both number and title, or a note of adoption and the number, comes apart:
 * `国办发〔2015〕58号|国务院办公厅关于……的通知`, `……的通知|（岳办发〔2017〕2号）`,
 * `海关总署公告2022年第39号|（关于……的公告）`, `（……起施行）|法释〔2019〕18号`. 0 where it does not.
 */
export function seamOf(text: string): number {
  if (text.length > SHORT || /[。；\t]/u.test(text)) return 0;
  // 某省人大常委会关于修改《某条例》的决定 附：修正本
  const attached = /\s附[：:]修[正订]本$/u.exec(text);
  if (attached && readTitle([text.slice(0, attached.index)])) return attached.index;
  if (!text.includes('号')) return 0;
  return behindNumber(text) || beforeNumber(text) || behindNote(text);
}

function behindNumber(text: string): number {
  const label = NUMBER_LABEL.exec(text)?.[0].length ?? 0;
  const words = text.slice(label);
  const found = startingNumber(words) ?? readOrderNumber(words.slice(0, 60));
  if (found?.start !== 0) return 0;
  const rest = words.slice(found.end).trim();
  const bare = /^（(.*)）$/u.exec(rest)?.[1] ?? rest;
  return readTitle([bare]) ? label + found.end : 0;
}

function beforeNumber(text: string): number {
  // The number's own bracket, and brackets in the code, may come behind the one that holds it all.
  for (let at = text.lastIndexOf('（'); at > 0 && text.length - at < 60; at = text.lastIndexOf('（', at - 1)) {
    const inner = /^（(.*)）$/u.exec(text.slice(at))?.[1];
    const found = inner === undefined ? null : (startingNumber(inner) ?? readOrderNumber(inner));
    if (found?.start === 0 && found.end === inner?.length && readTitle([text.slice(0, at)])) return at;
  }
  return 0;
} // prettier-ignore

function behindNote(text: string): number {
  const at = text.lastIndexOf('）') + 1;
  if (at < 10 || text.length - at > 40) return 0;
  const found = startingNumber(text.slice(at).trim());
  const whole = found?.end === text.slice(at).trim().length;
  return whole && isAdoptionNote(text.slice(0, at)) ? at : 0;
}

/** What follows a head, and no entry of a list: addressees, a note of adoption, facts of a page. */
function opensText(next: string): boolean {
  return isAddressee(next) || isAdoptionNote(next) || isPageFact(next);
}

/**
 * For each line where it comes apart, or 0. In the body such lines are the entries of a list; a head
 * stands above the first sentence, at the end of the notice before, or above what opens its text.
 */
export function seams(lines: readonly SettledLine[]): number[] {
  const filled = lines.flatMap(({ text }, index) => (text === '' ? [] : [index]));
  const out = new Array<number>(lines.length).fill(0);
  let started = false;
  filled.forEach((index, at) => {
    const text = lines[index]?.text ?? '';
    const near = (step: number) => lines[filled[at + step] ?? -1]?.text ?? '';
    const seam = seamOf(text);
    if (seam > 0) {
      const listed = seamOf(near(1)) > 0;
      const ends = dateLine(near(-1)) !== null;
      const heads = !started || ends || opensText(near(1));
      if (heads && !listed) out[index] = seam;
    }
    if (/。/u.test(text)) started = true;
  });
  return out;
}
