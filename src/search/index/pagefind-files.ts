/**
 * The files of an index as Pagefind 1.6.0 writes them. The browser reads them itself: Pagefind's own script
 * and WebAssembly weigh 100 KB, take a query for words of English, and find prefixes where a whole word was
 * meant. The version is pinned, and a test compares this reading with Pagefind's own search.
 */
import { decodeCbor, type CborValue } from './cbor.ts';
import { unpack } from './packed.ts';

/** A range of words and the file that holds them. */
export interface Chunk {
  from: string;
  to: string;
  hash: string;
}

/** What a `.pf_meta` file says. */
export interface IndexMeta {
  /** Hash of each page's fragment, by page number. */
  pages: string[];
  chunks: Chunk[];
  /** Hash of each filter's file. */
  filters: Map<string, string>;
  /** Page numbers in ascending order of a sort key. */
  sorts: Map<string, number[]>;
}

/** Where a word stands: for each page number, the numbers of the words it stands in, ascending. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** Every file begins with this, once it is decompressed. */
const SIGNATURE = 'pagefind_dcd';

async function decode(bytes: Uint8Array): Promise<CborValue[]> {
  const plain = await unpack(bytes);
  const signature = new TextDecoder().decode(plain.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new Error(`not a Pagefind file: ${signature}`);
  return list(decodeCbor(plain.subarray(SIGNATURE.length)));
}

export async function readMeta(bytes: Uint8Array): Promise<IndexMeta> {
  const [, pages, chunks, filters, sorts] = await decode(bytes);
  return {
    pages: list(pages).map((page) => text(list(page)[0])),
    chunks: list(chunks).map((chunk) => {
      const [from, to, hash] = list(chunk).map(text);
      return { from: from ?? '', to: to ?? '', hash: hash ?? '' };
    }),
    filters: new Map(list(filters).map((one) => [text(list(one)[0]), text(list(one)[1])])),
    sorts: new Map(list(sorts).map((one) => [text(list(one)[0]), list(list(one)[1]).map(number)])),
  };
}

/** The words of an index chunk and where they stand. */
export async function readChunk(bytes: Uint8Array): Promise<Map<string, Postings>> {
  const [words] = await decode(bytes);
  return new Map(
    list(words).map((entry) => {
      const [word, pages] = list(entry);
      return [text(word), postings(list(pages))];
    }),
  );
}

/** The values of a filter and the pages that have them. */
export async function readFilter(bytes: Uint8Array): Promise<Map<string, ReadonlySet<number>>> {
  const [, values] = await decode(bytes);
  return new Map(
    list(values).map((entry) => {
      const [value, pages] = list(entry);
      return [text(value), new Set(list(pages).map(number))];
    }),
  );
}

/** Page numbers are kept as differences; so are places, from each change of weight (a negative number) on. */
function postings(pages: readonly CborValue[]): Postings {
  const found = new Map<number, number[]>();
  let page = 0;
  for (const entry of pages) {
    const [step, places] = list(entry);
    page += number(step);
    let at = 0;
    const positions: number[] = [];
    for (const place of list(places).map(number)) {
      if (place < 0) {
        at = 0;
        continue;
      }
      at += place;
      positions.push(at);
    }
    found.set(
      page,
      positions.sort((a, b) => a - b),
    );
  }
  return found;
}

function list(value: CborValue | undefined): CborValue[] {
  if (Array.isArray(value)) return value;
  throw new Error('Pagefind file: a list was expected');
}

function text(value: CborValue | undefined): string {
  if (typeof value === 'string') return value;
  throw new Error('Pagefind file: a string was expected');
}

function number(value: CborValue | undefined): number {
  if (typeof value === 'number') return value;
  throw new Error('Pagefind file: a number was expected');
}
