import type { LibraryDocument } from '../../library/library.ts';
import { isCountable, startsOf, stepsOf } from '../../procedures/starts.ts';
import type { Procedure, Step } from '../../procedures/schema.ts';
import { limitWords, sumWords } from '../../procedures/words.ts';
import type { StatedLimit } from '../../procedures/deadline.ts';
import { breakableParts } from '../break-title.ts';
import { link } from '../links.ts';
import type { PicturedStep, PicturedTrack } from './steps-layout.ts';

export function procedureLink(id: string): string {
  return link(`procedures/${id}/`);
}

/** The stated limits of a track added up, in words; where there is none, that the text states none. */
export function trackSum(procedure: Procedure, track: string): string {
  const [start] = startsOf(procedure, track);
  const sums = new Map<StatedLimit['unit'], number>();
  for (const { limit } of start?.steps ?? [])
    if (limit) sums.set(limit.unit, (sums.get(limit.unit) ?? 0) + limit.value);
  return sumWords([...sums].map(([unit, value]) => ({ unit, value }))) || '未载明';
}

export function picturedTracks(procedure: Procedure): PicturedTrack[] {
  return procedure.tracks.map(({ id, name }) => ({ name, sum: trackSum(procedure, id) }));
}

/** The steps as the picture draws them; headings come from the document. */
export function picturedSteps(procedure: Procedure, document: LibraryDocument): PicturedStep[] {
  const place = new Map(procedure.tracks.map(({ id }, index) => [id, index]));
  return procedure.steps.map((step) => {
    const back = step.outcomes.find((outcome) => outcome.back !== null);
    const to = procedure.steps.findIndex(({ id }) => id === back?.back);
    return {
      name: step.name,
      who: whoParts(step),
      limit: stepLimit(procedure, step),
      kind: isFirst(procedure, step) ? 'start' : isCountable(step.limit) ? 'timed' : 'untimed',
      tracks: step.tracks.map((track) => place.get(track) ?? 0),
      back: back && to >= 0 ? { to, words: `${back.name ?? back.words}：回到第${to + 1}步` } : null,
      stage: stageOf(document, step.does[0]?.at ?? ''),
    };
  });
}

/** What stands in the mark of a step: its limit, or that time begins to run here. */
export function stepLimit(procedure: Procedure, step: Step): string {
  return isFirst(procedure, step) && step.limit === null ? '由此起算' : limitWords(step.limit);
}

/** The step every track that has it begins with; nothing runs before it. */
export function isFirst(procedure: Procedure, { id, tracks }: Step): boolean {
  return tracks.every((track) => stepsOf(procedure, track)[0]?.id === id);
}

/** Who acts, in parts between which a line may break. */
function whoParts({ who }: Step): string[] {
  const named = (role: Step['who'][number]['role']) =>
    who.filter((one) => one.role === role).map(({ words }) => words);
  const joined = named('with').length > 0 ? `，会同${named('with').join('、')}` : '';
  return breakableParts(`${named('act').join('、')}${joined}`);
}

/** The nearest heading above a provision, with its number: `（二）联合审查`. */
export function stageOf(document: LibraryDocument, at: string): string {
  const byId = new Map(document.provisions.map((provision) => [provision.id, provision]));
  for (let own = byId.get(at); own; own = own.parent === null ? undefined : byId.get(own.parent))
    if (own.heading && own.kind !== 'enclosure') return own.label + own.text;
  return '';
}
