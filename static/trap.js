// The end of the wasm: after a trap it is never called again, and every widget keeps what it shows.

import { setGate } from 'article-widget/glue';

export const report = (message) => console.error(`article-widget: ${message}`);

/** Says once why no widget of this page can start. */
let hasComplained = false;
export const complain = (message) => {
  if (!hasComplained) report(message);
  hasComplained = true;
};

/** The widgets that are in the page now. */
export const live = new Set();

/** Has the wasm trapped, and when did the page last go into it? */
export const trap = { isDead: false, entered: 0 };

let isInside = false;

const die = (error) => {
  if (trap.isDead) return;
  trap.isDead = true;
  report(`stopped by a fault of its own, please report it: ${error?.stack ?? error}`);
  for (const widget of live) widget.freeze();
};

// Stands before every function of the wasm: a trap in any of them is its end.
setGate((exports) => Object.fromEntries(Object.entries(exports).map(([name, member]) => {
  const call = (...values) => {
    const isNested = isInside;
    if (!isNested) trap.entered = performance.now();
    isInside = true;
    try {
      if (!trap.isDead) return member(...values);
    } catch (error) {
      die(error);
    } finally {
      isInside = isNested;
    }
    return []; // The glue takes apart what some functions return.
  };
  return [name, typeof member === 'function' ? call : member];
})));
