import { describe, expect, test } from 'vitest';
import { readTextEvents } from '../../src/status/read-text-events.ts';

/** type date alternative of the events of a text dated 2022-02-14, its own date left out. */
function events(words: string, title = '云川市人民政府关于印发云川市供水办法的通知'): string[] {
  const text = [
    '云政〔2022〕10号',
    title,
    '各县（市）人民政府：',
    words,
    '云川市人民政府',
    '2022年2月14日',
  ].join('\n');
  return readTextEvents(text, { instruments: [], codes: ['云政', '云政办'] })
    .filter(({ type }) => type !== 'issued')
    .map(({ type, date, alternative, title: name, number, scope }) =>
      [type, date ?? '-', alternative, name, number, scope === 'part' ? 'part' : null]
        .filter(Boolean)
        .join(' '),
    );
}

describe('commencement', () => {
  test.each([
    ['本办法自印发之日起施行。', '2022-02-14'],
    ['本规定自公布之日起生效。', '2022-02-14'],
    ['本通知自2022年3月1日起执行。', '2022-03-01'],
    ['本办法自二〇二二年三月一日起施行。', '2022-03-01'],
    ['本办法从2000年1月2日起执行。', '2000-01-02'],
    ['本办法自发布之日起30日后施行。', '2022-03-16'],
    ['本办法自印发之日起满三个月后施行。', '2022-05-14'],
    ['本意见由市水利局负责解释，自印发之日起施行。', '2022-02-14'],
    ['第二十条 本办法自公布之日起施行。', '2022-02-14'],
    ['《云川市供水办法》已经市政府同意，现予公布，自2022年3月1日起施行。', '2022-03-01'],
  ])('%s', (words, date) => {
    expect(events(words)).toContain(`commences ${date}`);
  });

  test.each([
    '新的缴费标准自2022年3月1日起执行。',
    '《云川市节水条例》自2022年3月1日起施行，各单位要做好准备。',
    '本市新建项目自2022年3月1日起执行新标准。',
    '许可证自颁发之日起生效。',
    '2022年底前实施改造项目20个。',
  ])('none in: %s', (words) => {
    expect(events(words).filter((event) => event.startsWith('commences'))).toEqual([]);
  });
});

describe('terms', () => {
  test.each([
    ['本办法自印发之日起施行，有效期三年。', 'term-ends 2025-02-14 2025-02-13'],
    ['本办法自印发之日起施行，有效期5年。', 'term-ends 2027-02-14 2027-02-13'],
    ['本办法自印发之日起施行，有效期为两年。', 'term-ends 2024-02-14 2024-02-13'],
    ['本办法自印发之日起施行。有效期五年。', 'term-ends 2027-02-14 2027-02-13'],
    ['本办法有效期三年，自2022年3月1日起施行。', 'term-ends 2025-03-01 2025-02-28'],
    ['本办法自2024年2月29日起施行，有效期5年。', 'term-ends 2029-02-28'],
    ['本办法自2024年2月29日起施行，有效期四年。', 'term-ends 2028-02-29 2028-02-28'],
    ['本办法自2022年8月31日起施行，有效期6个月。', 'term-ends 2023-02-28'],
    ['本通知自2022年3月1日起试行一年。', 'term-ends 2023-03-01 2023-02-28'],
    ['本通知自2022年3月1日起试行，试行期暂定为一年。', 'term-ends 2023-03-01 2023-02-28'],
    ['本办法自印发之日起施行，有效期至2024年12月31日。', 'term-ends 2024-12-31'],
    ['本办法自印发之日起施行，有效期至2024年底。', 'term-ends 2024-12-31'],
    ['本公告执行期限自2023年1月1日起至2027年12月31日。', 'term-ends 2027-12-31'],
    ['执行时间为2023年1月1日至2025年6月30日。', 'term-ends 2025-06-30'],
    ['本办法自2023年1月1日起施行，至2025年12月31日止。', 'term-ends 2025-12-31'],
    ['上述政策自印发之日起执行，执行至2022年12月31日。', 'term-ends 2022-12-31'],
    ['本办法自公布之日起施行，暂行两年。', 'term-ends 2024-02-14 2024-02-13'],
    ['本通告有效期1年，自2022年3月1日起至2023年2月28日。', 'term-ends 2023-02-28'],
    ['本办法有效期3年（2022年3月1日至2025年2月28日）。', 'term-ends 2025-02-28'],
    ['本通知自2022年3月1日起施行，2025年6月30日废止。', 'term-ends 2025-06-30'],
    ['本通知自2022年3月1日起施行，自2025年7月1日起自动失效。', 'term-ends 2025-06-30'],
  ])('%s', (words, expected) => {
    expect(events(words)).toContain(expected);
  });

  test.each([
    '许可证有效期五年。',
    '取水许可证有效期限为5年，自2022年3月1日起计算。',
    '平台认定有效期为三年。',
    '申请人应当在有效期满三十日前提出。',
    '合同有效期至2024年12月31日。',
    '证书自颁发之日起生效，有效期三年。',
    '本办法为试行办法。',
    '政策有效期至2024年12月31日。',
    '项目补贴执行至2022年12月31日。',
  ])('none of the document in: %s', (words) => {
    expect(events(words).filter((event) => event.startsWith('term-ends'))).toEqual([]);
  });
});

