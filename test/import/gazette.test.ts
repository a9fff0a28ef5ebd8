import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { correctionsSchema, type Correction } from '../../src/fidelity/corrections.ts';
import { misreadingsSchema, siteSchema } from '../../src/library/site.ts';
import type { Block, Container } from '../../src/import/structure.ts';
import { writeNotice } from '../../src/markdown/write-notice.ts';
import { parseProvisions } from '../../src/provisions/parse.ts';
import type { Provision } from '../../src/provisions/provision.ts';
import { importText, noticeOf, proofBy, proofOf, sha256 } from '../support/importing.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const read = (path: string) => readFileSync(join(CONTENT, path), 'utf8');

const text = read('gazettes/2022-02.txt');
const committed = Object.fromEntries(
  readdirSync(join(CONTENT, 'notices')).map((name) => [
    name.replace(/\.mdx$/, ''),
    read(`notices/${name}`),
  ]),
);
const corrections = correctionsSchema
  .parse(parse(read('corrections.yaml')))
  .find(({ gazette }) => gazette === '2022-02');
if (!corrections) throw new Error('content/corrections.yaml has no entry for 2022-02');

const options = {
  gazette: '2022-02',
  misreadings: misreadingsSchema.parse(parse(read('misreadings.yaml'))),
  spellings: siteSchema.parse(parse(read('site.yaml'))).spellings,
};
const settled = importText(text, { ...options, settled: corrections.places });
const bare = importText(text, options);

/** Topics are an editor's work: the importer leaves them empty. */
const withoutTopics = (copy: string) => copy.replace(/^topics: .*$/m, 'topics: []');
const entriesWithoutTopics = Object.entries(committed).map(([id, copy]) => [
  id,
  withoutTopics(copy),
]);

function noticeWith(number: string) {
  const notice = settled.notices.find((other) => other.number === number);
  if (!notice) throw new Error(`${number} was not imported`);
  return notice;
}

/** All containers of a kind, in the order of the text. */
function containers(blocks: readonly Block[], type: Container['type']): Container[] {
  return blocks.flatMap((block) =>
    'children' in block
      ? [...(block.type === type ? [block] : []), ...containers(block.children, type)]
      : [],
  );
}

function paragraphs(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
}

function provisionsOf(number: string): Provision[] {
  const notice = noticeWith(number);
  return parseProvisions(noticeOf(writeNotice(notice, '2022-02'), number).blocks);
}

describe('with what editors have settled', () => {
  test.each(entriesWithoutTopics)('%s is the committed copy, byte for byte', (id, copy) => {
    expect(settled.copies[id ?? '']).toBe(copy);
  });

  test('there is no copy more and none less', () => {
    expect(Object.keys(settled.copies).sort()).toEqual(Object.keys(committed).sort());
  });

  test('the corrections are the committed ones', () => {
    const { rules, outside, places } = settled.corrections;
    expect(places).toEqual(corrections.places);
    expect(rules).toEqual(corrections.rules);
    expect(outside).toEqual(corrections.outside);
  });

  test('the committed hash is that of the gazette as it is here', () => {
    expect(sha256(text)).toBe(corrections.sha256);
  });

  test('the proof by the committed corrections loses and adds nothing', () => {
    const { problems, figures } = proofBy(text, committed, corrections);
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({ lost: 0, added: 0, outside: 0 });
  });

  test('nothing is left in doubt that an editor has settled', () => {
    const rules = new Set(settled.problems.map(({ rule }) => rule));
    expect(rules).not.toContain('box-end-guessed');
    expect(rules).not.toContain('torn-roster');
    expect(rules).not.toContain('misreading');
    expect(rules).not.toContain('correction-misplaced');
  });

  test('importing twice gives the same bytes', () => {
    const again = importText(text, { ...options, settled: corrections.places });
    expect(JSON.stringify(again)).toBe(JSON.stringify(settled));
  });
});

