import { z } from 'zod';

/** Where a body stands in the administration, from the top down; the page lists the units in this order. */
export const UNIT_LEVELS = [
  '国家',
  '省',
  '市',
  '议事协调机构',
  '部门内设机构',
  '区县',
  '开发区',
  '乡镇街道',
  '各级',
  '其他单位',
] as const;

/** One entry of `content/units.yaml`: a body that documents give something to do, or several addressed as one. */
export const unitSchema = z.strictObject({
  /** ASCII; part of the address `/units/#unit-<id>`. Never changes. */
  id: z.string().regex(/^[a-z0-9-]+$/, '只用小写字母、数字和短横的编号'),
  /** The full name. */
  name: z.string().min(1),
  /** 议事协调机构 and 部门内设机构 are levels of their own, 各级 spans several, 其他单位 are no authorities. */
  level: z.enum(UNIT_LEVELS),
  /** Other names, as the documents have them: 市财政局. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Names that mean this unit in some documents only: 区政府, 办公室. `in` are ids of documents. */
  local: z
    .array(z.strictObject({ name: z.string().min(1), in: z.array(z.string().min(1)).min(1) }))
    .default([]),
  /** True for several bodies addressed together: 各开发区管委会. */
  collective: z.boolean().default(false),
  /** Ids of units of this file that a collective one includes beyond doubt. */
  members: z.array(z.string().min(1)).default([]),
  /** What a reader should know of the name, in plain words. */
  note: z.string().min(1).optional(),
});

/** `content/units.yaml`. */
export const unitsSchema = z.array(unitSchema);

export type Unit = z.infer<typeof unitSchema>;
export type UnitLevel = Unit['level'];

/** A level as a heading names it. */
export function levelName(level: UnitLevel): string {
  return ['国家', '省', '市', '区县'].includes(level) ? `${level}级` : level;
}
