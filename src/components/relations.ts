import type { Relation } from '../citations/citation.ts';

/** What readers are told of a relation, from the side of the citing and of the cited document. */
export const RELATIONS: Record<Relation, { citing: string; cited: string }> = {
  basis: { citing: '制定依据', cited: '以本文件为依据' },
  implements: { citing: '贯彻落实', cited: '贯彻落实本文件' },
  repeals: { citing: '废止', cited: '废止本文件' },
  amends: { citing: '修改', cited: '修改本文件' },
  replaces: { citing: '替代', cited: '替代本文件' },
  issues: { citing: '印发', cited: '印发本文件' },
  forwards: { citing: '转发', cited: '转发本文件' },
  internal: { citing: '本文件之内', cited: '本文件之内' },
  cites: { citing: '提及', cited: '提及本文件' },
  mention: { citing: '引号内文书', cited: '引号内文书' },
};
