import { z } from 'zod';

/** What somebody gets. Names for readers: `src/relief/labels.ts`. */
export const KINDS = [
  'subsidy',
  'reward',
  'exemption',
  'reduction',
  'deferral',
  'credit',
  'guarantee',
  'investment',
  'housing',
  'land',
  'training',
  'service',
  'procedure',
  'priority',
] as const;

/**
 * How firmly the text gives it: `entitlement` 给予、免收 (it can be asked for), `delegated` 研究出台、按相关政策标准
 * (another paper must come first), `encouraged` 鼓励、支持、引导, `planned` 力争、逐步、计划.
 */
export const FORCES = ['entitlement', 'delegated', 'encouraged', 'planned'] as const;

/** Whom or what a sum, share or limit is counted for: 每户, 每人, 全市一年的总额 … */
export const COUNTED = ['applicant', 'person', 'household', 'programme', 'loan', 'month'] as const;

/** Whether a place is covered, may follow the text (可参照), or is left out. */
export const COVERS = ['applies', 'may', 'not'] as const;

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { message: '编号：只用小写字母、数字和短横' });
const day = z.iso.date({ message: '日期：写成 2022-02-16' });

/** The exact words something rests on; `at` names their provision where it is not that of the measure. */
const quoted = { words: z.string().min(1), at: z.string().min(1).optional() };

/** A sum, share or limit: the words, and what can be reckoned with where they give it. */
const figure = z.strictObject({
  ...quoted,
  value: z.number().optional(),
  unit: z.string().min(1).optional(),
  /** What a share is taken of, in the words of the text: 贷款余额增量. */
  of: z.string().min(1).optional(),
  per: z.enum(COUNTED).optional(),
  /** How often: by month or year, or once. */
  period: z.enum(['month', 'year', 'once']).optional(),
});

const areaSchema = z.strictObject({
  ...quoted,
  places: z.array(id).min(1),
  covers: z.enum(COVERS),
});

const dated = z.strictObject({ ...quoted, date: day });

const conditionSchema = z.strictObject({
  ...quoted,
  /** The question that settles it; without one only the unit in charge can say. */
  ask: z.string().min(1).optional(),
  /** What number the question asks for; without it the question is answered by yes or no. */
  number: z
    .strictObject({
      unit: z.string().min(1),
      min: z.number().optional(),
      max: z.number().optional(),
      /** Whether the limit itself is left out: 30万元以下 in the sense of less than. */
      exclusive: z.boolean().optional(),
    })
    .optional(),
  /** Conditions of several measures with one key are asked once. */
  key: id.optional(),
  /** The answer that meets the condition; no only where the words name what is left out: 低于5年的不得列入. */
  meets: z.enum(['yes', 'no']).optional(),
  /** True for what can still be got or done (a certificate, three months in business): nobody is left out by it yet. */
  obtainable: z.boolean().optional(),
});

const measureSchema = z.strictObject({
  id,
  /** In plain words, for people. */
  title: z.string().min(1),
  /** The provision that holds the measure. */
  at: z.string().min(1),
  kind: z.enum(KINDS),
  /** Ids of what people look for (`content/finder.yaml`). */
  needs: z.array(id).min(1),
  /** Alternatives; within one, all groups must hold. */
  for: z.array(z.strictObject({ ...quoted, all: z.array(id).min(1) })).min(1),
  conditions: z.array(conditionSchema).default([]),
  /** How to apply; empty where the text does not say. */
  apply: z.array(z.strictObject(quoted)).default([]),
  /** Units that the text itself names; those of the 责任单位 line are read from it. */
  units: z
    .array(
      z.strictObject({ ...quoted, name: z.string().min(1), role: z.string().min(1).optional() }),
    )
    .default([]),
  benefits: z
    .array(
      z.strictObject({
        amount: figure.optional(),
        rate: figure.optional(),
        cap: figure.extend({ per: z.enum(COUNTED) }).optional(),
        floor: figure.optional(),
        /** For how long it is given: 优惠期限为3年. */
        lasts: figure.optional(),
        /** For which of several cases: 对留用比例达到50%以上的. */
        when: z.strictObject(quoted).optional(),
      }),
    )
    .default([]),
  force: z.strictObject({ ...quoted, is: z.enum(FORCES) }),
  /** True for what other measures come after: recognition as a project. It is listed first. */
  gateway: z.boolean().default(false),
  /** An account of the past, or of what another document gives: never judged to fit. */
  background: z.strictObject({ ...quoted, is: z.enum(['past', 'elsewhere']) }).optional(),
  area: z.array(areaSchema).optional(),
  start: dated.optional(),
  end: dated.optional(),
  stacking: z.strictObject(quoted).optional(),
  /** What readers should know beside the text, in plain words. */
  note: z.string().min(1).optional(),
});

/** `content/relief/<document>.yaml`: every measure of one document that gives somebody something. */
export const reliefSchema = z.strictObject({
  document: z.string().min(1),
  /** What holds for every measure that does not say otherwise. */
  area: z.array(areaSchema).default([]),
  stacking: z.strictObject(quoted).optional(),
  measures: z.array(measureSchema).min(1),
});

export type ReliefFile = z.infer<typeof reliefSchema>;
export type MeasureEntry = z.infer<typeof measureSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Figure = z.infer<typeof figure>;
export type Area = z.infer<typeof areaSchema>;
export type Kind = (typeof KINDS)[number];
export type Force = (typeof FORCES)[number];
export type Counted = (typeof COUNTED)[number];

/** `content/finder.yaml`: the words in which the finder asks who, where and what. */
export const finderSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      id,
      name: z.string().min(1),
      side: z.enum(['business', 'person']),
      /** Groups of one aspect exclude each other once one is chosen: size, trade. */
      aspect: z.string().min(1),
      /** Wider groups it belongs to. */
      under: z.array(id).default([]),
      /** Groups it may belong to as well; only the person can say. */
      perhaps: z.array(id).default([]),
      /** Whoever is one says so: where others were chosen and it was not, it does not hold. */
      sure: z.boolean().default(false),
      /** False for a wide group that nobody would choose. */
      offered: z.boolean().default(true),
    }),
  ),
  needs: z.array(
    z.strictObject({
      id,
      name: z.string().min(1),
      side: z.enum(['business', 'person', 'both']),
      /** The group that whoever looks for it belongs to: who wants to buy a home is a buyer. */
      means: id.optional(),
    }),
  ),
  places: z.array(z.strictObject({ id, name: z.string().min(1), within: z.array(id).default([]) })),
});

export type Finder = z.infer<typeof finderSchema>;
export type Group = Finder['groups'][number];
export type Need = Finder['needs'][number];
export type FinderPlace = Finder['places'][number];
