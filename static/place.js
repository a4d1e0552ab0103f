// The place of a widget in the page: what comes late into it pushes nothing away that the reader sees.

import { make } from './notice.js';
import { live } from './trap.js';

/** How many parts of an article stand in a group. */
const GROUP = 20;

/** The name under which the height of an article is kept, as long as the tab is open. */
const nameOf = (widget) => {
  const names = ['src', 'item', 'layout'].map((name) => widget.getAttribute(name));
  return ['article-widget', location.pathname, outerWidth, ...names].join(' ');
};

/**
 * Holds the height that the widget had when the reader left the page: after a reload the browser scrolls back to
 * where the reader was, and does so before the article is there.
 */
export const recall = (widget) => {
  const { style } = widget.shadowRoot.firstChild;
  try {
    // No other value of the storage is a length.
    style.minBlockSize = `${sessionStorage[nameOf(widget)]}px`;
  } catch {} // Some pages have no storage.
};

addEventListener('pagehide', () => {
  try {
    for (const widget of live) sessionStorage[nameOf(widget)] = widget.shadowRoot.firstChild.offsetHeight;
  } catch {}
});

/**
 * Makes the element of the next part of an article. Parts stand in groups: in every frame the browser comes by each
 * that it has not laid out yet, unless what is around it waits too.
 */
export const addPart = (place) => {
  const { lastChild } = place;
  const group = lastChild?.childElementCount < GROUP ? lastChild : place.appendChild(make('div', { lines: 0 }));
  return group.appendChild(make('div', {}));
};

/**
 * Guesses how many lines a part of an article and its group have, for as long as the browser has not laid them out:
 * the wasm counted those of its JSON, and what became of them is seen here.
 */
export const guess = (part) => {
  const count = (selector) => part.querySelectorAll(selector).length;
  const lines = part.textContent.length / 64 + count('p, li') * 0.7 + count('img, video, [part~=embed]') * 12;
  const group = part.parentNode;
  part.style.setProperty('--_lines', lines);
  group.style.setProperty('--_lines', (group.lines += lines));
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
  const button = { type: 'button', tabIndex: -1, ariaHidden: 'true', textContent: '…' };
  const foot = root.appendChild(Object.assign(document.createElement('button'), button));
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
