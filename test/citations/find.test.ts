import { describe, expect, test } from 'vitest';
import { findCitations, findContext } from '../../src/citations/find.ts';

const CODES = ['云政', '云政办', '云政文', '国办发', '财税'];

/** title | number | provisions | relation of each citation of one paragraph. */
function found(text: string): string[] {
  return findCitations(text, findContext(CODES)).map(({ title, number, provisions, relation }) =>
    [title ?? '', number ?? '', provisions.join(' '), relation].join('|'),
  );
}

describe('numbers', () => {
  test.each([
    ['按照云政〔2016〕37号文件', '云政〔2016〕37号'],
    ['按照云政[2016]37号', '云政〔2016〕37号'],
    ['云政办﹝2016﹞ 37 号', '云政办〔2016〕37号'],
    ['见云政【2016】37号', '云政〔2016〕37号'],
    ['云政(2016)37号', '云政〔2016〕37号'],
    ['云政〔2016)37号', '云政〔2016〕37号'],
    ['云政〔２０１６〕３７号', '云政〔2016〕37号'],
    ['云政〔2016〕第037号', '云政〔2016〕37号'],
    ['根据渝两江管发〔2024〕25号', '渝两江管发〔2024〕25号'],
    ['原抚政办发〔2012〕68号文件', '抚政办发〔2012〕68号'],
    ['国务院令第712号', '国务院令第712号'],
    ['商务部令2012年第6号', '商务部令2012年第6号'],
    ['质检总局2009年第41号公告', '质检总局2009年第41号公告'],
    ['2010年5月1日云川市人民政府第14号令', '云川市人民政府第14号令'],
    ['依据原卫生部、原农业部令第65号', '卫生部、农业部令第65号'],
    ['按照工业和信息化部令第5号', '工业和信息化部令第5号'],
    ['云川市人民政府公告〔2019〕第16号', '云川市人民政府公告〔2019〕第16号'],
    ['建设部〔2007〕第162号令', '建设部〔2007〕第162号令'],
    ['以（87）交河字680号文公布', '〔87〕交河字680号'],
    ['执行DL/T596-1996标准', 'DL/T596-1996'],
  ])('%s holds %s', (text, number) => {
    expect(found(text)).toHaveLength(1);
    expect(found(text)[0]).toContain(`|${number}|`);
  });

  test('keeps 37号 apart from 137号 and 云政 apart from 云政办', () => {
    expect(found('云政〔2016〕137号和云政办〔2016〕37号')).toEqual([
      '|云政〔2016〕137号||cites',
      '|云政办〔2016〕37号||cites',
    ]);
  });

  test.each(['共有37号楼', '2022年2月14日', '〔2020〕60号', '拨打12345号'])(
    '%s holds none',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('titles', () => {
  test.each([
    ['《云川市供水办法》（云政〔2016〕37号）', ['云川市供水办法|云政〔2016〕37号||cites']],
    ['《云川市供水办法》(云政[2016] 37号)', ['云川市供水办法|云政〔2016〕37号||cites']],
    ['《会议纪要》（〔2020〕60号）', ['会议纪要|〔2020〕60号||cites']],
    ['《关于税收的公告》（2021年第24号）', ['关于税收的公告|2021年第24号||cites']],
    ['《政府投资条例》（国务院令第712号）', ['政府投资条例|国务院令第712号||cites']],
    ['《云川市供水办法》（试行）', ['云川市供水办法|||cites']],
    [
      '《甲办法》（云政〔2016〕1号）《乙办法》（云政〔2016〕2号）和《丙办法》',
      ['甲办法|云政〔2016〕1号||cites', '乙办法|云政〔2016〕2号||cites', '丙办法|||cites'],
    ],
    [
      '《云川市人民政府关于印发〈云川市供水办法〉的通知》（云政〔2016〕37号）',
      ['云川市人民政府关于印发〈云川市供水办法〉的通知|云政〔2016〕37号||cites'],
    ],
    [
      '《中共云川市委办公厅 云川市人民政府办公厅关于供水的意见》',
      ['中共云川市委办公厅 云川市人民政府办公厅关于供水的意见|||cites'],
    ],
    ['《云政〔2016〕37号》', ['|云政〔2016〕37号||cites']],
    ['《甲意见》（黑云政〔2007〕1号）', ['甲意见|黑云政〔2007〕1号||cites']],
    ['《甲办法》（国资委、财政部令第3号）', ['甲办法|国资委、财政部令第3号||cites']],
    [
      '《甲办法》[云政〔2016〕37号l和《乙办法》',
      ['甲办法|云政〔2016〕37号||cites', '乙办法|||cites'],
    ],
    ['《甲办法》(云政[2016)37号)执行', ['甲办法|云政〔2016〕37号||implements']],
    ['云政〔2016〕37号文件印发的《甲办法》', ['|云政〔2016〕37号||cites', '甲办法|||cites']],
    ['某部令第72号公布的《甲规定》', ['甲规定|某部令第72号||cites']],
    [
      '某部令第6号公布、某部令2009年第7号修改的《甲细则》',
      ['|某部令2009年第7号||cites', '甲细则|某部令第6号||cites'],
    ],
    [
      '《甲通知》（云政〔2016〕37号）附件3《乙规定》第五条',
      ['甲通知|云政〔2016〕37号|附件3 第五条|cites'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    '供水申请书',
    '国有建设用地使用权出让合同',
    '项目认定书',
    '注销通知书',
    '前置条件意见书',
    '人才发展报告（2018）',
  ])('《%s》 is a mention', (title) => {
    expect(found(`填写《${title}》`)).toEqual([`${title}|||mention`]);
  });

  test('a form with a number is an instrument', () => {
    expect(found('《关于审查意见书的通知》（云政〔2016〕37号）')[0]).toContain('cites');
  });
});

describe('provisions', () => {
  test.each([
    ['《供水办法》第七条第二款', ['供水办法||第七条第二款|cites']],
    [
      '《供水办法》（云政〔2016〕37号）第七条至第九条',
      ['供水办法|云政〔2016〕37号|第七条至第九条|cites'],
    ],
    ['《供水办法》第七条、第九条和第十条', ['供水办法||第七条 第九条 第十条|cites']],
    ['《供水办法》第七条第一项、第三项', ['供水办法||第七条第一项、第三项|cites']],
    ['不履行本规则第七条规定义务的', ['||第七条|internal']],
    ['违反前款规定', ['||前款|internal']],
    ['前条第二款规定的', ['||前条第二款|internal']],
    ['前两款所称', ['||前两款|internal']],
    ['提交申请书（附件 2）', ['||附件2|internal']],
    ['《供水办法》已经通过。第七条规定', ['供水办法|||cites', '||第七条|internal']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each(['第五条 供水单位应当登记。', '以前项目', '附件材料', '提前三项工作'])(
    '%s holds none',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('relations', () => {
  test.each([
    ['根据《甲条例》，制定本办法。', 'basis'],
    ['依据《甲条例》《乙条例》等规定，结合本市实际，制定本办法。', 'basis'],
    ['为贯彻落实《甲条例》精神，', 'implements'],
    ['严格执行《甲条例》。', 'implements'],
    ['认真落实国务院决策部署和《甲条例》，', 'implements'],
    ['出台实施意见，印发《甲方案》，', 'cites'],
    ['按照《甲纪要》规定，享受绿牌待遇。', 'cites'],
    ['按照《甲纪要》执行。', 'implements'],
    ['《甲办法》（云政〔2016〕37号）同时废止。', 'repeals'],
    ['《甲办法》（云政〔2016〕37号）、《乙办法》同时废止。', 'repeals'],
    ['对《甲办法》予以废止。', 'repeals'],
    ['《甲通知》停止执行。', 'repeals'],
    ['某部令第1号公布的《甲办法》，2007年3月3日某部令第2号公布的《乙办法》同时废止。', 'repeals'],
    ['国税发〔2000〕38号和辽地税发〔2000〕86号文件同时废止。', 'repeals'],
    ['决定废止《甲办法》。', 'repeals'],
    ['《甲办法》已于2020年废止。', 'cites'],
    ['《甲意见》已公布废止，《乙意见》没有依据。', 'cites'],
    ['拟废止《甲办法》。', 'cites'],
    ['建议《甲办法》予以废止。', 'cites'],
    ['与《甲办法》相抵触的，同时失效。', 'cites'],
    ['《甲办法》初步清理意见为“宣布失效”。', 'cites'],
    ['鉴于《甲办法》已完成使命，拟予以废止。', 'cites'],
    ['根据《甲条例》，《乙办法》同时废止。', 'cites'],
    ['决定对《甲办法》作如下修改：', 'amends'],
    ['将《甲办法》第三条修改为：', 'amends'],
    ['按照《甲办法》要求，将标准调整为500元。', 'cites'],
    ['与《甲办法》不一致的，以本办法为准。', 'cites'],
    ['对《甲条例》进行修订。', 'cites'],
    ['出台《甲办法》。', 'cites'],
  ])('%s states %s', (text, relation) => {
    const [first] = findCitations(text, findContext(CODES));
    expect(first?.relation).toBe(relation);
  });
});

describe('a list of what is repealed', () => {
  /** title | number | relation over the paragraphs of a document. */
  const read = (paragraphs: string[]) => {
    const context = findContext(CODES);
    return paragraphs.flatMap((text) =>
      findCitations(text, context).map(
        ({ title, number, relation }) => `${title ?? ''}|${number ?? ''}|${relation}`,
      ),
    );
  };

  test('goes on as long as its entries do, with marks or without', () => {
    const paragraphs = [
      '现对下列文件予以废止：',
      '1.《甲办法》（云政〔2016〕1号）',
      '2.关于供水管理的通知 云政〔2016〕2号 与《水法》不一致',
      '3．关于供热管理的决定',
      '本决定自印发之日起施行，依据《立法法》作出。',
    ];
    expect(read(paragraphs)).toEqual([
      '甲办法|云政〔2016〕1号|repeals',
      '关于供水管理的通知|云政〔2016〕2号|repeals',
      '水法||cites',
      '关于供热管理的决定||repeals',
      '立法法||basis',
    ]);
  });

  test('stands in an annex that says so', () => {
    const paragraphs = ['附件1：废止的规范性文件目录（2件）', '序号 文件名称 文号', '1 《甲办法》'];
    expect(read(paragraphs)).toEqual(['甲办法||repeals']);
  });

  test('is none where the files are kept', () => {
    expect(read(['下列文件予以保留：', '1.《甲办法》'])).toEqual(['甲办法||cites']);
  });
});

test('a short name holds to the end of the document, one for a body does not', () => {
  const context = findContext(CODES);
  findCitations(
    '根据《云川市供水条例》（以下简称《条例》）和行政应诉机构（以下简称应诉机构）',
    context,
  );
  const later = findCitations('《条例》第三条规定的应诉机构', context);
  expect(later.map(({ title, provisions }) => [title, provisions])).toEqual([
    ['云川市供水条例', ['第三条']],
  ]);
});

test('offsets are those of the words', () => {
  const text = '按照《供水办法》（云政〔2016〕37号）第七条执行';
  const [citation] = findCitations(text, findContext(CODES));
  expect(text.slice(citation?.start, citation?.end)).toBe('《供水办法》（云政〔2016〕37号）第七条');
});
