import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
import { readNotice } from '../../src/markdown/read-notice.ts';
import { parseProvisions } from '../../src/provisions/parse.ts';
import { readReference } from '../../src/provisions/reference.ts';
import { withCitations, type CitedDocument } from '../../src/provisions/words.ts';

/** A document of the given body, as the library would cite it. */
function documentOf(body: string): CitedDocument {
  const head = `---\nnumber: 云政〔2023〕5号\ntitle: 云川市人民政府关于印发云川市供水办法的通知\nissuers: [云川市人民政府]\ndate: 2023-02-20\nkind: 办法\ngazette: x\nlines: [1, 2]\n---\n\n`;
  const notice = readNotice(head + body, 'n.mdx').value;
  if (!notice) throw new Error('the body cannot be read');
  const { title, number } = notice.frontmatter;
  const enclosures = notice.blocks
    .filter(({ type }) => type === 'Enclosure')
    .map((block, index) => ({
      id: `enc_${index + 1}`,
      title: 'title' in block ? (block.title?.text ?? '') : '',
    }));
  const parsed = { title, number, enclosures, provisions: parseProvisions(notice.blocks) };
  return { ...parsed, provisions: withCitations(parsed) };
}

const RULES = documentOf(`各区县人民政府：

现印发给你们。

<Enclosure title="云川市供水办法">

第一章 总则

第一条 为保障供水，制定本办法。

第二条 本办法所称供水包括：

（一）公共供水；

（二）自建设施供水：

1. 自备水源；

2. 二次供水。

供水单位应当登记。

第二章 管理

第三条 供水水质应当合格。

水压应当合格：

（一）居民用水；

（二）消防用水；

（三）其他用水。

第十条 供水单位不得擅自停水。

第十条之二 停水应当公告。

第二十一条 本办法自印发之日起施行。

</Enclosure>`);

const OPINION = documentOf(`各区县人民政府：

为支持企业，提出如下意见。

一、减负

1. 减租。免收3个月租金。

责任单位：市国资委。

2. 减费。

二、融资

3. 贴息。

（1）按季。

（2）按年。

4. 担保。

<Box label="专栏1" title="清单">

一、甲

甲的内容。

二、乙

</Box>

<Annex label="附件2" title="表">

（一）丙

（二）丁

</Annex>`);

const NAME = '《云川市供水办法》（云政〔2023〕5号）';
const NOTICE = '《云川市人民政府关于印发云川市供水办法的通知》（云政〔2023〕5号）';

describe('a citation in words', () => {
  const citations = (document: CitedDocument) =>
    new Map(document.provisions.map(({ id, citation }) => [id, citation]));

  test.each([
    ['enc_1', NAME],
    ['chp_1', `${NAME}第一章`],
    ['art_1', `${NAME}第一条`],
    ['art_2__para_1', `${NAME}第二条第一款`],
    ['art_2__para_1__item_2', `${NAME}第二条第一款第二项`],
    ['art_2__para_1__item_2__subitem_1', `${NAME}第二条第一款第二项第一目`],
    ['art_2__para_2', `${NAME}第二条第二款`],
    ['art_3__para_2__item_3', `${NAME}第三条第二款第三项`],
    ['art_10-2', `${NAME}第十条之二`],
    ['art_21', `${NAME}第二十一条`],
  ])('%s of rules is %s', (id, words) => {
    expect(citations(RULES).get(id)).toBe(words);
  });

  test.each([
    ['lvl_1', `${NOTICE}第一部分`],
    ['lvl_1__item_2', `${NOTICE}第一部分第2项`],
    ['lvl_2__item_3', `${NOTICE}第二部分第3项`],
    ['lvl_2__item_3__subitem_2', `${NOTICE}第二部分第3项第（2）目`],
    ['box_1', `${NOTICE}专栏1`],
    ['box_1__lvl_2', `${NOTICE}专栏1第二部分`],
    ['annex_2', `${NOTICE}附件2`],
    ['annex_2__lvl_1', `${NOTICE}附件2第（一）项`],
  ])('%s of an opinion is %s', (id, words) => {
    expect(citations(OPINION).get(id)).toBe(words);
  });

  test.each([
    ['an only paragraph, which is the article', RULES, 'art_1__para_1'],
    ['an addressee', RULES, 'notice__addressee'],
    ['a line of responsible units', OPINION, 'lvl_1__item_1__units_1'],
  ])('is not defined for %s', (_, document, id) => {
    expect(document.provisions.some((provision) => provision.id === id)).toBe(true);
    expect(citations(document).get(id)).toBeNull();
  });

  test('a number printed twice names neither place', () => {
    const twice = documentOf('一、甲\n\n二、乙\n\n二、丙\n\n三、丁');
    expect(twice.provisions.map(({ citation }) => citation?.replace(NOTICE, ''))).toEqual([
      '第一部分',
      undefined,
      undefined,
      '第三部分',
    ]);
    expect(readReference('第二部分', twice).problem).toBe('第二部分有 2 处，不能确定是哪一处');
  });
});