describe('without anything settled', () => {
  const keyOf = ({ type, line, column }: Correction) => `${type} ${line}:${column}`;
  const changes = (places: readonly Correction[]) =>
    places.filter(({ type }) => type !== 'sic').map(keyOf);

  test('it makes by itself every change the committed file records; editors added notes only', () => {
    expect(changes(bare.corrections.places)).toEqual(changes(corrections.places));
    expect(bare.corrections.places.filter(({ type }) => type === 'sic')).toEqual([]);
  });

  test('a copy differs from the committed one only where an editor has overruled it', () => {
    const own = new Set(changes(bare.corrections.places));
    const recorded = new Set(changes(corrections.places));
    const overruled = [...bare.corrections.places, ...corrections.places].filter(
      (place) => place.type !== 'sic' && !(own.has(keyOf(place)) && recorded.has(keyOf(place))),
    );
    const untouched = bare.notices.filter(
      ({ lines: [from, to] }) => !overruled.some(({ line }) => line >= from && line <= to),
    );
    for (const { id } of untouched)
      expect(bare.copies[id]).toBe(withoutTopics(committed[id] ?? ''));
    expect(untouched).toHaveLength(10);
  });

  test('the proof by its own corrections loses and adds nothing', () => {
    const { problems, figures } = proofOf(text, bare);
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({ lost: 0, added: 0, outside: 0 });
  });

  test('an editor is told of each guess at the end of a box, at its place', () => {
    const guesses = bare.problems.filter(({ rule }) => rule === 'box-end-guessed');
    expect(guesses.map(({ line, column }) => [line, column])).toEqual([
      [739, 1],
      [799, 1],
      [835, 1],
      [901, 1],
      [967, 1],
      [993, 1],
    ]);
  });

  test('an editor is told of each misreading, at its place', () => {
    const misread = bare.problems.filter(({ rule }) => rule === 'misreading');
    expect(misread.map(({ line, column }) => [line, column])).toEqual([
      [135, 67],
      [715, 223],
      [799, 130],
      [929, 258],
      [929, 390],
      [1087, 16],
      [1301, 61],
      [1365, 44],
    ]);
  });

  test('an editor is told that the roster was torn', () => {
    expect(bare.problems.filter(({ rule }) => rule === 'torn-roster')).toMatchObject([
      { line: 207, column: 1 },
    ]);
  });
});

const GOVERNMENT = ['郑州市人民政府'];
const OFFICE = ['郑州市人民政府办公厅'];

test.each([
  {
    number: '郑政〔2022〕1号',
    date: '2022-02-14',
    issuers: GOVERNMENT,
    title: '郑州市人民政府关于下达2022年度郑州市重点建设项目的通知',
    kind: '通知',
    enclosures: [],
    lines: [3, 25],
  },
  {
    number: '郑政文〔2022〕16号',
    date: '2022-02-09',
    issuers: GOVERNMENT,
    title: '郑州市人民政府关于印发郑州市人民政府法律顾问工作规则的通知',
    kind: '规则',
    enclosures: ['郑州市人民政府法律顾问工作规则'],
    lines: [27, 161],
  },
  {
    number: '郑政文〔2022〕17号',
    date: '2022-02-09',
    issuers: GOVERNMENT,
    title: '郑州市人民政府关于聘任市政府法律顾问的通知',
    kind: '通知',
    enclosures: [],
    lines: [163, 215],
  },
  {
    number: '郑政办〔2022〕10号',
    date: '2022-02-12',
    issuers: OFFICE,
    title: '郑州市人民政府办公厅关于进一步加大对中小企业纾困帮扶力度的实施意见',
    kind: '意见',
    enclosures: [],
    lines: [217, 387],
  },
  {
    number: '郑政办〔2022〕11号',
    date: '2022-02-08',
    issuers: OFFICE,
    title: '郑州市人民政府办公厅关于印发郑州市行政机关负责人出庭应诉工作规定的通知',
    kind: '规定',
    enclosures: ['郑州市行政机关负责人出庭应诉工作规定'],
    lines: [389, 481],
  },
  {
    number: '郑政办〔2022〕12号',
    date: '2022-02-21',
    issuers: OFFICE,
    title: '郑州市人民政府办公厅关于印发郑州市“十四五”人力资源和社会保障事业发展规划的通知',
    kind: '规划',
    enclosures: ['郑州市“十四五”人力资源和社会保障事业发展规划'],
    lines: [483, 1269],
  },
  {
    number: '郑政办〔2022〕13号',
    date: '2022-02-28',
    issuers: OFFICE,
    title: '郑州市人民政府办公厅关于促进房地产业良性循环和健康发展的通知',
    kind: '通知',
    enclosures: [],
    lines: [1271, 1327],
  },
  {
    number: '郑政办〔2022〕14号',
    date: '2022-02-25',
    issuers: OFFICE,
    title: '郑州市人民政府办公厅关于积极推进大棚户区改造项目货币化安置工作的实施意见',
    kind: '意见',
    enclosures: [],
    lines: [1329, 1411],
  },
  {
    number: '郑政办〔2022〕15号',
    date: '2022-02-27',
    issuers: OFFICE,
    title: '郑州市人民政府办公厅关于加快发展保障性租赁住房的实施意见',
    kind: '意见',
    enclosures: [],
    lines: [1413, 1499],
  },
  {
    number: '郑政办〔2022〕16号',
    date: '2022-02-27',
    issuers: OFFICE,
    title: '郑州市人民政府办公厅关于印发郑州市保障性租赁住房项目认定及管理办法（试行）的通知',
    kind: '办法',
    enclosures: ['郑州市保障性租赁住房项目认定及管理办法（试行）'],
    lines: [1501, 1624],
  },
])('reads the head of $number', ({ enclosures, ...head }) => {
  const titled = enclosures.map((title, index) => ({ id: `enc_${index + 1}`, title }));
  expect(noticeWith(head.number)).toMatchObject({ ...head, enclosures: titled });
});

