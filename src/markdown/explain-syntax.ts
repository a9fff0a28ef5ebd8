import type { VFileMessage } from 'vfile-message';
import { codePoints, type Position } from '../text/positions.ts';

/** What the MDX parser can say about a notice, and how an editor is told. */
const EXPLANATIONS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    /^Expected a closing tag for `<(\w*)>` \((\d+):(\d+)/u,
    ([, name = '']) => `标签 <${name}> 没有结束，请在它的内容之后补上 </${name}>。`,
  ],
  [
    /^Unexpected closing tag `<\/(\w*)>`, expected corresponding closing tag for `<(\w*)>` \((\d+):(\d+)/u,
    ([, name = '', open = '']) =>
      `</${name}> 与未结束的 <${open}> 对不上，请补上 </${open}> 或改正标签名。`,
  ],
  [
    /^Unexpected closing slash `\/` in tag, expected an open tag first/u,
    () => '结束标签没有对应的开始标签，请删去或补上开始标签。',
  ],
  [
    /^Unexpected end of file in (?:name|expression|.*attribute)/u,
    () => '“<”或“{”没有配对。作为文字使用时请写成 \\< 或 \\{。',
  ],
  [
    /^Unexpected (?:character|lazy line)/u,
    () => '“<”或“{”后面的字符不合标签写法。作为文字使用时请写成 \\< 或 \\{。',
  ],
  [
    /^Could not parse (?:expression|import\/exports)/u,
    () => '“{”或行首的 import、export 被当作程序。作为文字使用时请写成 \\{。',
  ],
];

/** Says in Chinese what the parser could not read, and where: at the tag concerned, if it names one. */
export function explainSyntax(error: VFileMessage, source: string): Position & { reason: string } {
  const lines = source.split(/\r\n|\n|\r/);
  // The parser counts columns in UTF-16 units.
  const at = (line: number, column: number): Position => ({
    line,
    column: codePoints((lines[line - 1] ?? '').slice(0, column - 1)) + 1,
  });
  const place = at(error.line ?? 1, error.column ?? 1);
  for (const [form, explain] of EXPLANATIONS) {
    const match = form.exec(error.reason);
    if (!match) continue;
    const [column, line] = match.slice(-2).reverse().map(Number);
    const named = match.length > 3 && line && column;
    return { ...(named ? at(line, column) : place), reason: explain(match) };
  }
  return { ...place, reason: error.reason };
}
