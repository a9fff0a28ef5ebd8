import type { Library } from '../library/library.ts';
import type { UnitDuty } from '../units/duty.ts';
import { referenceTo } from './names.ts';

/** What the provision of a duty is called, complete: 《…》（…）第一部分第1项. */
export function dutyReference({ documents }: Library): (duty: UnitDuty) => string {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return ({ document: id, provision }) => {
    const document = byId.get(id);
    return document ? referenceTo(document, provision) : '';
  };
}
