import { readFile } from 'node:fs/promises';

const GAZETTE = 'content/gazettes/2022-02.txt';

/** What a parser might choke on, of about so many characters. */
const HOSTILE: Record<string, (characters: number) => string> = {
  brackets: repeat('（'),
  nested: (count) => `${'('.repeat(count / 2)}字${')'.repeat(count / 2)}`,
  marks: repeat('《'),
  numerals: repeat('一'),
  digits: repeat('1'),
  dates: repeat('2022年2月14日'),
  lines: repeat('字\n'),
  numbers: repeat('〔2022〕1号'),
  orders: repeat('令第'),
  serials: repeat('号'),
  articles: repeat('第一条'),
  lists: repeat('第一条、'),
  backward: repeat('前款'),
  titles: repeat('《甲办法》'),
  titled: repeat('《甲办法》（云政〔2016〕1号）'),
  behind: repeat(`《甲办法》${'中的'.repeat(16)}嗯第一条。\n`),
  cells: repeat(`云${'\t'.repeat(30)}川\n`),
  named: distinct((serial) => `《甲》（以下简称《甲${serial}》）`),
  namedLines: distinct((serial) => `《甲${serial}办法》（以下简称甲${serial}办法）。\n`),
  used: distinct(
    (serial) => `《甲${serial}办法》（以下简称甲${serial}办法）。\n按照甲${serial}办法执行。\n`,
  ),
};

/** The names of the hostile texts. */
export const HOSTILE_TEXTS: readonly string[] = Object.keys(HOSTILE);

/**
 * A text by its name: `copies:5` is the gazette five times over, `line:3000000` its words in one line of so
 * many characters, `marks:10000` a hostile text of so many. Throws a RangeError for a name that is none.
 */
export async function textOf(name: string): Promise<string> {
  const [kind = '', amount = '1'] = name.split(':');
  const count = Number(amount);
  if (kind === 'copies') return copies(await gazetteText(), count);
  if (kind === 'line') {
    const words = (await gazetteText()).replace(/\s/g, '');
    return words.repeat(Math.ceil(count / words.length)).slice(0, count);
  }
  const make = HOSTILE[kind];
  if (!make) throw new RangeError(`no text ${name}`);
  return make(count);
}

/** The text of the real gazette. */
export function gazetteText(): Promise<string> {
  return readFile(GAZETTE, 'utf8');
}

/** The gazette over and over, each notice with a number of its own. */
export function copies(gazette: string, count: number): string {
  let serial = 1000;
  return Array.from({ length: count }, () =>
    gazette.replace(/(?<=\n\S{2,4}〔2022〕)\d+(?= ?号 ?2022)/g, () => String(serial++)),
  ).join('\n');
}

function repeat(words: string): (characters: number) => string {
  return (count) => words.repeat(Math.ceil(count / words.length));
}

/** The same words with another serial each time, in Chinese characters. */
function distinct(words: (serial: string) => string): (characters: number) => string {
  return (count) => {
    const parts: string[] = [];
    for (let length = 0, serial = 0; length < count; serial++) {
      const part = words(inHan(serial));
      parts.push(part);
      length += part.length;
    }
    return parts.join('');
  };
}

/** A serial as four Chinese characters that are no numerals. */
function inHan(serial: number): string {
  return Array.from(
    String(serial).padStart(6, '0'),
    (digit) => '天地玄黄宇宙洪荒日月'[Number(digit)],
  ).join('');
}
