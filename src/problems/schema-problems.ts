import { isMap, isScalar, type Document } from 'yaml';
import type { z } from 'zod';
import { problem, type Place, type Problem } from './problem.ts';
import type { RuleId } from './rules.ts';
import { nearest } from './suggest.ts';

/** What a schema expects, in the words of an editor. */
const TYPES: Record<string, string> = {
  string: '一段文字',
  number: '一个数',
  int: '一个整数',
  boolean: 'true 或 false',
  array: '一个列表',
  tuple: '一个列表',
  object: '若干“名称: 值”',
  record: '若干“名称: 值”',
};

/**
 * Turns what a schema found wrong with a YAML document into problems: the field, what was expected,
 * what was found, where, and for an unknown field the one it was probably meant to be.
 * `place` maps an offset in the YAML text to a place in the file.
 */
export function schemaProblems(
  rule: Extract<RuleId, 'frontmatter' | 'yaml-schema'>,
  issues: readonly z.core.$ZodIssue[],
  document: Document,
  knownFields: readonly string[],
  place: (offset: number) => Place,
): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const field = [...path, key].join('.');
        const meant = nearest(key, knownFields);
        const values = { field, expected: '没有这一项', found: foundAt(document, [...path, key]) };
        return problem(
          rule,
          place(keyOffset(document, path, key)),
          values,
          meant ? `改为 ${meant}` : undefined,
        );
      });
    }
    const values = {
      field: path.join('.') || '整个文件',
      expected: expectedOf(issue),
      found: foundAt(document, path),
    };
    return [problem(rule, place(valueOffset(document, path)), values)];
  });
}

function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join('、') + ' 之一';
    case 'invalid_union':
      return 'discriminator' in issue ? '已知的类型之一' : '另一种写法';
    case 'too_small':
      return issue.origin === 'string' ? '不为空的文字' : `不小于 ${String(issue.minimum)}`;
    case 'too_big':
      return `不大于 ${String(issue.maximum)}`;
    default:
      // The schema's own words, which are Chinese where it gives any.
      return /\p{Script=Han}/u.test(issue.message) ? issue.message : '另一种写法';
  }
}

/** The plain values of a YAML document, or why it has none (an alias without its anchor). */
export function plainOf(document: Document): { value: unknown } | { reason: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

function foundAt(document: Document, path: readonly (string | number)[]): string {
  const value: unknown = path.length === 0 ? document.toJS() : document.getIn(path);
  const plain: unknown =
    typeof value === 'object' && value !== null && 'toJSON' in value
      ? (value as { toJSON(): unknown }).toJSON()
      : value;
  if (plain === undefined) return '没有';
  if (plain === null) return '空';
  const text = typeof plain === 'string' ? `“${plain}”` : JSON.stringify(plain);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Offset in the YAML text of the value at a path; where it is missing, of the nearest part that is there. */
export function valueOffset(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown =
      length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node) {
      const range = node.range as [number, number, number] | null | undefined;
      if (range) return range[0];
    }
  }
  return 0;
}

function keyOffset(document: Document, path: readonly (string | number)[], key: string): number {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return valueOffset(document, path);
  const pair = map.items.find(({ key: own }) => isScalar(own) && own.value === key);
  return (isScalar(pair?.key) && pair.key.range?.[0]) || 0;
}
