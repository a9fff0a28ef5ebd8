import type { Unit } from '../../src/units/schema.ts';

/** A unit of the invented city; its id is given. */
export function unit(id: string, name: string, fields: Partial<Unit> = {}): Unit {
  return {
    id,
    name,
    level: '市',
    aliases: [],
    local: [],
    collective: false,
    members: [],
    ...fields,
  };
}

export const CAIZHENG = unit('cz', '云川市财政局', { aliases: ['市财政局'] });
export const SHUILI = unit('sl', '云川市水利局', { aliases: ['市水利局'] });
export const FAGAI = unit('fg', '云川市发展和改革委员会', {
  aliases: ['市发展和改革委员会', '市发展改革委'],
});
export const ZUFANG = unit('zf', '云川市住房局', { aliases: ['市住房局'] });
export const BANGONGSHI = unit('zb', '市租赁住房工作领导小组办公室', { level: '议事协调机构' });
export const LINGDAO = unit('zl', '市租赁住房工作领导小组', { level: '议事协调机构' });
export const ZHENGFU = unit('gov', '云川市人民政府', { aliases: ['市政府'] });
export const QUXIAN = unit('qx', '区县（市）人民政府', {
  level: '区县',
  collective: true,
  aliases: ['各区县（市）人民政府', '区县（市）政府'],
});
export const KAIFAQU = unit('kfq', '各开发区管委会', { level: '开发区', collective: true });
export const BUMEN = unit('bm', '行政机关', { level: '各级', collective: true });

export const UNITS = [
  CAIZHENG,
  SHUILI,
  FAGAI,
  ZUFANG,
  BANGONGSHI,
  LINGDAO,
  ZHENGFU,
  QUXIAN,
  KAIFAQU,
  BUMEN,
];
