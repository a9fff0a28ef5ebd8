import { readReference } from '../provisions/reference.ts';
import type { ReadingDocument } from './reading-data.ts';

/** Where what was typed leads, or in a sentence why it leads nowhere. */
export type Jump = { id: string; problem: null } | { id: null; problem: string };

const BARE_NUMBER = /^[一二三四五六七八九十百千零〇\d０-９]+$/u;

/**
 * Reads what is typed into the jump box: a reference in words (`第八条第二款`, `三、12`, `专栏5`), a bare
 * number (`8`: 第8条, else 第8部分) or the id of a provision. Of several places the first is meant.
 */
export function readJump(typed: string, document: ReadingDocument): Jump {
  const words = typed.trim().replace(/[。；;]$/u, '');
  if (words === '') return { id: null, problem: '请写明条款，如“第八条第二款”。' };
  if (document.byId.has(words.replace(/^#/u, '')))
    return { id: words.replace(/^#/u, ''), problem: null };
  const ways = BARE_NUMBER.test(words) ? [`第${words}条`, `第${words}部分`] : [words];
  let problem = '';
  for (const way of ways) {
    const reference = readReference(way, document);
    const [id] = reference.ids;
    if (id !== undefined) return { id, problem: null };
    problem ||= reference.problem ?? '';
  }
  return {
    id: null,
    problem: sentence(BARE_NUMBER.test(words) ? `没有第${words}条或第${words}部分` : problem),
  };
}

function sentence(problem: string): string {
  if (problem.startsWith('没有写明')) return `${problem}。`;
  if (problem.startsWith('没有')) return `这份文件里${problem}。`;
  if (problem.startsWith('读不懂'))
    return `${problem}，请照“第八条第二款”“三、12”“专栏5”的样子写。`;
  return problem ? `${problem}。` : '这份文件里没有这一处。';
}