describe('郑政办〔2022〕12号', () => {
  const boxes = containers(noticeWith('郑政办〔2022〕12号').blocks, 'Box');

  // Label, title, how many paragraphs and tables, how the first of them begins and the last one ends.
  test.each([
    ['专栏1', '郑州市“十三五”人力资源和社会保障事业发展规划主要指标完成情况', 3, 1, '编制说明：', '合计约34万人。'],
    ['专栏2', '郑州市“十四五”时期人力资源和社会保障事业发展规划主要指标', 1, 1, '注：', '[]为五年累计数。'],
    ['专栏3', '郑州市重点群体就业帮扶政策', 5, 0, '政策帮扶。', '的创业担保贷款。'],
    ['专栏4', '郑州市技工教育计划', 6, 0, '——加大政策激励支持力度。', '创造伟大的时代风尚。'],
    ['专栏5', '郑州市多层次社会保障体系', 8, 0, '一、进一步加大财政投入', '如期支付和基金安全。'],
    ['专栏6', '中原科技城', 5, 0, '中原科技城位于郑东新区北部', '创新样板示范。'],
    ['专栏7', '郑州市高端人才创业服务中心新建项目', 2, 0, '郑州市高端人才创业服务中心新建项目是', '人才集聚和创业就业的高地。'],
    ['专栏8', '郑州市技能人才队伍建设', 8, 0, '一、推动郑州辖区技工院校高质量发展', '选拔优秀技能人才作用。'],
    ['专栏9', '郑州市全民技能振兴工程重大项目', 18, 0, '一、中国（郑州）IHK和HWK培训认证中心', '再就业工作铺路架桥。'],
    ['专栏10', '郑州市打造聚才平台', 4, 0, '搭平台、引人才', '3000万元的资金补助。'],
    ['专栏11', '改善劳动关系', 4, 0, '拟订劳动关系政策', '助力营商环境优化。'],
    ['专栏12', '基本公共服务信息化建设郑州市市民卡工程项目', 1, 0, '2021年底前', '市民卡服务管理模式。'],
  ] as const)('%s %s holds what the page shows in it', (label, title, count, tables, first, last) => {
    const box = boxes.find((other) => other.label === label);
    expect(box?.title).toBe(title);
    const words = paragraphs(box?.children ?? []);
    expect(words).toHaveLength(count);
    expect(box?.children).toHaveLength(count + tables);
    expect(words[0]?.slice(0, first.length)).toBe(first);
    expect(words.at(-1)?.slice(-last.length)).toBe(last);
  }); // prettier-ignore

  test('there are twelve boxes, in order', () => {
    expect(boxes.map(({ label }) => label)).toEqual(
      Array.from({ length: 12 }, (_, index) => `专栏${index + 1}`),
    );
  });

  const tableOf = (label: string) => {
    const box = boxes.find((other) => other.label === label);
    const table = box?.children.find((block) => block.type === 'table');
    return table?.type === 'table' ? table.rows : [];
  };

  test('the table of 专栏1 has thirteen rows in four groups', () => {
    expect(tableOf('专栏1')).toEqual([
      ['指标', '2015年底基数', '“十三五”规划目标', '2020年底实际完成数'],
      ['一、就业', '', '', ''],
      ['1. 五年累计新增城镇就业人数（万人）', '73.43', '60', '65.77'],
      ['2. 五年累计新增农村劳动力转移就业人数（万人）', '56.43', '25', '33.44'],
      ['二、社会保障', '', '', ''],
      ['3. 城乡居民基本养老保险参保人数（万人）', '226.31', '232.92', '233.83'],
      ['4. 城镇职工基本养老保险参保人数（万人）', '359.57', '486', '568.14'],
      ['5. 失业保险参保人数（万人）', '158.39', '160', '250.01'],
      ['6. 工伤保险参保人数（万人）', '156.86', '185', '195.97'],
      ['7. 社会保障卡持卡人数（万人）', '624.3', '850', '992'],
      ['三、人才队伍建设', '', '', ''],
      ['8. 专业技术人才总量（万人）', '81', '95', '84'],
      ['9. 高、中、初级专业技术人才比例', '10 : 38 : 52', '11 : 41 : 48', '—'],
      ['10. 高技能人才总量（万人）', '12.5', '16.5', '34'],
      ['四、劳动关系', '', '', ''],
      ['11. 规模以上企业劳动合同签订率（%）', '96', '96', '97.3'],
      ['12. 劳动人事争议仲裁结案率（%）', '95', '93', '99.32'],
      ['13. 劳动保障监察举报投诉案件结案率（%）', '100', '100', '100'],
    ]);
  });

  test('the table of 专栏2 has eighteen numbers in twenty rows and five groups, its header once', () => {
    expect(tableOf('专栏2')).toEqual([
      ['指标', '2020年', '2025年', '属性'],
      ['一、就业', '', '', ''],
      ['1. 城镇新增就业人数（万人）', '65.77', '[60]', '预期性'],
      ['2. 新增农村劳动力转移就业人数（万人）', '33.44', '[15]', '预期性'],
      ['3. 新增返乡下乡创业人数（万人）', '3.85', '[3.5]', '预期性'],
      ['4. 农村劳动力技能培训人数（万人次）', '26.43', '[15]', '预期性'],
      ['5. 城镇登记失业率（%）', '1.95', '≤4', '预期性'],
      ['二、社会保障', '', '', ''],
      ['6. 基本养老保险参保人数（万人）', '801.97', '904', '预期性'],
      ['城乡居民养老保险参保人数（万人）', '233.83', '238', '预期性'],
      ['城镇职工养老保险参保人数（万人）', '568.14', '666', '预期性'],
      ['7. 失业保险参保人数（万人）', '250.01', '277', '约束性'],
      ['8. 工伤保险参保人数（万人）', '195.97', '210', '约束性'],
      ['三、人才队伍建设', '', '', ''],
      ['9. 专业技术人才总量（万人）', '84', '118', '预期性'],
      ['10. 其中：高级职称人才数量（万人）', '4.59', '5.69', '预期性'],
      ['11. 新增取得专业技术人员职业资格证书人数（万人）', '27.81', '[32]', '预期性'],
      ['12. 高技能人才总量（万人）', '34', '58', '预期性'],
      ['13. 新增取得高级工以上职业资格证书或职业技能等级证书人数（万人）', '2', '[24]', '预期性'],
      ['四、劳动关系', '', '', ''],
      ['14. 劳动人事争议调解成功率（%）', '65.3', '> 60', '预期性'],
      ['15. 劳动人事争议仲裁结案率（%）', '99.32', '> 92', '预期性'],
      ['16. 劳动保障监察举报投诉案件结案率（%）', '100', '100', '预期性'],
      ['五、公共服务', '', '', ''],
      ['17. 社会保障卡持卡人数（万人）', '992', '1100', '预期性'],
      ['18. 申领电子社保卡人口覆盖率（%）', '—', '> 70', '预期性'],
    ]);
  }); // prettier-ignore

  test('the plan has four chapters with nineteen sections', () => {
    const provisions = provisionsOf('郑政办〔2022〕12号');
    const outline = provisions
      .filter(({ kind }) => kind === 'chapter' || kind === 'section')
      .map(({ label, text }) => `${label} ${text}`);
    expect(outline).toEqual([
      '第一章 发展成就和面临形势',
      '第一节 发展成就',
      '第二节 面临形势',
      '第二章 指导思想、基本原则和发展目标',
      '第一节 指导思想',
      '第二节 基本原则',
      '第三节 发展目标',
      '第三章 重点任务',
      '第一节 推动实现更加充分更高质量就业',
      '第二节 健全更加公平可持续的多层次社会保障体系',
      '第三节 打造国家人才高地',
      '第四节 形成充满生机活力的用人机制',
      '第五节 构建以提升幸福感为导向的收入分配格局',
      '第六节 健全和谐劳动关系',
      '第七节 提升基本公共服务水平',
      '第八节 推进郑州都市圈人社服务一体化',
      '第四章 实施保障',
      '第一节 坚持党的全面领导',
      '第二节 坚持依法行政',
      '第三节 加大财政投入',
      '第四节 实施重大项目',
      '第五节 强化规划实施',
      '第六节 加强宣传引导',
    ]);
  });

  test('its annex explains eighteen indicators in five groups', () => {
    const [annex, ...more] = containers(noticeWith('郑政办〔2022〕12号').blocks, 'Annex');
    expect(more).toEqual([]);
    expect(annex).toMatchObject({
      label: '附件',
      title: '郑州市“十四五”人力资源和社会保障事业发展规划主要指标测算说明',
    });
    const headings = paragraphs(annex?.children ?? []).filter((words) =>
      /^(?:\d+\. |[一二三四五]、)/.test(words),
    );
    expect(headings).toEqual([
      '一、就业',
      '1. 城镇新增就业人数（万人）：五年累计新增60万人',
      '2. 农村劳动力转移就业人数（万人）：五年累计新增15万人',
      '3. 新增返乡创业人数（万人）：五年累计新增3.5万人',
      '4. 五年累计农村劳动力技能培训人数（万人）：15万人次',
      '5. 城镇登记失业率（%）：≤4%',
      '二、社会保障',
      '6. 基本养老保险参保人数（万人）：904万人',
      '7. 失业保险参保人数（万人）：277万人',
      '8. 工伤保险参保人数（万人）：210万人',
      '三、人才人事',
      '9. 专业技术人才总量（万人）：118万人',
      '10. 高级职称人才数量（万人）：5.69万人',
      '11. 新增取得专业技术人员职业资格证书人数（万人）：32万人',
      '12. 高技能人才总量（万人）：58万人',
      '13. 新增取得高级工以上职业资格证书或职业技能等级证书人数（万人）：24万人',
      '四、劳动关系',
      '14. 劳动人事争议调解成功率（%）：60%以上',
      '15. 劳动人事争议仲裁结案率（%）：92%以上',
      '16. 劳动保障监察举报投诉案件结案率（%）：100%',
      '五、公共服务',
      '17. 社会保障卡持卡人数（万人）：1100万人',
      '18. 申领电子社保卡人口覆盖率（%）：70%以上',
    ]);
  });
});

