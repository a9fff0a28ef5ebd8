import type { UnitDuty } from './duty.ts';
import { roleWords } from './roles.ts';
import type { Unit } from './schema.ts';

/** A unit as `/data/units.json` gives it; unknown is null. */
export interface UnitEntry {
  id: string;
  name: string;
  level: string;
  collective: boolean;
  aliases: string[];
  members: string[];
  note: string | null;
  duties: UnitDutyEntry[];
}

/** One thing it must do. The role in the code's words, the recurrence in Chinese. */
export interface UnitDutyEntry extends Omit<UnitDuty, 'unit'> {
  /** The reference in words, to the provision or the nearest above that has one. */
  reference: string;
}

/** What the tables need to know of a document. */
export interface DutyDocument {
  id: string;
  number: string | null;
  title: string;
  date: string | null;
}

/** The units of the file in its order, each with its duties. */
export function unitEntries(
  units: readonly Unit[],
  duties: readonly UnitDuty[],
  reference: (duty: UnitDuty) => string,
): UnitEntry[] {
  return units.map(({ id, name, level, collective, aliases, members, note = null }) => ({
    id,
    name,
    level,
    collective,
    aliases,
    members,
    note,
    duties: duties
      .filter(({ unit }) => unit === id)
      .map((duty) => {
        const { document, provision, stated, role, words, source, recurrence, line, column } = duty;
        const said = { name: duty.name, role, words, source, recurrence };
        return { document, provision, stated, reference: reference(duty), ...said, line, column };
      }),
  }));
}

const COLUMNS = [
  '单位编号',
  '单位',
  '层级',
  '原文写作',
  '角色',
  '发文字号',
  '文件',
  '成文日期',
  '文件编号',
  '条款编号',
  '条款',
  '周期',
  '出自',
  '原文',
] as const;

/** The same as a table, one row a duty, under one row of headings; for `csv`. */
export function unitRows(
  units: readonly Unit[],
  duties: readonly UnitDuty[],
  documents: readonly DutyDocument[],
  reference: (duty: UnitDuty) => string,
): (string | null)[][] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const rows = units.flatMap((unit) =>
    duties
      .filter((duty) => duty.unit === unit.id)
      .map((duty) => {
        const { number = null, title = null, date = null } = byId.get(duty.document) ?? {};
        return [
          unit.id,
          unit.name,
          unit.level,
          duty.name,
          roleWords(duty.role) || null,
          number,
          title,
          date,
          duty.document,
          duty.provision,
          reference(duty),
          duty.recurrence,
          duty.source === 'line' ? '责任单位行' : '正文',
          duty.words,
        ];
      }),
  );
  return [[...COLUMNS], ...rows];
}
