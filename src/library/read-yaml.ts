import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { problem, type Problem } from '../problems/problem.ts';

/**
 * Reads a YAML file by a schema. Problems name the line and column of the value at fault; `value` is
 * null as soon as there is one.
 */
export function readYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): { value: T | null; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line || 1, column: col || 1 };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problem('yaml-syntax', place(error.pos[0]), { reason: error.message }),
    );
    return { value: null, problems };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    const node: unknown = document.getIn(path, true);
    const range =
      typeof node === 'object' && node !== null && 'range' in node
        ? (node.range as [number, number, number] | null)
        : null;
    return problem('yaml-schema', place(range?.[0] ?? 0), {
      field: path.join('.') || '（顶层）',
      reason: issue.message,
    });
  });
  return { value: null, problems };
}
