import { expect, test } from 'vitest';
import { shortTitle } from '../../src/components/names.ts';

const issuers = ['云川市人民政府办公室'];
const rules = { id: 'enc_1', title: '云川市公园管理规则' };

test.each([
  ['云川市人民政府办公室关于做好植树工作的通知', [], '做好植树工作的通知'],
  ['关于做好植树工作的通知', [], '关于做好植树工作的通知'],
  ['云川市人民政府办公室关于印发云川市公园管理规则的通知', [rules], '云川市公园管理规则'],
  [
    '云川市人民政府办公室关于印发两项规则的通知',
    [rules, { id: 'enc_2', title: '云川市树木管理规则' }],
    '印发两项规则的通知',
  ],
])('%s', (title, enclosures, short) => {
  expect(shortTitle({ title, issuers, enclosures })).toBe(short);
});
