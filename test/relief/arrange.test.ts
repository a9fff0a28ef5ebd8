import { expect, test } from 'vitest';
import { NO_ANSWERS, WHOLE_VIEW, type View } from '../../src/relief/answers.ts';
import {
  countsOf,
  foldText,
  judgeAll,
  narrowed,
  partsOf,
  sectionsOf,
} from '../../src/relief/arrange.ts';
import type { FoundMeasure } from '../../src/relief/found.ts';
import { finderSchema } from '../../src/relief/schema.ts';
import type { DocumentTimes } from '../../src/relief/standing.ts';

const finder = finderSchema.parse({
  groups: [
    { id: 'small', name: '小微企业', side: 'business', aspect: 'size' },
    { id: 'large', name: '大型企业', side: 'business', aspect: 'size' },
    { id: 'maker', name: '制造业', side: 'business', aspect: 'trade' },
  ],
  needs: [],
  places: [],
});

const STANDING: DocumentTimes = {
  timeline: [{ from: null, state: 'inForce', flags: [], until: null }],
  planEnd: null,
};
const times = { new: STANDING, old: { ...STANDING, planEnd: '2020-12-31' } };

function found(id: string, fields: Partial<FoundMeasure> = {}): FoundMeasure {
  return {
    ...{ id, document: 'new', kind: 'subsidy', needs: ['rent'], conditions: [] },
    for: [{ all: ['small'], words: '小微企业', at: 'art_1' }],
    ...{ background: null, area: [], start: null, end: null, gateway: false },
    ...{ force: { is: 'entitlement' }, yuan: null, text: foldText(`措施${id} 房租`) },
    ...fields,
  };
}

const condition = { words: '符合条件', at: 'art_1', key: 'x' };
const measures = [
  found('planned', { force: { is: 'planned' } }),
  found('open', { conditions: [condition], yuan: 500 }),
  found('lapsed', { document: 'old', yuan: 10_000_000 }),
  found('other', { for: [{ all: ['large'], words: '大型企业', at: 'art_1' }] }),
  found('first', { yuan: 1000 }),
  found('loan', { needs: ['loan'], kind: 'credit', text: '贷款' }),
  found('made', { for: [{ all: ['maker'], words: '制造业', at: 'art_1' }] }),
];
const answers = { ...NO_ANSWERS, who: ['small'] };
const judged = judgeAll(measures, answers, finder, times, '2022-06-01');

const idsOf = (list: ReturnType<typeof sectionsOf>) =>
  Object.fromEntries(
    list.map(({ verdict, judged: own }) => [verdict, own.map((one) => one.measure.id)]),
  );

test('what fits is first, what is firm before what is planned, what has lapsed after what stands', () => {
  const sections = sectionsOf(judged, '', []);
  expect(sections.map(({ verdict }) => verdict)).toEqual(['fits', 'open', 'lapsed', 'not']);
  expect(idsOf(sections)).toEqual({
    fits: ['first', 'loan', 'planned'],
    open: ['open', 'made'],
    lapsed: ['lapsed'],
    not: ['other'],
  });
});

test('by amount, within each verdict', () => {
  expect(idsOf(sectionsOf(judged, 'amount', []))['fits']?.[0]).toBe('first');
});

test('the best for each thing looked for comes before more of one', () => {
  const own = [found('one'), found('two'), found('late', { needs: ['x'], kind: 'service' })];
  const said = { ...answers, needs: ['x', 'rent'] };
  const list = judgeAll(own, said, finder, times, '2022-06-01');
  expect(idsOf(sectionsOf(list, '', said.needs))['fits']).toEqual(['one', 'late', 'two']);
  expect(idsOf(sectionsOf(list, '', []))['fits']).toEqual(['one', 'two', 'late']);
});

test('what serves more of what is looked for comes first, then what gives something', () => {
  const own = [
    found('help', { kind: 'service' }),
    found('money'),
    found('both', { kind: 'procedure', needs: ['rent', 'loan'] }),
  ];
  const said = { ...answers, needs: ['rent', 'loan'] };
  const ordered = judgeAll(own, said, finder, times, '2022-06-01');
  expect(idsOf(sectionsOf(ordered, '', said.needs))['fits']).toEqual(['both', 'money', 'help']);
});

test.each([
  ['a need', { ...answers, needs: ['loan'] }, WHOLE_VIEW, ['loan']],
  ['one of two needs', { ...answers, needs: ['loan', 'x'] }, WHOLE_VIEW, ['loan']],
  ['a kind', answers, { ...WHOLE_VIEW, kind: 'credit' }, ['loan']],
  ['a force', answers, { ...WHOLE_VIEW, force: 'planned' }, ['planned']],
  ['a document', answers, { ...WHOLE_VIEW, document: 'old' }, ['lapsed']],
  ['all words', answers, { ...WHOLE_VIEW, text: '房租  措施ＯＰＥＮ' }, ['open']],
  ['no such words', answers, { ...WHOLE_VIEW, text: '没有' }, []],
])('narrowed by %s', (_name, said, view, expected) => {
  expect(narrowed(judged, said, view).map(({ measure }) => measure.id)).toEqual(expected);
});

test('counts leave out their own facet and what does not fit', () => {
  const said = { ...answers, needs: ['loan'] };
  expect([...countsOf(judged, said, WHOLE_VIEW, 'need')].sort()).toEqual([
    ['loan', 1],
    ['rent', 5],
  ]);
  expect([...countsOf(judged, said, WHOLE_VIEW, 'kind')]).toEqual([['credit', 1]]);
});

interface Folding {
  name: string;
  needs: string[];
  sort: View['sort'];
  soft: string[];
  doubtful: string[];
}

test.each<Folding>([
  { name: 'nobody has said what for', needs: [], sort: '', soft: ['planned'], doubtful: ['made'] },
  { name: 'a need was named', needs: ['rent'], sort: '', soft: [], doubtful: ['made'] },
  { name: 'an order was asked for', needs: [], sort: 'amount', soft: [], doubtful: [] },
])('what is folded where $name', ({ needs, sort, soft, doubtful }) => {
  const stands = judged.filter(({ judgement }) => ['fits', 'open'].includes(judgement.verdict));
  const parts = partsOf(stands, { who: ['small'], needs }, { sort, force: '' });
  const ids = (some: typeof stands) => some.map(({ measure }) => measure.id);
  expect([ids(parts.soft), ids(parts.doubtful)]).toEqual([soft, doubtful]);
  expect(parts.first.length).toBe(stands.length - soft.length - doubtful.length);
});

test('where all is only planned nothing is folded', () => {
  const planned = judged.filter(({ measure }) => measure.force.is === 'planned');
  expect(partsOf(planned, answers, WHOLE_VIEW).first).toEqual(planned);
});
