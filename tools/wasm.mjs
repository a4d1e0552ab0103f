// Reads the binary form of WebAssembly, as far as the tools need it.

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The numbers of the sections that the tools know. */
export const SECTION = { custom: 0, imports: 2, exports: 7, code: 10, data: 11 };

/** Reads a wasm file, or a part of one, from the front. */
export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get isAtEnd() {
    return this.at >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned LEB128. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  name() {
    return decoder.decode(this.take(this.number()));
  }

  /** Skips what an import is, after its name, and returns it. */
  kind() {
    const start = this.at;
    const limits = () => {
      const flags = this.byte();
      this.number();
      if (flags & 1) this.number();
    };
    const kind = this.byte();
    if (kind === 0) this.number();
    else if (kind === 1) { this.byte(); limits(); } else if (kind === 2) limits();
    else if (kind === 3) this.take(2);
    else { this.byte(); this.number(); }
    return this.bytes.subarray(start, this.at);
  }
}

/** Returns a number as an unsigned LEB128. */
export const number = (value) => {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value);
  return bytes;
};

/** Returns a name with its length before it. */
export const name = (text) => {
  const bytes = encoder.encode(text);
  return [...number(bytes.length), ...bytes];
};

/** Returns the sections of a file: what each is, its content, and all of its bytes. */
export function sections(wasm) {
  const reader = new Reader(wasm);
  reader.take(8);
  const found = [];
  while (!reader.isAtEnd) {
    const start = reader.at;
    const id = reader.byte();
    const content = reader.take(reader.number());
    found.push({ id, content, whole: wasm.subarray(start, reader.at) });
  }
  return found;
}
