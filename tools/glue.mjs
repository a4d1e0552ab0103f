// Fits the glue that wasm-bindgen writes into embed.js.

const fail = (what) => {
  throw new Error(`tools/glue.mjs: looking for ${what} in the glue: wasm-bindgen writes it in another way now`);
};

/** Puts the gate of static/trap.js between the glue and the functions of the wasm. */
export const gated = (glue) => {
  const [before, after, ...more] = glue.split('wasm = instance.exports;');
  if (after === undefined || more.length) fail('the exports');
  return `${before}wasm = gate(instance.exports);${after}\nlet gate;\nexport const setGate = (next) => { gate = next; };\n`;
};

/** Lets static/load.js start the wasm: what wasm-bindgen writes for that is ready for more than is needed. */
export const startable = (glue) => {
  const [imports, finish] = ['__wbg_get_imports', '__wbg_finalize_init'];
  for (const name of [imports, finish]) if (!glue.includes(`function ${name}(`)) fail(name);
  return `${glue}\nexport { ${imports} as imports, ${finish} as finish };\n`;
};

/** What the glue does for browsers without sheets in shadow roots, or for gigabytes of text, and what is as good here. */
const SPARE = [
  [/\(typeof FinalizationRegistry === 'undefined'\)\n.*\n\s+: new/g, 'new'],
  [/^if \(Symbol\.dispose\).*$/m, ''],
  [/^if \(!\('encodeInto' in cachedTextEncoder\)\) \{[^]*?^\}/m, ''],
  [/^( +)if \(realloc === undefined\) \{[^]*?^\1\}/m, ''],
  [/^( +)numBytesDecoded \+= bytes\.length;[^]*?^\1\}/m, ''],
  [/cachedDataViewMemory0\.buffer\.detached === true .*? && (cachedDataViewMemory0.*?)\)\)/, '$1)'],
  [/const ret = typeof (global|self|window) === 'undefined' .*\n.*/g, 'return 0;'],
  // A widget is given back by hand.
  [/^const WidgetFinalization[^]*?;\n/m, ''],
  [/^ +WidgetFinalization\..*\n/gm, ''],
  [/^( +)free\(\) \{[^]*?^\1\}\n/m, ''],
  // Where a text does not fit into its memory the wasm is stopped, with what it was given before.
  [/^( +)try \{\n((?: +(?:ptr|len)\d.*\n)+) +\} catch \(e\) \{[^]*?^\1\}/m, '$2'],
  // One function for each import that may throw, instead of two.
  [/function\(\) \{ return handleError\(function \((.*)\) \{([^]*?)\n {8}\}, arguments\); \}/g, 'handleError(($1) => {$2\n})'],
  [/^function handleError\(f, args\) \{\n    try \{\n.*\n([^]*?)^\}/m,
    'function handleError(f) { return (...args) => {\n    try {\n        return f(...args);\n$1}; }'],
];

/** Leaves out what no page needs. Where a later wasm-bindgen writes it otherwise it stays, and `make sizes` tells. */
export const lean = (glue) => SPARE.reduce((text, [pattern, instead]) => text.replace(pattern, instead), glue);
