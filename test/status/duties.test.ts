import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
import { readDuties, type Duty } from '../../src/status/duties.ts';
import { recurrenceWords } from '../../src/status/recurrence.ts';
import { anyText, check } from '../support/property.ts';
import { positionsOf } from '../../src/text/positions.ts';

const read = (text: string): Duty[] =>
  readDuties({ id: 'yun-2022-1', passages: [{ from: 'para_1', text, place: positionsOf(text) }] });
const words = (text: string) => read(text).map(({ recurrence }) => recurrenceWords(recurrence));

describe('a date that comes back', () => {
  test.each([
    ['每月25日前，通过月报系统填报信息。', '每月25日前'],
    ['各单位应当于每个月二十五日之前报送台账。', '每月25日前'],
    ['每月应于25日17时前报送台账。', '每月25日前'],
    ['每月，各单位于5日前报送台账。', '每月5日前'],
    ['每月25日报送进展情况。', '每月25日前'],
    ['每月底前更新台账。', '每月底前'],
    ['每月5日至10日办理缴费。', '每月5日至10日'],
    ['每月5—10日内办理缴费。', '每月5日至10日'],
    ['每月上旬公布上月数据。', '每月1日至10日'],
    ['每月上旬前公布数据。', '每月10日前'],
    ['每月下旬公布数据。', '每月21日至月底'],
    ['统计月报于次月10日前报送。', '每月10日前'],
    ['每月的数据于次月前5个工作日内报送。', '每月结束后5个工作日内'],
    ['每月前五个工作日内报送。', '每月结束后5个工作日内'],
    ['每月第5个工作日前报送。', '每月结束后5个工作日内'],
    ['在每个季度结束后十日内备案。', '每季度结束后10日内'],
    ['每季度结束后10个工作日内报送。', '每季度结束后10个工作日内'],
    ['每季度终了之日起15日内预缴。', '每季度结束后15日内'],
    ['应当自季度终了后15日内申报。', '每季度结束后15日内'],
    ['每季度末前报送季报。', '每季度末前'],
    ['每季度首月10日前报送上季度情况。', '每季度第一个月10日前'],
    ['每季度最后一个月25日前报送。', '每季度第三个月25日前'],
    ['按季度汇总，于次季度首月5日前报送。', '每季度第一个月5日前'],
    ['每半年结束后15日内报送。', '每半年结束后15日内'],
    ['每半年末前开展一次检查。', '每半年末前'],
    ['每年3月底前报送上年度总结。', '每年3月31日前'],
    ['每年应当于3月底前报送总结。', '每年3月31日前'],
    ['每年1月31日前公布目录。', '每年1月31日前'],
    ['每年12月上旬组织考核。', '每年12月1日至10日'],
    ['每年年底前完成考核。', '每年12月31日前'],
    ['每年1月1日至3月31日申报。', '每年1月1日至3月31日'],
    ['每年11月5日至20日申报。', '每年11月5日至20日'],
    ['每年第一季度末前报送。', '每年3月31日前'],
    ['年度报告于次年1月31日前公布。', '每年1月31日前'],
    ['会计年度终了后30日内报送决算。', '每年结束后30日内'],
    ['年度终了之日起五个月内汇算清缴。', '每年结束后5个月内'],
    ['每周五前报送进展。', '每周五前'],
    ['每周五下班前报送进展。', '每周五前'],
    ['自2022年起，每年3月底前报送总结。', '每年3月31日前'],
    ['每年3月底前按照《云川市2022年工作要点》（云政办〔2022〕10号）报送总结。', '每年3月31日前'],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual([expected]);
  });

  test('several days in one sentence are several duties, each with its own words', () => {
    const text = '每月10日前报送月报，每季度结束后15日内报送季报。';
    expect(read(text).map((duty) => [duty.words, duty.column])).toEqual([
      ['每月10日前报送月报', 1],
      ['每季度结束后15日内报送季报', 12],
    ]);
    expect(words('每年6月底和12月底前报送。')).toEqual(['每年6月30日前', '每年12月31日前']);
  });
});

describe('no date, or nobody’s deadline', () => {
  test.each([
    '每年不少于5场。',
    '每月补贴1000元。',
    '定期通报情况。',
    '每季度对情况进行汇总、核实，并予以通报。',
    '实行周例会制度，每周召开会议。',
    '每月不少于10个工作日。',
    '每月25日的会议由秘书处组织。',
    '每月25日召开例会。',
    '每月5日至10日为集中服务日。',
    '每年3月1日至5日的宣传周活动。',
    '每年3月15日前后开展活动。',
    '每月25日前往项目现场。',
    '每月25日前三天发出提醒。',
    '每年12月31日前完成2021年任务。',
    '每年12月31日前，完成2021年任务。',
    '2022年每月25日前报送进展。',
    '2022年，每月25日前报送进展。',
    '2022年度结束后30日内报送总结。',
    '一季度结束后10日内报送总结。',
    '本季度结束后10日内报送总结。',
    '项目结束后十日内备案。',
    '自批准之日的次月10日前缴纳。',
    '次年1月31日前完成。',
    '每年2月31日至1月1日申报。',
    '每月45日前报送。',
    '2022年3月底前完成整改。',
    '力争第一季度完成全年总量的三分之一。',
  ])('%s', (text) => {
    expect(words(text)).toEqual([]);
  });
});

test('a duty has its clause, its place, and the body the sentence begins with', () => {
  const text =
    '总体要求如下。行政机关应当对应诉情况进行统计，在每个季度结束后十日内向本级政府备案；其他照旧。';
  expect(read(text)).toEqual([
    {
      document: 'yun-2022-1',
      from: 'para_1',
      who: '行政机关',
      words: '在每个季度结束后十日内向本级政府备案',
      recurrence: {
        unit: 'quarter',
        first: null,
        last: null,
        after: { count: 10, unit: 'day' },
      },
      line: 1,
      column: 24,
    },
  ]);
  expect(read('按月调度（每月5日前报送）。')[0]).toMatchObject({
    who: null,
    words: '每月5日前报送',
    column: 6,
  });
});

test('any text is read without a fault, and duties lie within it', () => {
  check(anyText(), (text) => {
    for (const duty of read(text)) expect(text).toContain(duty.words);
  });
});

test('in the library: two duties with a date, as labelled by reading', async () => {
  const { value } = await loadLibrary();
  expect(
    value?.duties.map(({ document, from, who, recurrence, line, column }) => [
      document,
      from,
      who,
      recurrenceWords(recurrence),
      line,
      column,
    ]),
  ).toEqual([
    ['zhengzheng-2022-1', 'para_5', '各重点项目建设单位', '每月25日前', 22, 96],
    ['zhengzhengban-2022-11', 'art_11__para_1', '行政机关', '每季度结束后10日内', 84, 31],
  ]);
});
