// Gives the imports and exports of a wasm file short names.
//
// wasm-bindgen names most of them after a hash of sixteen digits, which no compression gets rid of: 3 KB brotli, in
// the wasm and once more in the glue.

import { Reader, SECTION, name, number, sections } from './wasm.mjs';

/** Returns the wasm and the glue with every import and every export renamed in both. */
export function shortenNames(wasm, glue) {
  const imported = shortNames();
  const exported = shortNames();
  const parts = sections(wasm).map(({ id, content, whole }) => {
    if (id === SECTION.imports) return renamed(id, content, (reader) => [imported.of(reader), imported.of(reader), reader.kind()]);
    if (id === SECTION.exports) return renamed(id, content, (reader) => [exported.of(reader), [reader.byte()], number(reader.number())]);
    return whole;
  });
  const renamedGlue = glue
    .replace(/\b__wb\w+\b|"\.\/[\w-]+_bg\.js"/g, (word) => {
      const bare = word.replaceAll('"', '');
      return imported.has(bare) ? word.replace(bare, imported.get(bare)) : word;
    })
    .replace(/\bwasm\.(\w+)\b/g, (whole, word) => (exported.has(word) ? `wasm.${exported.get(word)}` : whole));
  return { wasm: Buffer.concat([wasm.subarray(0, 8), ...parts]), glue: renamedGlue };
}

/** Short names for long ones, given as they come. */
function shortNames() {
  const names = new Map();
  return {
    has: (long) => names.has(long),
    get: (long) => names.get(long),
    /** Reads a name, and returns the bytes of the short one. */
    of(reader) {
      const long = reader.name();
      if (!names.has(long)) names.set(long, `_${names.size.toString(36)}`);
      return name(names.get(long));
    },
  };
}

/** Returns a section whose entries are what `entry` makes of them. */
function renamed(id, content, entry) {
  const reader = new Reader(content);
  const count = reader.number();
  const bytes = number(count);
  for (let index = 0; index < count; index++) bytes.push(...entry(reader).flatMap((part) => [...part]));
  return Uint8Array.from([id, ...number(bytes.length), ...bytes]);
}
