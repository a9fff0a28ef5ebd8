/** Letters cut into syllables of pinyin. */

/** Any syllable, without tone, ü as `v`; a few of these no word has. */
const SYLLABLE =
  /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:a(?:i|o|ng?)?|e(?:i|r|ng?)?|i(?:a(?:o|ng?)?|e|u|ng?|ong)?|o(?:u|ng)?|u(?:a(?:i|ng?)?|o|i|e|n)?|ve?)$/u;
const LONGEST = 6;

/** For each place the ends of the syllables that may begin there, when all letters are syllables; else empty. */
export function syllablesIn(letters: string): Map<number, number[]> {
  const ends = new Map<number, number[]>();
  for (let from = letters.length - 1; from >= 0; from--) {
    const own: number[] = [];
    for (let to = from + 1; to <= Math.min(letters.length, from + LONGEST); to++)
      if ((to === letters.length || ends.has(to)) && SYLLABLE.test(letters.slice(from, to)))
        own.push(to);
    if (own.length > 0) ends.set(from, own);
  }
  return reached(ends);
}

/** Only what can be reached from the beginning. */
function reached(ends: ReadonlyMap<number, number[]>): Map<number, number[]> {
  const kept = new Map<number, number[]>();
  const open = [0];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    const own = ends.get(from);
    if (!own || kept.has(from)) continue;
    kept.set(from, own);
    open.push(...own);
  }
  return kept;
}

/** What letters may be the sound of a word of two syllables and more, up to so many. */
export function soundsIn(letters: string, most: number): Set<string> {
  const syllables = syllablesIn(letters);
  const sounds = new Set<string>();
  for (const start of syllables.keys()) {
    let ends = new Set([start]);
    for (let count = 1; count <= most && ends.size > 0; count++) {
      ends = new Set([...ends].flatMap((end) => syllables.get(end) ?? []));
      if (count > 1) for (const end of ends) sounds.add(letters.slice(start, end));
    }
  }
  return sounds;
}
