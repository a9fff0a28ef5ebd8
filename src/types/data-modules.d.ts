/** Modules that ship no types. */
declare module 'hanzi/lib/data/cjk-decomp.txt.js' {
  /** A line a character: `赁:d(任,贝)`. */
  const decomposition: string;
  export default decomposition;
}

declare module 'opencc-js/dict/*' {
  /** Entries parted by bars, each a phrase, a space, and its other form. */
  const entries: string;
  export default entries;
}

declare module 'opencc-js/t2cn' {
  export function Converter(options: { from: string; to: string }): (text: string) => string;
}
