/**
 * Every rule the importer and the check know: how bad a breach is and what to tell the editor.
 * Messages say what was found and what to do; `{name}` slots are filled by the caller.
 */
export const rules = {
  // Importer: errors write nothing.
  'empty-file': { severity: 'error', message: '文件是空的。请换上公报的文本文件再导入。' },
  'not-text': {
    severity: 'error',
    message:
      '这不是文本文件（第 {byte} 个字节处读不成文字）。请先把公报转成 UTF-8 或 GB18030 文本。',
  },
  'file-unreadable': { severity: 'error', message: '读不到这个文件：{reason}。请核对路径。' },
  'folder-unwritable': {
    severity: 'error',
    message: '写不进 {folder}：{reason}。磁盘已恢复原状，请处理后重试。',
  },
  'no-notice': {
    severity: 'error',
    message:
      '没有找到文件：没有一处同时有标题和发文字号（或主送机关）。请核对文本是否完整、换行是否丢失。',
  },
  'number-twice': {
    severity: 'error',
    message:
      '发文字号 {number} 出现了两次，前一次在第 {other} 行。请核对哪一处有误，或删去重复的一份。',
  },
  'gazette-differs': {
    severity: 'error',
    message: '{path} 已有同名而不同的公报，未作任何改动。公报原文不得改动：请换一个文件名再导入。',
  },
  'id-taken': {
    severity: 'warning',
    message:
      '{number} 的编号与 {other} 拼写相同，文件名改为 {id}。可在 content/site.yaml 的 spellings 里给机关代字另定拼写。',
  },
  'notice-exists': {
    severity: 'error',
    message: '{number} 已有副本 {path}，未作任何改动。确要覆盖请加 --force。',
  },
  // Importer: warnings keep what is certain.
  'no-number': {
    severity: 'warning',
    message: '《{title}》没有读到发文字号，字号留空。请对照原页补上。',
  },
  'unreadable-number': {
    severity: 'warning',
    message: '《{title}》的发文字号读不成，字号留空，原样记入勘误。请对照原页补上。',
  },
  'no-date': {
    severity: 'warning',
    message: '《{title}》没有读到成文日期，日期留空。请对照原页补上。',
  },
  'no-issuer': {
    severity: 'warning',
    message: '《{title}》没有读到发文机关，留空。请对照原页补上。',
  },
  'no-title': {
    severity: 'warning',
    message: '没有读到标题，暂以发文字号 {number} 为题。请对照原页补上标题。',
  },
  'title-from-text': {
    severity: 'warning',
    message: '没有印出标题，取正文所发的《{title}》为题。请对照原页核对。',
  },
  'no-enclosure': {
    severity: 'warning',
    message:
      '通知印发《{title}》，正文里没有找到它的标题行。请对照原页，用 <Enclosure> 标出所印发的文件。',
  },
  furniture: {
    severity: 'warning',
    message:
      '“{words}”不属于标题、字号和日期，看作版头或网页信息，未收入正文，已记入勘误。请核对。',
  },
  'outside-notice': {
    severity: 'warning',
    message: '第 {first} 至 {last} 行不属于任何一件文件，未收录，已记入勘误。请核对是否漏了文件。',
  },
  'box-end-guessed': {
    severity: 'warning',
    message: '原文没有标明{box}到哪里为止，推测在“{words}…”之前结束。请对照原页核定。',
  },
  'torn-roster': {
    severity: 'warning',
    message: '名单的两栏混在了一起，已按先左栏后右栏读出 {count} 人。请逐人核对姓名和职务。',
  },
  'damaged-table': {
    severity: 'warning',
    message: '表格这一行有 {found} 格，表头是 {expected} 格，缺的补了空格。请对照原页核对。',
  },
  misreading: {
    severity: 'warning',
    message: '“{printed}”是误读，改为“{corrected}”：{why}。已记入勘误，请核对。',
  },
  'joined-heading': { severity: 'warning', message: '标题印成了两行，接成“{words}”。请核对。' },
  // Notices and their frontmatter.
  frontmatter: {
    severity: 'error',
    message: '文件头的 {field} 有误：应为{expected}，现为 {found}。',
  },
  'mdx-syntax': { severity: 'error', message: 'MDX 写法有误：{reason}' },
  'not-content': {
    severity: 'error',
    message: '正文里不能有{what}。正文只能用段落、表格和 Enclosure、Box、Annex、Roster 四种标签。',
  },
  // Provisions and their ids.
  'numbering-jumps': {
    severity: 'warning',
    message:
      '编号不连续：这里是“{label}”，前面应接第 {expected}。请对照原页；原文如此的，在勘误表记一条 sic。',
  },
  'numbering-repeats': {
    severity: 'warning',
    message: '编号重复：“{label}”前面已有。请对照原页；原文如此的，在勘误表记一条 sic。',
  },
  'id-vanished': {
    severity: 'error',
    message:
      '{document} 的条款编号 {id} 已经公布，现在没有了，指向它的链接会失效。请恢复原来的结构，或在 content/aliases.yaml 里写明它现在通向哪里。',
  },
  'id-unlisted': {
    severity: 'warning',
    message:
      '{document} 有 {count} 个条款编号还没有登记（如 {example}）。核对无误后请运行 npm run ids。',
  },
  'alias-lost': {
    severity: 'error',
    message: '{document} 的旧编号 {from} 通向 {to}，而 {to} 不存在。请改正 content/aliases.yaml。',
  },
  'document-vanished': {
    severity: 'error',
    message:
      '{document} 已经公布，现在文件没有了，指向它的链接会失效。请恢复 content/notices/{document}.mdx。',
  },
  // Citations, and the instruments they cite.
  'citation-unknown': {
    severity: 'warning',
    message:
      '“{text}”指哪份文件，库里查不到。请核对标题和字号；确是没有收录的文件，请在 content/instruments.yaml 里加一条。',
  },
  'citation-ambiguous': {
    severity: 'warning',
    message: '“{text}”：{problem}。请给它们在 content/instruments.yaml 里补上能区分的字号或日期。',
  },
  'citation-provision': {
    severity: 'warning',
    message: '“{text}”所引的条款找不到（{problem}）。请对照原文核对。',
  },
  'instrument-twice': {
    severity: 'error',
    message: '{what}“{value}”已经属于 {other}。一份文件只能有一条，请合并或改正。',
  },
  'instrument-uncited': {
    severity: 'warning',
    message: '{id} 没有一份文件引用。请删去，或核对它的标题和字号是不是与文件里写的一致。',
  },
  // Events.
  'ends-itself': {
    severity: 'warning',
    message: '“{words}”废止的是这份文件自己，没有采用。请对照原文核对标题和字号。',
  },
  'ends-younger': {
    severity: 'warning',
    message:
      '“{words}”废止的文件成文于 {other}，比这份文件（{date}）还晚，没有采用。请核对日期、标题和字号。',
  },
  'term-over': {
    severity: 'warning',
    message: '“{words}”：期限到 {date} 为止，早于成文日期 {own}。请对照原文核对。',
  },
  'event-target': {
    severity: 'error',
    message: '没有编号为 {document} 的文件。请核对 content/events.yaml 里的 document。',
  },
  // Units and what they must do.
  'unit-unknown': {
    severity: 'warning',
    message:
      '责任单位“{name}”不在 content/units.yaml 里。请核对名称；确是另一个单位或另一种叫法，请在 content/units.yaml 里添上。',
  },
  'unit-unlisted': {
    severity: 'warning',
    message:
      '这里给“{name}”派了事，content/units.yaml 里没有它。请核对名称；确是一个单位的，请在 content/units.yaml 里添上。',
  },
  'unit-twice': {
    severity: 'error',
    message: '{what}“{value}”已经属于 {other}。一个名称只能指一个单位，请改正或合并。',
  },
  'unit-document': {
    severity: 'error',
    message: '没有编号为 {document} 的文件。请核对 content/units.yaml 里的 in。',
  },
  'unit-member': {
    severity: 'error',
    message: 'members 里的 {member} 不是另一个单位的编号。请核对。',
  },
  // YAML files of the content.
  'yaml-syntax': { severity: 'error', message: 'YAML 写法有误：{reason}' },
  'yaml-schema': {
    severity: 'error',
    message: '{field} 有误：应为{expected}，现为 {found}。',
  },
  // Quotes that editors' data rests on.
  'quote-document': {
    severity: 'error',
    message: '没有编号为“{document}”的文件全文。请核对 document。',
  },
  'quote-provision': {
    severity: 'error',
    message: '{document} 里没有编号为“{provision}”的条款。请核对 at。',
  },
  'quote-words': {
    severity: 'error',
    message: '“{words}”不是 {provision} 的原文。引文必须与原文逐字相同，请照原文改正。',
  },
  'quote-value': {
    severity: 'error',
    message: '数值 {value} 不在所引的“{words}”里。请核对 value，或引出写明这个数的原文。',
  },
  // Relief measures and the finder.
  'relief-twice': {
    severity: 'error',
    message: '“{id}”写了两次。请改用另一个编号，或删去重复的一份。',
  },
  'relief-unknown': {
    severity: 'error',
    message: 'content/finder.yaml 里没有编号为“{id}”的{list}。请核对，或先在那里补上。',
  },
  'relief-day': {
    severity: 'error',
    message: '“{words}”没有写出 {date} 的年月。请核对 date。',
  },
  'relief-days': {
    severity: 'error',
    message: '止日 {end} 早于起日 {start}。请核对。',
  },
  // Figures that disagree.
  'disagreement-twice': { severity: 'error', message: '编号“{id}”已经用过。请换一个编号。' },
  'disagreement-kind': {
    severity: 'error',
    message:
      '各方出自 {count} 份文件，与 kind 不符。出自一份文件的写 sum 或 within，出自几份的写 between。',
  },
  'disagreement-none': {
    severity: 'error',
    message: '没有写出哪里不一致。请在 arithmetic 里写出算式，或在 differ 里写出不同的说法。',
  },
  'differ-words': {
    severity: 'error',
    message: '“{words}”不在引文里。请照引文改正。',
  },
  'differ-same': { severity: 'error', message: 'differ 里的“{words}”重复，两处相同就没有不一致。' },
  'arithmetic-unread': {
    severity: 'error',
    message: '算式“{compute}”读不懂。只能用数、+ - * / ^ 和括号。',
  },
  'arithmetic-number': {
    severity: 'error',
    message:
      '{number} 不在各方的引文里。请照引文改正（小数位数也要相同）；不是引文里的数，在 given 里写明来历。',
  },
  'arithmetic-agrees': {
    severity: 'error',
    message:
      '{compute} 得 {result}，与 {printed} 相符（四舍五入之内），不是不一致。请删去，或改正算式。',
  },
  'arithmetic-differs': {
    severity: 'error',
    message: '{compute} 得 {result}，与 {printed} 不符，却写着 agrees。请改正。',
  },
  // Procedures and holidays.
  'procedure-unknown': {
    severity: 'error',
    message: '没有这样的{what}：{value}。请核对编号。',
  },
  'procedure-twice': {
    severity: 'error',
    message: '编号 {value} 用了两次。请改其中一个。',
  },
  'procedure-unit': {
    severity: 'error',
    message: '时限的单位 {unit} 与原文“{words}”不符。请照原文改正 unit。',
  },
  'holiday-day': {
    severity: 'error',
    message: '{year}年节假日里的 {day} 有误：{why}。请对照通知改正。',
  },
  // Corrections and the proof of fidelity.
  'gazette-missing': {
    severity: 'error',
    message: '找不到公报 {gazette}。请把原文放到 content/gazettes/{gazette}.txt。',
  },
  'gazette-changed': {
    severity: 'error',
    message:
      '公报 {gazette} 的原文与勘误表所记的哈希值不同。公报原文不得改动，请恢复；确是换了底本，请重新核对全部勘误后更新 sha256。',
  },
  'correction-misplaced': {
    severity: 'error',
    message: '勘误所记“{printed}”不在公报第 {line} 行第 {column} 列，那里是“{found}”。请更正行列。',
  },
  'text-differs': {
    severity: 'error',
    message:
      '与公报不符：公报第 {line} 行第 {column} 列是“{printed}”，这里是“{found}”。请恢复原文，或在 content/corrections.yaml 里记一条勘误。',
  },
  'text-missing': {
    severity: 'error',
    message:
      '公报第 {line} 行第 {column} 列起的“{printed}”在文件里没有了。请补回，或在 content/corrections.yaml 里记一条勘误。',
  },
  'text-added': {
    severity: 'error',
    message: '“{found}”在公报里没有。请删去，或在 content/corrections.yaml 里记一条勘误。',
  },
  'rule-count': {
    severity: 'error',
    message:
      '公报 {gazette} 的“{rule}”一则，勘误表记 {recorded} 处，实有 {counted} 处。请更新 rules 里的数目。',
  },
  'lines-overlap': {
    severity: 'error',
    message: '公报 {gazette} 第 {line} 行既属于 {first} 又属于 {second}。请改正 lines。',
  },
  'lines-unclaimed': {
    severity: 'error',
    message:
      '公报 {gazette} 第 {line} 行“{words}”不属于任何一件文件。请改正 lines，或在勘误表的 outside 里写明不收的理由。',
  },
  'field-not-printed': {
    severity: 'error',
    message: '文件头的 {field}“{value}”在公报里没有印出。请核对。',
  },
} as const satisfies Record<string, { severity: 'error' | 'warning'; message: string }>;

export type RuleId = keyof typeof rules;