const OLD = '《云川市取水办法》（云政〔2016〕37号）';
const OLD_EVENT = '云川市取水办法 云政〔2016〕37号';

describe('repeals, lapses, annulments', () => {
  test.each([
    [`本办法自2022年3月1日起施行，${OLD}同时废止。`, `repeals 2022-03-01 ${OLD_EVENT}`],
    [`本办法自印发之日起施行。${OLD}即行废止。`, `repeals 2022-02-14 ${OLD_EVENT}`],
    [`对${OLD}予以废止。`, `repeals 2022-02-14 ${OLD_EVENT}`],
    [`${OLD}自2022年5月1日起停止执行。`, `repeals 2022-05-01 ${OLD_EVENT}`],
    [`自本通知印发之日起，${OLD}不再执行。`, `repeals 2022-02-14 ${OLD_EVENT}`],
    [`现决定宣布失效${OLD}。`, `declares-lapsed 2022-02-14 ${OLD_EVENT}`],
    [`${OLD}第五条同时废止。`, `repeals 2022-02-14 ${OLD_EVENT} part`],
    [`${OLD}附件2同时废止。`, `repeals 2022-02-14 ${OLD_EVENT} part`],
    [`${OLD}中有关收费的规定即行废止。`, `repeals 2022-02-14 ${OLD_EVENT} part`],
    ['云政办〔2004〕48号文件同时废止。', 'repeals 2022-02-14 云政办〔2004〕48号'],
    [`决定撤销${OLD}。`, `annuls - ${OLD_EVENT}`],
    ['取消因疫情期间允许预售的相关政策。', 'repeals 2022-02-14'],
    ['此前发布的有关规定同时废止。', 'repeals 2022-02-14'],
  ])('%s', (words, expected) => {
    expect(events(words)).toContain(expected);
  });

  test.each([
    `建议${OLD}予以废止。`,
    `拟于年内废止${OLD}。`,
    `${OLD}已于2020年废止。`,
    `${OLD}亟需修订完善。`,
    '对不再适用的文件应当及时修改或者废止。',
    '原许可证同时作废。',
    '按照《云川市关于废止部分文件的决定》要求，做好清理工作。',
    '退出的项目同时取消水电气价格的优惠政策。',
  ])('none in: %s', (words) => {
    expect(events(words).filter((event) => /^(?:repeals|declares|annuls)/.test(event))).toEqual([]);
  });

  test('several titles stand under one verb', () => {
    const words = `${OLD}、《云川市节水办法》和《云川市排水办法》（云政〔2010〕3号）同时废止。`;
    expect(events(words)).toEqual([
      `repeals 2022-02-14 ${OLD_EVENT}`,
      'repeals 2022-02-14 云川市节水办法',
      'repeals 2022-02-14 云川市排水办法 云政〔2010〕3号',
    ]);
  });

  test('a list below the verb takes its verb', () => {
    const words = ['现对以下规范性文件宣布失效：', `1.${OLD}`, '2.《云川市节水办法》'].join('\n');
    expect(events(words)).toEqual([
      `declares-lapsed 2022-02-14 ${OLD_EVENT}`,
      'declares-lapsed 2022-02-14 云川市节水办法',
    ]);
  });

  test('a repeal of the same title replaces, whatever issues it', () => {
    const old = '《云川市人民政府关于印发云川市供水办法（试行）的通知》（云政〔2016〕37号）';
    expect(events(`${old}同时废止。`)).toContain(
      'replaces 2022-02-14 云川市人民政府关于印发云川市供水办法（试行）的通知 云政〔2016〕37号',
    );
  });
});

