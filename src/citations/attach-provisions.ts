import { endingBefore, overlapping } from '../text/spans.ts';
import { draftOf, type Draft } from './draft.ts';
import { provisionTokens, type ProvisionToken } from './tokens.ts';

/** `《甲通知》（…）附件3《乙规定》第五条`: the annex is a provision of the instrument, no other one. */
export function joinAnnexes(text: string, drafts: Draft[]): void {
  for (let index = drafts.length - 1; index > 0; index--) {
    const [holder, annex] = [drafts[index - 1], drafts[index]];
    if (!holder || !annex || annex.title === null || annex.number !== null) continue;
    const label = ANNEX_BETWEEN.exec(text.slice(holder.end, annex.start))?.[1];
    if (label === undefined) continue;
    holder.provisions.unshift(label.replace(/\s/gu, ''), ...annex.provisions);
    holder.end = annex.end;
    drafts.splice(index, 1);
  }
}

const ANNEX_BETWEEN = /^(?:的|中的?)?(附件\s*[\d一二三四五六七八九十]{0,2})[：:]?$/u;

/**
 * Gives each provision to the instrument right before it, or to the document itself; the drafts are
 * sorted, and stay so.
 */
export function attachProvisions(text: string, drafts: Draft[]): void {
  const own: Draft[] = [];
  for (const token of provisionTokens(text)) {
    if (overlapping(drafts, token)) continue;
    const before = endingBefore(drafts, token.start);
    const lastOwn = own.at(-1);
    const holder = lastOwn && lastOwn.end > (before?.end ?? -1) ? null : before;
    const between = holder ? text.slice(holder.end, token.start) : '';
    if (holder && token.own === null && goesWith(between, holder)) {
      holder.provisions.push(...token.words);
      holder.end = token.end;
    } else if (!startsParagraph(token, text)) {
      const { start, end, words } = token;
      own.push({ ...draftOf(null, null, start, end), provisions: words, own: token.own ?? '' });
    }
  }
  for (const draft of own) drafts.push(draft);
  drafts.sort((a, b) => a.start - b.start);
}

// 《办法》的第七条 · 《办法》（试行）第七条 · behind a first provision also 、 and 和
const RIGHT_BEHIND = /^(?:\s|的|中|[（(](?!以下)[^（）()]{0,30}[）)])*$/u;

const NEXT_OF_LIST = /^(?:[、,，]|和|及|以及|或者?)$/u;

function goesWith(between: string, { provisions }: Draft): boolean {
  if (between.length > 60) return false;
  return RIGHT_BEHIND.test(between) || (provisions.length > 0 && NEXT_OF_LIST.test(between));
}

/** `第五条 …` at the start of a paragraph is its label, no reference. */
function startsParagraph({ start, own }: ProvisionToken, text: string): boolean {
  return own === null && start < 20 && text.slice(0, start).trim() === '';
}
