import { parseDocument, stringify } from 'yaml';
import type { Correction, GazetteCorrections } from '../fidelity/corrections.ts';

// The blank line keeps these words with the file, whatever becomes of its first entry.
const HEADER = `# 勘误：文件副本与公报原文不同的每一处，以及看似有误而照录的每一处（sic，原文如此）。
# line、column 为公报文本的行和列，自 1 起，按字计；by: importer 是导入时按通则改的，editor 是人工核定的。
# rules 是处处照办、不逐处列出的通则及其次数。

`;

/**
 * The text of a corrections file with the entry of one gazette replaced or added; entries of other
 * gazettes, and the comments before them, stay as they are.
 */
export function writeCorrections(existing: string, entry: GazetteCorrections): string {
  const plain = { ...entry, places: entry.places.map(inOrder) };
  const options = { lineWidth: 0 };
  const document = parseDocument(existing);
  if (document.contents === null) return HEADER + stringify([plain], options);
  const entries = (document.toJS() ?? []) as { gazette: string }[];
  const at = entries.findIndex(({ gazette }) => gazette === entry.gazette);
  if (at === -1) document.addIn([], document.createNode(plain));
  else document.setIn([at], document.createNode(plain));
  return document.toString(options);
}

/** The fields of a correction in the order an editor reads them. */
function inOrder(correction: Correction): Record<string, unknown> {
  const fields = ['type', 'line', 'column', 'printed', 'corrected', 'to', 'with', 'why', 'by'];
  const values = correction as unknown as Record<string, unknown>;
  return Object.fromEntries(
    fields.filter((field) => field in values).map((field) => [field, values[field]]),
  );
}
