import type { WordedDocument } from '../../src/search/index/passages.ts';

/** Cuts made-up texts, whose words stand apart by a space or a mark. */
export const segment = (text: string) => text.split(/[ ，。：]/u).filter((word) => word !== '');

/** A made-up document: `id kind text`, a line each; a line further in stands below the one before it. */
export function made(id: string, lines: string): WordedDocument {
  const above: { depth: number; id: string }[] = [];
  const provisions = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const depth = line.search(/\S/u);
      const [own = '', kind = '', ...words] = line.trim().split(' ');
      while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
      const parent = above.at(-1)?.id ?? null;
      above.push({ depth, id: own });
      const heading = kind.endsWith('*');
      const bare = kind.replace('*', '') as WordedDocument['provisions'][number]['kind'];
      return { id: own, parent, kind: bare, text: words.join(' '), heading };
    });
  return { id, provisions };
}