describe('a reference read', () => {
  test.each([
    ['第二条第一款第二项', ['art_2__para_1__item_2']],
    ['第二条第一款第（二）项', ['art_2__para_1__item_2']],
    ['第二条第2款', ['art_2__para_2']],
    ['第二条第二项', ['art_2__para_1__item_2']],
    ['第三条第三项', ['art_3__para_2__item_3']],
    ['第一条第一款', ['art_1__para_1']],
    ['第十条之二', ['art_10-2']],
    ['第一条至第三条', ['art_1', 'art_2', 'art_3']],
    ['第十、二十一条', ['art_10', 'art_21']],
    ['第三条第二款第一项至第三项', [1, 2, 3].map((n) => `art_3__para_2__item_${n}`)],
    ['第三条第二款第一项、第三项', [1, 3].map((n) => `art_3__para_2__item_${n}`)],
    ['第三条第二款第一至三项', [1, 2, 3].map((n) => `art_3__para_2__item_${n}`)],
    ['第二条第一款第一项和第三条', ['art_2__para_1__item_1', 'art_3']],
    [`${NAME}第一条`, ['art_1']],
    ['《云川市供水办法》第一条', ['art_1']],
    [NAME, ['enc_1']],
    ['第二章', ['chp_2']],
  ])('%s leads to %j', (words, ids) => {
    expect(readReference(words, RULES)).toEqual({ ids, problem: null });
  });

  test.each([
    ['第二部分第3项', ['lvl_2__item_3']],
    ['二、3', ['lvl_2__item_3']],
    ['第4项', ['lvl_2__item_4']],
    ['专栏1', ['box_1']],
    ['专栏1第二部分', ['box_1__lvl_2']],
    ['附件 2', ['annex_2']],
    ['附件2第（二）项', ['annex_2__lvl_2']],
  ])('%s of an opinion leads to %j', (words, ids) => {
    expect(readReference(words, OPINION)).toEqual({ ids, problem: null });
  });

  test.each([
    ['第十一条', '没有第十一条'],
    ['第二条第一款第九项', '没有第二条第一款第九项'],
    ['第三条至第一条', '“第三条”不在“第一条”之前'],
    ['第一条中的规定', '读不懂“第一条中的规定”'],
    ['第一条、', '读不懂“第一条、”'],
    ['《云川市排水办法》第一条', '“《云川市排水办法》第一条”不是这份文件的名称'],
  ])('%s leads nowhere: %s', (words, problem) => {
    expect(readReference(words, RULES)).toEqual({ ids: [], problem });
  });

  test('第三条 is not 第十三条', () => {
    const thirteen = documentOf('第十三条 甲。');
    expect(readReference('第三条', thirteen).ids).toEqual([]);
    expect(readReference('第十三条', thirteen).ids).toEqual(['art_13']);
  });

  test('an item that two paragraphs have is not guessed', () => {
    const two = documentOf('第一条 甲：\n\n（一）子；\n\n乙：\n\n（一）丑。');
    expect(readReference('第一条第一项', two)).toEqual({
      ids: [],
      problem: '第一条第一项有 2 处，不能确定是哪一处',
    });
  });
});

test('words lead back to the provision they were made for, in every committed notice', async () => {
  const { value } = await loadLibrary();
  let count = 0;
  for (const document of value?.documents ?? []) {
    for (const { id, citation } of document.provisions) {
      if (citation === null) continue;
      expect(readReference(citation, document), citation).toEqual({ ids: [id], problem: null });
      count++;
    }
  }
  expect(count).toBeGreaterThan(500);
});
