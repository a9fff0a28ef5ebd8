/** Reads CBOR (RFC 8949), as far as Pagefind's files use it: integers, strings, byte strings, arrays, null. */
export type CborValue = number | string | Uint8Array | null | CborValue[];

const BREAK = 0xff;

/** The first value in `bytes`. Throws where the bytes are no such CBOR. */
export function decodeCbor(bytes: Uint8Array): CborValue {
  return new Decoder(bytes).item();
}

class Decoder {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #text = new TextDecoder();
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  item(): CborValue {
    const head = this.#bytes[this.#at++] ?? BREAK;
    const type = head >> 5;
    if (type === 7) {
      if (head === 0xf6 || head === 0xf7) return null;
      throw new Error(`CBOR: unknown value ${head} at ${this.#at - 1}`);
    }
    const size = this.#size(head & 31);
    switch (type) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 2:
        return this.#take(size);
      case 3:
        return this.#text.decode(this.#take(size));
      case 4:
        return this.#list(size);
      default:
        throw new Error(`CBOR: unknown type ${type} at ${this.#at - 1}`);
    }
  }

  /** The number that follows the head; Infinity for a list that ends by a break. */
  #size(code: number): number {
    if (code < 24) return code;
    if (code === 31) return Infinity;
    const at = this.#at;
    const width = 2 ** (code - 24);
    this.#at += width;
    if (width === 1) return this.#view.getUint8(at);
    if (width === 2) return this.#view.getUint16(at);
    if (width === 4) return this.#view.getUint32(at);
    return Number(this.#view.getBigUint64(at));
  }

  #take(length: number): Uint8Array {
    const from = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new Error('CBOR: the bytes end too early');
    return this.#bytes.subarray(from, this.#at);
  }

  #list(length: number): CborValue[] {
    const items: CborValue[] = [];
    while (items.length < length) {
      if (length === Infinity && this.#bytes[this.#at] === BREAK) {
        this.#at++;
        break;
      }
      items.push(this.item());
    }
    return items;
  }
}
