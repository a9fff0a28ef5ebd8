import { sortConditions } from './conditions.ts';
import { COUNTED_NAMES, COVER_NAMES, FORCE_NAMES, KIND_NAMES, PERIOD_NAMES } from './labels.ts';
import { eachOnce, type Benefit, type Measure, type Stated, type StatedFigure } from './measure.ts';
import type { Finder } from './schema.ts';

/** What a table of measures says of the document and provision a measure stands in. */
export interface MeasureSource {
  number: string | null;
  title: string;
  /** The reference in words. */
  reference: string;
  url: string;
  /** Names of the units in charge. */
  units: string[];
}

const HEAD = [
  '编号',
  '措施',
  '种类',
  '效力',
  '对象（原文）',
  '条件（原文）',
  '排除的情形（原文）',
  '情形（原文）',
  '给付（原文）',
  '数额',
  '单位',
  '计算',
  '比例（原文）',
  '上限（原文）',
  '上限',
  '上限单位',
  '上限计算',
  '期限（原文）',
  '起',
  '止',
  '区域',
  '叠加（原文）',
  '怎样申请（原文）',
  '责任单位',
  '发文字号',
  '文件',
  '引文',
  '网址',
] as const;

/** Measures as rows of a table, one for each of their benefits, with a head; unknown is null. */
export function measureTable(
  measures: readonly Measure[],
  finder: Finder,
  sourceOf: (measure: Measure) => MeasureSource,
): (string | number | null)[][] {
  const names = new Map(finder.places.map(({ id, name }) => [id, name]));
  return [
    [...HEAD],
    ...measures.flatMap((measure) => {
      const { number, title, reference, url, units } = sourceOf(measure);
      const area = measure.area
        .map(({ places, covers }) => {
          return `${COVER_NAMES[covers]}：${places.map((id) => names.get(id) ?? id).join('、')}`;
        })
        .join('；');
      const { required, excluded } = sortConditions(measure.conditions);
      const benefits: (Benefit | null)[] = measure.benefits.length > 0 ? measure.benefits : [null];
      return benefits.map((benefit) => [
        measure.id,
        measure.title,
        KIND_NAMES[measure.kind],
        FORCE_NAMES[measure.force.is].name,
        wordsOf(measure.for),
        wordsOf(required),
        wordsOf(excluded),
        benefit?.when?.words ?? null,
        wordsOf([benefit?.amount ?? [], benefit?.floor ?? []].flat()),
        benefit?.amount?.value ?? benefit?.floor?.value ?? null,
        benefit?.amount?.unit ?? benefit?.floor?.unit ?? null,
        counted(benefit?.amount ?? benefit?.floor ?? null),
        benefit?.rate?.words ?? null,
        benefit?.cap?.words ?? null,
        benefit?.cap?.value ?? null,
        benefit?.cap?.unit ?? null,
        counted(benefit?.cap ?? null),
        benefit?.lasts?.words ?? null,
        measure.start?.date ?? null,
        measure.end?.date ?? null,
        area || null,
        measure.stacking?.words ?? null,
        wordsOf(measure.apply),
        units.join('、') || null,
        number,
        title,
        reference,
        url,
      ]);
    }),
  ];
}

/** Quotes as one text, each once; null where there are none. */
export function wordsOf(list: readonly Stated[]): string | null {
  return (
    eachOnce(list)
      .map(({ words }) => words)
      .join('；') || null
  );
}

/** Whom a sum is counted for, and how often: 每个申请人，每年. */
export function counted(figure: StatedFigure | null): string | null {
  const { per, period } = figure ?? {};
  const names = [per && COUNTED_NAMES[per], period && PERIOD_NAMES[period]];
  return names.filter(Boolean).join('，') || null;
}
