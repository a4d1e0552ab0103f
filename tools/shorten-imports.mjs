// Gives the imports of a wasm file short names.
//
// wasm-bindgen names each import after its function and a hash of sixteen digits, which
// no compression gets rid of: 2.7 KB brotli, in the wasm and once more in the glue.

const IMPORTS = 2;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Reads a wasm file from the front. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    return this.bytes[this.at++];
  }

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

const number = (value) => {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value);
  return bytes;
};
const name = (text) => [...number(encoder.encode(text).length), ...encoder.encode(text)];

/** Returns the wasm and the glue with every import renamed in both. */
export function shortenImports(wasm, glue) {
  const names = new Map();
  const short = (long) => {
    if (!names.has(long)) names.set(long, `_${names.size.toString(36)}`);
    return names.get(long);
  };
  const reader = new Reader(wasm);
  const parts = [reader.take(8)];
  while (reader.at < wasm.length) {
    const start = reader.at;
    const id = reader.byte();
    const size = reader.number();
    const content = reader.take(size);
    parts.push(id === IMPORTS ? imports(new Reader(content), short) : wasm.subarray(start, reader.at));
  }
  const renamed = glue.replace(/\b__wb\w+\b|"\.\/[\w-]+_bg\.js"/g, (word) => {
    const bare = word.replaceAll('"', '');
    return names.has(bare) ? word.replace(bare, names.get(bare)) : word;
  });
  return { wasm: Buffer.concat(parts), glue: renamed };
}

function imports(reader, short) {
  const count = reader.number();
  const content = number(count);
  for (let index = 0; index < count; index++) {
    content.push(...name(short(reader.name())), ...name(short(reader.name())), ...reader.kind());
  }
  return Uint8Array.from([IMPORTS, ...number(content.length), ...content]);
}
