import { readReference } from '../provisions/reference.ts';
import type { Provision } from '../provisions/provision.ts';
import type { FoundCitation } from './citation.ts';
import type { Instrument } from './instrument-index.ts';
import type { Citation } from './resolve.ts';

/** The provisions of an instrument that references in words name, and why one could not be read. */
export function provisionsOf(
  words: readonly string[],
  target: Instrument,
): Pick<Citation, 'targetProvisions' | 'problem'> {
  if (words.length === 0 || target.provisions.length === 0)
    return { targetProvisions: [], problem: null };
  const cited = { ...target, title: target.title ?? '' };
  const read = words.map((reference) => readReference(reference, cited));
  const problem = read.find((one) => one.problem !== null)?.problem ?? null;
  return { targetProvisions: read.flatMap(({ ids }) => ids), problem };
}

type Internal = Pick<Citation, 'target' | 'targetProvisions' | 'problem'>;

/** 本规则第七条 · 前款 · 前条第二款 · 附件2: by position in the document itself. */
export function resolveInternal(
  { provisions }: FoundCitation,
  document: Instrument | null,
  provision: Provision | null,
): Internal {
  if (!document) return { target: null, targetProvisions: [], problem: null };
  const backward = /^(?:前|上)([一二两三四五\d]*)(条|款|项)(.*)$/u.exec(provisions[0] ?? '');
  if (backward) return backwardReference(backward, document, provision);
  const annexes = document.provisions.filter(
    ({ kind }) => kind === 'annex' || kind === 'annexName',
  );
  const annex = /^附件\s*(\S*)$/u.exec(provisions[0] ?? '');
  if (annex && !document.provisions.some(({ kind }) => kind === 'annex')) {
    const named = annexes.filter(({ id }) => annex[1] === '' || id.endsWith(`_${annex[1]}`));
    const ids = named.length === 1 ? named.map(({ id }) => id) : [];
    return {
      target: document.id,
      targetProvisions: ids,
      problem: ids.length > 0 ? null : `没有${provisions[0] ?? ''}`,
    };
  }
  const rest = provisionsOf(provisions, document);
  return { target: document.id, ...rest };
}

const BACK: Record<string, number> = { '': 1, 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

function backwardReference(
  [, count = '', unit = '', further = '']: RegExpExecArray,
  document: Instrument,
  provision: Provision | null,
): Internal {
  const failed = (problem: string): Internal => ({
    target: document.id,
    targetProvisions: [],
    problem,
  });
  const kind = ({ 条: 'article', 款: 'paragraph', 项: 'item' } as const)[
    unit as '条' | '款' | '项'
  ];
  const byId = new Map(document.provisions.map((other) => [other.id, other]));
  let own: Provision | undefined = provision ?? undefined;
  while (own && own.kind !== kind) own = own.parent === null ? undefined : byId.get(own.parent);
  if (!own) return failed(`这里不在${unit}内`);
  const siblings = document.provisions.filter(
    (other) => other.kind === kind && (kind === 'article' || other.parent === own.parent),
  );
  const at = siblings.findIndex(({ id }) => id === own.id);
  const steps = BACK[count] ?? Number(count);
  const before = siblings.slice(Math.max(0, at - steps), at);
  if (before.length < steps) return failed(`前面没有${count}${unit}`);
  if (further === '')
    return { target: document.id, targetProvisions: before.map(({ id }) => id), problem: null };
  const holder = before.at(-1);
  const words = holder?.citation?.replace(/^《.*》(?:（[^（）]*）)?/u, '') ?? '';
  return {
    target: document.id,
    ...provisionsOf([words + further], document),
  };
}
