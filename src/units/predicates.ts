import type { UnitRole } from './roles.ts';

/** What may stand between a unit and its verb. */
const ADVERB =
  '(?:具体|统一|共同|联合|分别|各自|认真|积极|切实|及时|相应|直接|尽快|进一步|充分|严格|全面|不断|持续|定期|依法|按时|主要|统筹|免费|每季度|每年|每月|同步|另行|加快|大力)*';
// Not 要求, 应急, 应诉, 需求, 须知, 负责人, 牵头单位.
const MODAL =
  '(?:应当|应该|必须|务必|不得|应(?![急诉用聘届邀收付变征对])|须(?!知)|需(?![求])|要(?![求点素件闻约目素])|负责(?!人|同志|制|单位|部门)|牵头(?!人|单位|部门|机构))';
const VERB =
  '(?:配合|协助|协同|会同|承担|建立|健全|完善|做好|制定|制订|拟订|组织|开展|开辟|履行|完成|受理|审核|审查|公示|出具|协调|指导|监督|督促|督导|落实|推进|推动|加强|强化|确保|抓好|提供|办理|实施|执行|报送|汇总|编制|发布|公布|明确|研究|发挥|缴纳|承办|核实|颁发|论证|规范)';
// Not 对接; 接到…后; 是…的实施主体.
const OPENER =
  '(?:对(?!接|外|口|象)|按照?|依据|依照|根据|结合|在|自|于|接到|收到|以|为|每|与|设在|加挂|通过|围绕|凭借)';

const STRONG = new RegExp(`^，?${ADVERB}(?:${MODAL}|${VERB})`, 'u');
const WEAK = new RegExp(`^${ADVERB}${OPENER}`, 'u');
const MAIN = /^是[^，。；]{0,40}?(?:责任|实施|工作|建设)主体/u;
const PLAIN = new RegExp(`^，?${ADVERB}${MODAL}`, 'u');
const DUTY = new RegExp(`${MODAL}|${VERB}`, 'u');
// What has been done, what may be done.
const PAST = /已经?[\p{Script=Han}]|相继|曾|(?<!为)了(?!解)/u;
const MAY = new RegExp(`^${ADVERB}(?:可以?|有权|可根据|可按)`, 'u');

/**
 * True when the words behind the units, up to the end of the sentence, say what these must do: a modal (应当,
 * 要, 负责) or a verb right behind them, or a preposition (对…, 按照…) and a duty after it. What they may do,
 * and what they did, is none.
 */
export function isDuty(after: string): boolean {
  if (MAY.test(after)) return false;
  const clause = /^，?[^，]*/u.exec(after)?.[0] ?? '';
  if (PAST.test(clause)) return false;
  if (STRONG.test(after) || MAIN.test(after)) return true;
  const opener = WEAK.exec(after);
  if (/^[^，]*，可(?![能行靠])/u.test(after)) return false;
  return opener !== null && DUTY.test(after.slice(opener[0].length));
}

/** The same where it must be said at once, as for bodies that nobody knows. */
export function isPlainDuty(after: string): boolean {
  return PLAIN.test(after) && !PAST.test(after);
}

const ACT = '(?:进行|予以|开展|完成|组织|负责|实施)';
/** The first that fits gives the role. */
const ROLE_FORMS: readonly (readonly [UnitRole, RegExp])[] = [
  ['lead', new RegExp(`^，?${ADVERB}(?:负责)?牵头`, 'u')],
  ['lead', /^(?:负责|[^，。；：]{0,12})牵头(?!人|单位|部门|机构)/u],
  ['support', new RegExp(`^，?${ADVERB}(?:做好)?(?:配合|协助|协同)`, 'u')],
  ['support', /^按[^，。；]{0,12}(?:配合|协助)/u],
  ['accepts', /^(?:应当|要|须|应)?(?:负责|统一|予以)?受理/u],
  ['reviews', /^(?:应当|要|须|应)?(?:负责)?(?:审核|审查|初审|复核)/u],
  ['approves', /^(?:应当|要|须|应)?(?:负责)?(?:批准|审批)/u],
  ['publicises', new RegExp(`^(?:应当|要|须|应)?(?:负责)?公示|${ACT}[^，。；]{0,8}公示`, 'u')],
  [
    'responsible',
    /负责(?!人|同志|制|单位|部门)|^，?[^，。；]{0,20}承担[^，。；]{0,20}(?:职责|责任)|^是[^，。；]{0,40}主体/u,
  ],
  ['reviews', new RegExp(`${ACT}[^，。；]{0,10}(?:审核|审查)`, 'u')],
  ['approves', new RegExp(`${ACT}(?:批准|审批)`, 'u')],
];

/** The role that the words behind the units give them; null where they give none. */
export function roleOf(after: string): UnitRole | null {
  return ROLE_FORMS.find(([, form]) => form.test(after))?.[0] ?? null;
}

/** The role of whom something goes to: 报…批准, 经…审核, 向…备案. Null where the words give none. */
export function roleOfRecipient(verb: string): UnitRole | null {
  if (/备案/u.test(verb)) return 'files';
  if (/批准|审批|审定|核准|同意/u.test(verb)) return 'approves';
  if (/审核|审查|初审|复核/u.test(verb)) return 'reviews';
  return /申请|申报/u.test(verb) ? 'accepts' : null;
}
