/** The repertoire of simplified print, GB/T 2312-1980: 3,755 characters in common use and 3,008 more. */

/** Rows of the code table: common characters begin at 0xb0 and end with cell 0xf9 of 0xd7. */
const FIRST_ROW = 0xb0;
const LAST_COMMON_ROW = 0xd7;
const LAST_COMMON_CELL = 0xf9;
const LAST_ROW = 0xf7;

/** Its characters, `common` ones only or all, decoded from the code page that every runtime has. */
export function gb2312(which: 'common' | 'all'): string {
  const codes: number[] = [];
  for (let row = FIRST_ROW; row <= (which === 'all' ? LAST_ROW : LAST_COMMON_ROW); row++) {
    const last = row === LAST_COMMON_ROW ? LAST_COMMON_CELL : 0xfe;
    for (let cell = 0xa1; cell <= last; cell++) codes.push(row, cell);
  }
  return new TextDecoder('gbk').decode(new Uint8Array(codes));
}
