/**
 * What a text makes of a unit: a small set, each with the words it is read from. Where a text says that a
 * unit must do something and names no role, there is none (null).
 */
export const ROLES = {
  /** 责任单位：… · …负责 · 承担…职责 · …是…的实施主体 */
  responsible: '责任',
  /** 牵头单位：… · …牵头 · 主办单位：… */
  lead: '牵头',
  /** 配合单位：… · …配合 · 协助 · 会同… · 协办单位：… */
  support: '配合',
  /** …负责受理 · 向…提出申请 */
  accepts: '受理',
  /** …完成审核 · 负责审查 · 报…审核 */
  reviews: '审核',
  /** 报…批准 · 经…批准后 · …予以审批 */
  approves: '批准',
  /** 报…备案 · 向…备案 */
  files: '备案',
  /** 由…进行公示 */
  publicises: '公示',
} as const;

export type UnitRole = keyof typeof ROLES;

/** The word for a role; empty where the text gives none. */
export function roleWords(role: UnitRole | null): string {
  return role === null ? '' : ROLES[role];
}

/** The labels of lines of units: 责任单位, 牵头责任单位, 配合部门; followed by a colon. */
export const LINE_LABEL =
  /(?:牵头责任|责任|实施|落实|负责|承办|牵头|主办|主责|配合|协办|协同|参与|支持)(?:单位|部门)(?=[：:])/u;

/** The role that a label gives. */
export function roleOfLabel(label: string): UnitRole {
  if (/^(?:牵头|主办|主责)/u.test(label)) return 'lead';
  if (/^(?:配合|协办|协同|参与|支持)/u.test(label)) return 'support';
  return 'responsible';
}