describe('amendments, extensions, conflict rules', () => {
  test.each([
    [`决定对${OLD}作如下修改：`, `amends 2022-02-14 ${OLD_EVENT}`],
    [`将${OLD}第五条修改为：`, `amends 2022-02-14 ${OLD_EVENT} part`],
    [`${OLD}有效期延长至2025年12月31日。`, `term-ends 2025-12-31 ${OLD_EVENT}`],
    ['以前规定与本办法不一致的，以本办法为准。', 'conflict-rule -'],
    ['与原有政策冲突的，按“就高不重复”原则执行。', 'conflict-rule -'],
    ['与本办法相抵触的，一律废止。', 'conflict-rule -'],
  ])('%s', (words, expected) => {
    expect(events(words)).toEqual([expected]);
  });

  test.each([`对${OLD}进行修订。`, `${OLD}亟需修订。`, '与用人单位有利益冲突的人员应当回避。'])(
    'none in: %s',
    (words) => {
      expect(events(words)).toEqual([]);
    },
  );
});

describe('ends inside a document', () => {
  test.each([
    ['对贷款增量给予奖励，从2022年起至2023年6月底执行。', 'period-ends 2023-06-30 part'],
    ['在2022年2月16日到5月31日期间免门票。', 'period-ends 2022-05-31 part'],
    ['优惠期限为3年。', 'period-ends - part'],
    ['法律顾问每届任期3年。', 'period-ends - part'],
  ])('%s', (words, expected) => {
    expect(events(words)).toEqual([expected]);
  });

  test('an appointment ends from the day it is made', () => {
    const title = '云川市人民政府关于聘任法律顾问的通知';
    expect(events('聘任张三等为法律顾问，聘期3年。', title)).toEqual([
      'period-ends 2025-02-14 2025-02-13 part',
    ]);
  });

  test.each([
    ['云川市人民政府关于印发云川市“十四五”供水规划的通知', '2025-12-31'],
    ['云川市人民政府关于印发云川市第十三个五年规划纲要的通知', '2020-12-31'],
    ['云川市人民政府关于印发云川市供水三年行动方案（2022—2024年）的通知', '2024-12-31'],
    ['云川市人民政府关于印发云川市2022年供水工作计划的通知', '2022-12-31'],
  ])('the period of %s', (title, date) => {
    expect(events('请遵照执行。', title)).toEqual([`period-ends ${date}`]);
  });

  test.each([
    '2016年至2020年，全市新增供水管网300公里。',
    '从2016年1月起至2020年12月底，共改造管网20公里。',
    '3年新建水厂5个。',
    '贷款期限最长3年。',
  ])('none in: %s', (words) => {
    expect(events(words)).toEqual([]);
  });
});

test('a document says nothing of itself in its head', () => {
  const title = '云川市人民政府关于废止《云川市取水办法》的通知';
  expect(events('经研究，予以公布。', title)).toEqual(['repeals 2022-02-14 云川市取水办法']);
  expect(events('决定废止《云川市取水办法》。', title)).toEqual([
    'repeals 2022-02-14 云川市取水办法',
  ]);
});

test('words and place are those of the text', () => {
  const text = '各县：\n本办法自2022年3月1日起施行，\n有效期三年。\n';
  const [commences, term] = readTextEvents(text, { instruments: [], codes: [] });
  expect(commences).toMatchObject({ words: '本办法自2022年3月1日起施行', line: 2, column: 1 });
  expect(term).toMatchObject({ words: '有效期三年', line: 3, column: 1, from: null });
});