test('the roster of 郑政文〔2022〕17号 gives 36 persons their own posts', () => {
  const rosters = containers(noticeWith('郑政文〔2022〕17号').blocks, 'Roster');
  expect(rosters.map(({ children }) => paragraphs(children))).toEqual([
    [
      '胡建森 中央党校（国家行政学院）一级教授',
      '苗连营 郑州大学法学院教授',
      '沈开举 郑州大学法学院教授',
      '刘卫星 河南省司法厅法制审核处处长、公职律师',
      '李庆伟 河南省大数据管理局政务服务环境处处长、公职律师',
      '郭德香 郑州大学法学院教授',
      '刘路阳 河南大学法学院教授',
      '冉富强 河南财经政法大学法学院教授',
      '张安毅 河南财经政法大学民商法学院教授',
      '耿玉娟 河南财经政法大学法学院教授',
      '赵虎林 河南仟问律师事务所律师',
      '丁香 河南梧熙律师事务所律师',
      '冯明辉 河南成务律师事务所律师',
      '王登巍 河南文丰律师事务所律师',
      '唐有良 河南博云天律师事务所律师',
      '武中文 河南博颂律师事务所律师',
      '胡剑南 河南点石律师事务所律师',
      '何红艺 北京观韬中茂（郑州）律师事务所律师',
    ],
    [
      '张江涛 市政府副秘书长',
      '李文德 二级巡视员、市司法局党委原副书记',
      '王富权 市政府办公厅市政府督查室副主任、公职律师',
      '张伟杰 市政府办公厅二处处长、公职律师',
      '司久贵 市司法局党委书记、局长、公职律师',
      '张金生 市司法局党委委员、副局长',
      '胡以杰 市司法局党委委员、副局长',
      '梁立群 市司法局二级调研员、公职律师',
      '郑水泉 郑州高新区管委会总法务师',
      '柴青 郑州仲裁办副主任、公职律师',
      '方红兵 市法学会副秘书长、四级调研员、公职律师',
      '李永亮 市公安局法制支队支队长、四级高级警长',
      '李胜利 市政府办公厅法规处负责人、公职律师',
      '陈荣炳 市司法局公共法律服务工作处处长、公职律师',
      '郑琳 市司法局依法行政指导处处长、公职律师',
      '王海超 市司法局政府立法处处长、公职律师',
      '李艳艳 市司法局规范性文件管理处处长、公职律师',
      '徐立新 市人社局法规处处长',
    ],
  ]);
});

