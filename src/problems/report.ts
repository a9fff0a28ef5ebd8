import type { Problem } from './problem.ts';

/** One line a problem, for a terminal: `文件:行:列 错误 说明（规则）`. */
export function textReport(problems: readonly Problem[]): string {
  return problems
    .map(({ severity, rule, file, line, column, message, suggestion }) => {
      const level = severity === 'error' ? '错误' : '提醒';
      const hint = suggestion ? ` 建议：${suggestion}` : '';
      return `${file}:${line}:${column} ${level} ${message}${hint}（${rule}）`;
    })
    .join('\n');
}

/** Workflow commands that GitHub shows as annotations beside the lines. */
export function githubReport(problems: readonly Problem[]): string {
  const escape = (text: string) =>
    text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string) => escape(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return problems
    .map(({ severity, rule, file, line, column, message, suggestion }) => {
      const words = suggestion ? `${message} 建议：${suggestion}` : message;
      return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${escape(words)}`;
    })
    .join('\n');
}

/** Errors first, then by place: the order in which an editor works through them. */
export function byPlace(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      a.severity.localeCompare(b.severity) ||
      a.file.localeCompare(b.file) ||
      a.line - b.line ||
      a.column - b.column,
  );
}
