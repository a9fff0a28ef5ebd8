/** The weights by which passages are judged; chosen on the judged queries `own` and `more` of `test/search/judged`. */
export const WEIGHTS = {
  /** How much of a match in a heading or the title counts for what stands below it. */
  belowHeading: 0.55,
  belowTitle: 0.5,
  /** How much the parts of a phrase count against the phrase. */
  ofParts: 0.5,
  /** How much a pair of characters counts where the word it is part of stands nowhere. */
  pair: 0.3,
  /** What a word tells that is neither common nor rare, and how much more a telling word weighs. */
  telling: 8,
  tellingPower: 2,
  /** A word that stands once in so many words is neither rare nor common. */
  rarity: 20,
  /** How much a rarer word of a concept counts above its common ones. */
  rarer: 0.6,
  /** What a run of no known word weighs: it may be anything, `自己` as well as a place. */
  unknown: 2,
  /** So many characters that nobody knows are most likely a name. */
  name: 4,
  /** A word for the matter that makes up so much of the question has to be spoken of. */
  matter: 0.35,
  /** How much a passage gains by speaking of more of the question. */
  coverage: 1,
  base: 0.15,
  /** How much length takes from a match. */
  length: 0.5,
  /** How much a second word for the same thing adds. */
  again: 0.15,
  /** A passage answers when it speaks of so many concepts (part of one counts less) and so much of the question, or of most of it. */
  concepts: 1.5,
  covered: 0.2,
  mostly: 0.55,
  /** Where the word for the matter itself stands nowhere, more has to speak for a passage. */
  conceptsBesideMatter: 3,
};
