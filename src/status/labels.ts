import type { Flag, State } from './status-on.ts';

/** What readers are told of a state; being in force is always said with whether somebody verified it. */
const STATES: Record<State, string> = {
  notYet: '尚未生效',
  inForce: '现行（未核实）',
  lapsed: '已失效',
  repealed: '已废止',
  annulled: '已撤销',
  unknown: '未知',
};

/** What is said beside the state; `verified` and `computed` change its words and are no remark. */
const REMARKS: Partial<Record<Flag, string>> = {
  expiring: '即将到期',
  amended: '已被修改',
  partlyEnded: '部分失效',
  basisEnded: '依据已失效，待复核',
};

/** A status in words: the state, and remarks beside it. */
export interface StatusLabel {
  state: string;
  remarks: string[];
}

/** The one table that turns a status into Chinese (FIELD.md, Status). */
export function statusLabel({
  state,
  flags,
}: {
  state: State;
  flags: readonly Flag[];
}): StatusLabel {
  const verified = state === 'inForce' && flags.includes('verified');
  return {
    state: verified ? '现行（已核实）' : STATES[state],
    remarks: flags.flatMap((flag) => REMARKS[flag] ?? []),
  };
}

/** True for what no longer stands: links to it are marked, its page carries a banner. */
export function isOut(state: State): boolean {
  return state === 'lapsed' || state === 'repealed' || state === 'annulled';
}
