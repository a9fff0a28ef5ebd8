/** A small procedure of an invented city, as its editor writes it, and the document it quotes. */
import type { LibraryDocument } from '../../src/library/document.ts';

export const held = {
  id: 'yunzhengban-2022-10',
  title: '云川市人民政府办公厅关于印发云川市停车场备案办法的通知',
  number: '云政办〔2022〕10号',
  provisions: [
    ['enc_1', '', '云川市停车场备案办法'],
    [
      'art_1',
      '第一条',
      '申请人向区城管部门提出申请并提交申请表（附件1）。利用自有土地的，提交土地证明。',
    ],
    ['art_2', '第二条', '区城管部门接到申请后，在3个工作日内完成初审，报区政府批准。'],
    [
      'art_3',
      '第三条',
      '市城管局接到报告后，在10个工作日内出具备案书。临时停车场由区城管部门直接出具备案书。',
    ],
    ['art_4', '第四条', '需在取得备案书后60日内公示收费标准，经营期限不得低于2年。'],
    ['annexes__item_1', '附件1', '申请表（略）'],
  ].map(([id, label, text]) => ({ id, label, text, parent: null, citation: null })),
} as unknown as LibraryDocument;

export const PROCEDURE = `document: yunzhengban-2022-10
title: { words: 停车场备案, at: enc_1 }
tracks:
  - { id: lasting, name: 固定, at: art_3, projects: [{ words: 市城管局 }] }
  - { id: passing, name: 临时, at: art_3, projects: [{ words: 临时停车场 }] }
steps:
  - id: apply
    name: 申请
    tracks: [lasting, passing]
    at: art_1
    who: [{ role: act, words: 申请人 }, { role: receive, words: 区城管部门 }]
    does: [{ words: 申请人向区城管部门提出申请 }]
    materials:
      - { words: 申请表（附件1）, forms: [{ number: 1, words: 附件1 }] }
      - { words: 土地证明, condition: { words: 利用自有土地的 }, tracks: [lasting] }
  - id: check
    name: 初审
    tracks: [lasting, passing]
    at: art_2
    who: [{ role: act, words: 区城管部门 }]
    does: [{ words: 完成初审 }]
    limit: { value: 3, unit: working-day, kind: within, words: 在3个工作日内, from: { words: 接到申请后 } }
  - id: approve
    name: 批准
    tracks: [lasting]
    at: art_2
    who: [{ role: act, words: 区政府 }]
    does: [{ words: 报区政府批准 }]
  - id: issue
    name: 出具备案书
    tracks: [lasting]
    at: art_3
    who: [{ role: act, words: 市城管局 }]
    does: [{ words: 出具备案书 }]
    limit: { value: 10, unit: working-day, kind: within, words: 在10个工作日内, from: { words: 接到报告后 } }
    outcomes: [{ words: 出具备案书, back: apply }]
  - id: issue-passing
    name: 直接出具
    tracks: [passing]
    at: art_3
    who: [{ role: act, words: 区城管部门 }]
    does: [{ words: 由区城管部门直接出具备案书 }]
eligibility: { area: [], covers: [], excluded: [], conditions: [] }
duties: { list: [] }
aftermath:
  - id: prices
    name: 公示收费
    at: art_4
    does: [{ words: 公示收费标准 }]
    limit: { value: 60, unit: day, kind: within, words: 60日内, from: { words: 取得备案书后 } }
  - id: term
    name: 经营期限
    at: art_4
    does: [{ words: 经营期限不得低于2年 }]
    limit: { value: 2, unit: year, kind: at-least, words: 不得低于2年 }
forms: [{ number: 1, at: annexes__item_1, words: 申请表（略） }]
`;
