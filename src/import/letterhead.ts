import { splitIssuers } from '../instruments/title.ts';
import { withoutWhite } from '../text/characters.ts';

// What a letterhead has besides the names: 普通事项 · 特急 · 文件 · 部门文件 · 便函
const BEFORE = /^(?:(?:普通|内部|商密|紧急)事项|特急|加急|特提|发电单位|急件)/u;
const BEHIND = /(?:(?:部门|发文)?文件|便函|稿纸|会签稿纸|专题会纪要|会议纪要|发文|公告)$/u;

/** The bodies a letterhead names: `内部事项某某有限公司文件` → 某某有限公司; empty where they are not all bodies. */
export function letterheadNames(words: string): string[] {
  if (words.length > 200) return [];
  let bare = withoutWhite(words);
  for (let times = 0; times < 3; times++) bare = bare.replace(BEFORE, '').replace(BEHIND, '');
  return splitIssuers(bare);
}
