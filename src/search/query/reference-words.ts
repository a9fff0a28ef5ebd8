/** A query that names a provision, told from others without what it takes to read it. */

/** `法律顾问工作规则第五条`: the name of a document, and a reference in it. */
export interface NamedReference {
  name: string;
  reference: string;
}

// The beginning of a reference after a name: 第五条 · 专栏3 · 附件2 · 三、12
const BEGINNING =
  /(?:第[（(]?[一二三四五六七八九十百千零〇两\d]+[）)]?(?:条|编|章|节|款|项|部分|段)|专栏\s*\d|附件\s*\d?|[一二三四五六七八九十]+、\s*\d*$)/u;

/** Parts a query into name and reference; null where it has not both. */
export function partReference(query: string): NamedReference | null {
  const words = query.normalize('NFKC').replace(/\s+/gu, '');
  const at = words.search(BEGINNING);
  if (at < 2) return null;
  const name = words
    .slice(0, at)
    .replace(/[《》]/gu, '')
    .replace(/的$/u, '');
  return { name, reference: words.slice(at) };
}
