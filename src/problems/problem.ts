import { rules, type RuleId } from './rules.ts';

/** Something an editor should look at: what, where (1-based, columns in code points), how bad. */
export interface Problem {
  severity: 'error' | 'warning';
  rule: RuleId;
  file: string;
  line: number;
  column: number;
  message: string;
  suggestion?: string;
}

/** Where a problem stands. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Makes a problem from the table of rules; `values` fill the `{name}` slots of the rule's message. */
export function problem(
  rule: RuleId,
  place: Place,
  values: Record<string, string | number> = {},
  suggestion?: string,
): Problem {
  const { severity, message } = rules[rule];
  const text = message.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
  const { file, line, column } = place;
  return {
    severity,
    rule,
    file,
    line,
    column,
    message: text,
    ...(suggestion ? { suggestion } : {}),
  };
}

/** True when at least one problem forbids going on. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
