// The place of a widget in the page: what comes late into it pushes nothing away that the reader sees.

import { make } from './notice.js';
import { live } from './trap.js';

/** How many parts of an article stand in a group. */
const GROUP = 20;

/** How many elements of an article are drawn in parts, at the least where it has more: a page with them still scrolls. */
const MANY = 250000;

/** Starts the widgets that come near the viewport. */
let watcher;
export const watch = (widget) => {
  watcher ??= new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.start();
  }, { rootMargin: '100% 0px' });
  watcher.observe(widget);
};
export const unwatch = (widget) => watcher?.unobserve(widget);

/** The name under which the heights of an article are kept, as long as the tab is open. The outer width comes late. */
const nameOf = (widget) => {
  const names = ['src', 'item', 'layout'].map((name) => widget.getAttribute(name));
  const place = [...document.querySelectorAll(widget.localName)].indexOf(widget);
  return ['article-widget', location.pathname, innerWidth, place, ...names].join(' ');
};

/** Returns how high a widget is, and each part of its article. */
const measure = (root) => [root.offsetHeight, ...[...root.querySelectorAll('.aw-rest > div > div')].map((part) => part.height)];

/** Holds such a height, and lets the parts that come have theirs. */
const keep = (root, [height, ...heights]) => {
  root.style.minBlockSize = `${height}px`;
  root.heights = heights;
};

/**
 * Holds the height that the widget had when the reader left the page: after a reload the browser scrolls back to where
 * the reader was, and does so before the article is there.
 */
export const recall = (widget) => {
  const root = widget.shadowRoot.firstChild;
  try {
    // No other value of the storage is a length.
    keep(root, sessionStorage[nameOf(widget)].split(' '));
    // The browser may scroll before it lays out the page the next time.
    root.offsetHeight;
  } catch {} // Some pages have no storage, and most nothing in it.
};

/** Holds the height that a long article has, while it is drawn again in another way. */
export const hold = (root) => root.dataset.parts && keep(root, measure(root));

/** Notes how high each part was when it was laid out last. */
const ruler = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) target.height = contentRect.height;
});

addEventListener('pagehide', () => {
  try {
    for (const widget of live) {
      const root = widget.shadowRoot.firstChild;
      const { state, parts } = root.dataset;
      // What is not there or not seen tells nothing.
      if (state !== 'ready' || parts < Infinity || !root.offsetHeight) continue;
      sessionStorage[nameOf(widget)] = measure(root).join(' ');
    }
  } catch {}
});

/**
 * Makes the element of the next part of an article. Parts stand in groups: in every frame the browser comes by each
 * that it has not laid out yet, unless what is around it waits too.
 */
export const addPart = (place) => {
  const { lastChild } = place;
  const group = lastChild?.childElementCount < GROUP ? lastChild : place.appendChild(make('div', { height: '0px' }));
  const part = group.appendChild(make('div', {}));
  ruler.observe(part);
  return part;
};

/**
 * Guesses how high a part of an article and its group are, for as long as the browser has not laid them out: the wasm
 * counted the lines of its JSON, and what became of them is seen here. Returns whether no part may follow.
 */
export const guess = (part) => {
  const group = part.parentNode;
  const lines = part.textContent.length / 64 + part.querySelectorAll('p, li, figure').length * 0.7;
  let pictures = 0;
  for (const { attributes: { width, height } } of part.querySelectorAll('img, video, [part~=embed]')) {
    pictures += Math.min(height?.value / width?.value || 0.7, 1.2);
  }
  const place = group.parentNode;
  place.elements = (place.elements ?? 0) + part.querySelectorAll('*').length;
  // It counts until the browser knows better.
  part.height = part.getRootNode().firstChild.heights?.shift();
  const height = part.height ? `${part.height}px` : `${lines} * var(--_line) + ${pictures * 100}cqi`;
  part.style.setProperty('--_height', height);
  group.style.setProperty('--_height', (group.height += ` + ${height}`));
  return place.elements > MANY;
};

/**
 * Keeps the height of `root` where another state, a list or a part that comes late would change it while the reader
 * sees what stands under the widget. What is longer is cut off by a button that unfolds it; it unfolds by itself
 * once the end of the widget lies below the viewport. What is shorter keeps its place, unless all of it comes below
 * the viewport: then nobody sees it shrink.
 *
 * Returns what must be called before the host's own wish changes what is shown: that is never cut off.
 */
export const steady = (root) => {
  // For the mouse alone: whoever reads by other means comes into the article, which unfolds it.
  const foot = root.appendChild(make('button', { type: 'button', tabIndex: -1, ariaHidden: 'true', textContent: '…' }));
  let [height, isSeen, isAsked] = [0, true, false];
  const letGo = () => {
    root.style.blockSize = '';
    delete root.dataset.held;
  };
  const settle = () => {
    const { state, parts } = root.dataset;
    const isShown = /ready|failed/.test(state);
    // The parts of a long article are counted until all are there, and laid out in this frame where they are seen.
    if (isShown && !(parts < Infinity)) requestAnimationFrame(() => (root.style.minBlockSize = ''));
    const { top, bottom } = root.getBoundingClientRect();
    const isCut = [...root.children].some((child) => child.getBoundingClientRect().bottom > bottom + 1);
    if (!isCut || bottom >= innerHeight) letGo();
    if (top > innerHeight && isShown) root.dataset.place = 'free';
  };
  new ResizeObserver(() => (height = root.offsetHeight)).observe(root);
  // The margin makes what lies above the viewport count as seen.
  new IntersectionObserver((entries) => {
    isSeen = entries.at(-1).isIntersecting;
    if (!isSeen) letGo();
  }, { rootMargin: '9999999px 0px 0px' }).observe(foot);
  // It is told before anything is painted, and the page may yet be scrolled by then.
  new MutationObserver(() => {
    if (height && isSeen && !isAsked && !root.style.minBlockSize) {
      root.style.blockSize = `${height}px`;
      root.dataset.held = '';
    }
    requestAnimationFrame(settle);
  }).observe(root, { attributeFilter: ['data-state', 'data-shelves', 'data-parts'] });
  foot.addEventListener('click', letGo);
  // Whoever comes to the rest by the keyboard has it all.
  root.addEventListener('focusin', ({ target }) => target === foot || letGo());
  return () => {
    letGo();
    isAsked = true;
    setTimeout(() => (isAsked = false));
  };
};
