/** A search engine over a few made-up documents of the city of 云川. */
import type { SearchedInstrument } from '../../src/search/index/build-index.ts';
import { buildIndex } from '../../src/search/index/build-index.ts';
import { charactersOf } from '../../src/search/index/characters.ts';
import { textsOf } from '../../src/search/index/instruments.ts';
import { boundariesOf, segmenterWith } from '../../src/search/index/segmenter.ts';
import { entriesOf, vocabularyOf, type WordLists } from '../../src/search/index/vocabulary.ts';
import type { Answer } from '../../src/search/query/answer.ts';
import { Engine } from '../../src/search/query/engine.ts';
import { SearchIndex, type ReadFile } from '../../src/search/query/search-index.ts';

type Provision = [
  id: string,
  parent: string | null,
  label: string,
  text: string,
  heading?: true | string,
];

/** What an id of the made-up documents names. */
function kindOf(id: string): string {
  if (/^enc_\d$/u.test(id)) return 'enclosure';
  return /(?:^|__)art_\d$/u.test(id) ? 'article' : 'paragraph';
}

function document(
  id: string,
  number: string,
  title: string,
  provisions: readonly Provision[],
  more: Partial<SearchedInstrument> = {},
): SearchedInstrument {
  return {
    ...{ id, number, title, names: [], issuers: ['云川市人民政府'], kind: '通知' },
    ...{ date: '2022-02-09', topics: [], relief: [], held: true },
    timeline: [[null, 'inForce', [], null]],
    provisions: provisions.map(([own, parent, label, text, heading]) => ({
      ...{ id: own, parent, label, text },
      kind: kindOf(own),
      heading: heading === true ? text : (heading ?? ''),
    })),
    ...more,
  };
}

export const INSTRUMENTS: readonly SearchedInstrument[] = [
  document('yunchuanban-2022-10', '云政办〔2022〕10号', '云川市人民政府办公厅关于纾困帮扶的意见', [
    ['lvl_1', null, '一、', '加大减本降负力度', true],
    [
      'lvl_1__item_1',
      'lvl_1',
      '1.',
      '实施房租减免政策。对个体工商户免收3个月租金，减半收取6个月。',
    ],
    [
      'lvl_1__item_2',
      'lvl_1',
      '2.',
      '防范拖欠中小企业账款，应收账款逾期的依法处理。给予最高1000万元补助。',
    ],
    ['lvl_2', null, '二、', '强化金融服务', true],
    ['lvl_2__item_3', 'lvl_2', '3.', '引导金融机构下调LPR，贷款贴息1.5个百分点，支持5G项目。'],
  ]),
  document(
    'yunchuanwen-2022-16',
    '云政文〔2022〕16号',
    '云川市人民政府关于印发法律顾问工作规则的通知',
    [
      ['enc_1', null, '', '', true],
      ['art_4', 'enc_1', '第四条', ''],
      ['art_4__para_1', 'art_4', '', '外聘法律顾问应当从事法律工作15年以上。'],
      ['art_5', 'enc_1', '第五条', ''],
      [
        'art_5__para_1',
        'art_5',
        '',
        '法律顾问为重大行政决策提供法律意见，不得从事与职责无关的活动。',
      ],
    ],
    { names: ['云川市人民政府法律顾问工作规则'], kind: '规则', date: '2022-02-11' },
  ),
  document(
    'yunchuan-2016-37',
    '云政〔2016〕37号',
    '云川市人民政府关于公共租赁住房管理的意见',
    [['para_1', null, '', '公共租赁住房的租金减免，按月免收或者减半收取。']],
    { date: '2016-05-01', kind: '意见', timeline: [[null, 'repealed', [], null]] },
  ),
  document(
    'yunchuanban-2019-97',
    '云政办〔2019〕97号',
    '云川市人民政府办公厅关于印发两个办法的通知',
    [
      ['enc_1', null, '', '', '云川市登记办法（试行）'],
      ['enc_1__art_1', 'enc_1', '第一条', '登记由窗口承担。'],
      ['enc_2', null, '', '', '云川市受理办法（试行）'],
      ['enc_2__art_1', 'enc_2', '第一条', '受理由窗口承担。'],
    ],
    { names: ['云川市登记办法（试行）', '云川市受理办法（试行）'], date: '2019-03-01' },
  ),
  document('yunchuan-2016-137', '云政〔2016〕137号', '云川市重点项目的通知', [], { held: false }),
  document('gonggao-2021-24', '财政部公告2021年第24号', '财政部关于住房租赁税收的公告', [], {
    ...{ held: false, issuers: ['财政部'], date: null, kind: '公告' },
  }),
];

const LISTS: WordLists = {
  same: [
    ['公共租赁住房', '公租房'],
    ['租金', '房租'],
  ],
  everyday: {
    账款: ['货款', '欠款'],
    拖欠: ['拖着不给', '赖账'],
    个体工商户: ['小店', '夫妻店'],
    免收: ['免'],
    贷款: ['信用卡'],
  },
  asking: ['怎么办', '能不能', '吗'],
  matters: ['地铁', '结婚登记', '信用卡', '税收', '固问'],
};

const FILES = smallFiles();

async function smallFiles(): Promise<Map<string, Uint8Array>> {
  const texts = textsOf(INSTRUMENTS);
  const terms = ['法律顾问', '公共租赁住房', '个体工商户', '应收账款', '出庭应诉'];
  const vocabulary = vocabularyOf(texts, terms, segmenterWith(terms));
  const { files } = await buildIndex(INSTRUMENTS, {
    vocabulary,
    boundaries: boundariesOf(
      texts.map(({ text }) => text),
      terms,
    ),
    characters: charactersOf('租赁凭顾固问', '赁:d(任,贝)\n凭:d(任,几)'),
    simplified: new Map([
      ['顧', '顾'],
      ['問', '问'],
    ]),
    entries: entriesOf(vocabulary, LISTS, texts, new Map([['贷款', 6]])),
  });
  return new Map(files.map(({ path, content }) => [path, content]));
}

const read: ReadFile = async (path) => {
  const content = (await FILES).get(path);
  if (!content) throw new Error(`no file ${path}`);
  return content;
};

export function smallIndex(): Promise<SearchIndex> {
  return SearchIndex.open(read);
}

const engine = Engine.open(read);

export async function askSmall(
  query: string,
  more: Partial<Parameters<Engine['ask']>[0]> = {},
): Promise<Answer> {
  return (await engine).ask({ query, filters: {}, sort: 'relevance', day: '2022-06-01', ...more });
}

/** The hits of an answer in order: `document#provision`, with `~` before a related one. */
export function hitsOf({ groups }: Answer): string[] {
  return groups.flatMap(({ document: { id }, hits }) =>
    hits.map(({ provision, kind }) => `${kind === 'related' ? '~' : ''}${id}#${provision}`),
  );
}
