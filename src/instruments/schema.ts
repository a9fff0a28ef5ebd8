import { z } from 'zod';
import { isoDate } from '../text/dates.ts';
import { formatNumber, parseNumber } from './document-number.ts';

/** A calendar day, `YYYY-MM-DD`. */
export const dateSchema = z.string().refine((text) => {
  const [year, month, day] = text.split('-').map(Number);
  return isoDate(year ?? null, month ?? null, day ?? null) === text;
}, '形如 2022-02-14 的日期');

/** The head of a notice's copy, as its editor writes it. */
export const frontmatterSchema = z.strictObject({
  /** 发文字号 in the standard form; null where the gazette prints none or it cannot be read. */
  number: z
    .string()
    .refine((text) => {
      const number = parseNumber(text);
      return number !== null && formatNumber(number) === text;
    }, '形如 云政办〔2022〕10号 的发文字号')
    .nullable(),
  /** 标题, complete, with the issuers where they are printed in it. */
  title: z.string().min(1),
  /** 发文机关, in the order of signature. */
  issuers: z.array(z.string().min(1)),
  /** 成文日期. */
  date: dateSchema.nullable(),
  /** 文种 of the enclosure where there is one, else of the notice. */
  kind: z.string().min(1).nullable(),
  /** 主题分类: editorial, no text says it. */
  topics: z.array(z.string().min(1)).default([]),
  /** The gazette the copy was made from, and its first and last line there. */
  gazette: z.string().min(1),
  lines: z
    .tuple([z.number().int().positive(), z.number().int().positive()])
    .refine(([first, last]) => first <= last, '先首行后末行的两个行号'),
});

export type Frontmatter = z.infer<typeof frontmatterSchema>;
