/** Modules that ship no types. */
declare module 'hanzi/lib/data/cjk-decomp.txt.js' {
  /** A line a character: `赁:d(任,贝)`. */
  const decomposition: string;
  export default decomposition;
}

declare module 'opencc-js/t2cn' {
  export function Converter(options: { from: string; to: string }): (text: string) => string;
}