describe('numbering that runs on across headings', () => {
  const chinese = '一二三四五六七八九十';
  const numerals = Array.from({ length: 18 }, (_, index) =>
    index < 10 ? chinese.charAt(index) : `十${chinese.charAt(index - 10)}`,
  );
  /** For each first-level heading the labels right below it. */
  const outline = (number: string) => {
    const provisions = provisionsOf(number);
    return provisions
      .filter(({ kind }) => kind === 'level')
      .map(({ id, label, text }) => [
        label + text,
        provisions.filter(({ parent, kind }) => parent === id && kind === 'item').map((item) => item.label),
      ]);
  }; // prettier-ignore

  test('郑政办〔2022〕10号 has 32 measures in eight parts', () => {
    const range = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `${from + index}.`);
    expect(outline('郑政办〔2022〕10号')).toEqual([
      ['一、加大财税扶持力度', range(1, 3)],
      ['二、强化金融服务', range(4, 10)],
      ['三、加大减本降负力度', range(11, 15)],
      ['四、强化人力资源保障', range(16, 18)],
      ['五、加强主体培育', range(19, 23)],
      ['六、助力中小企业扩大市场需求', range(24, 26)],
      ['七、保障中小企业款项支付', range(27, 29)],
      ['八、深入推进中小企业帮扶工作', range(30, 32)],
    ]);
  });

  test('each of the 32 measures names the units responsible for it', () => {
    const provisions = provisionsOf('郑政办〔2022〕10号');
    const units = provisions.filter(({ kind }) => kind === 'units');
    expect(units).toHaveLength(32);
    expect(new Set(units.map(({ parent }) => parent)).size).toBe(32);
  });

  test('郑政办〔2022〕13号 has eighteen measures in five parts', () => {
    const range = (from: number, to: number) =>
      numerals.slice(from - 1, to).map((numeral) => `（${numeral}）`);
    expect(outline('郑政办〔2022〕13号')).toEqual([
      ['一、支持合理住房需求', range(1, 4)],
      ['二、改善住房市场供给', range(5, 10)],
      ['三、加大信贷融资支持', range(11, 13)],
      ['四、推进安置房建设和转化', range(14, 15)],
      ['五、优化房地产市场环境', range(16, 18)],
    ]);
  });

  test.each(['郑政文〔2022〕16号', '郑政办〔2022〕11号'])('%s has fifteen articles', (number) => {
    const articles = provisionsOf(number).filter(({ kind }) => kind === 'article');
    expect(articles.map(({ label }) => label)).toEqual(
      numerals.slice(0, 15).map((numeral) => `第${numeral}条`),
    );
  });
});
