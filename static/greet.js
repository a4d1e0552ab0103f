// The first sight of an article: its headline as soon as its JSON is there, even when the wasm is not.

import { make, mayBeWithheld } from './notice.js';

const box = (tag, name, ...content) => {
  const element = make(tag, { className: `aw-${name}` });
  element.append(...content.filter(Boolean));
  return element;
};

/** Draws a line of the header where it is plain text, the way the wasm will. */
const line = (tag, name, text) => typeof text === 'string' && text.trim() && box(tag, name, text);

/**
 * Draws kicker, headline and standfirst of the article that `response` brings, in the columns that it will have.
 * Returns nothing where it is no native article, or one that may have to be kept back.
 */
export const greet = async (response, widget) => {
  try {
    const answer = await response;
    if (!answer.ok) return undefined;
    const article = await answer.json();
    const { headline, standfirst, kicker, section, body, lang = '', related, popular } = article;
    const dir = article.dir ?? (/^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/.test(lang) ? 'rtl' : 'ltr');
    const attribute = (name) => widget.getAttribute(name);
    if (typeof headline !== 'string' || !Array.isArray(body) || article['@context'] || mayBeWithheld(article)) return undefined;
    if (attribute('layout') === 'card') return undefined;
    const level = /^[1-6]$/.test(attribute('heading-level')) ? attribute('heading-level') : 2;
    const header = box('header', 'header', line('p', 'kicker', kicker ?? section?.name ?? section),
      line(`h${level}`, 'headline', headline), line('p', 'standfirst', standfirst));
    const hasSidebar = attribute('layout') !== 'compact' && attribute('sidebar') !== 'none' &&
      (related?.length || popular?.length || attribute('related-src') || attribute('popular-src'));
    const story = Object.assign(box('article', 'article', header, box('div', 'body')), { lang, dir });
    return box('div', 'greeting', box('div', 'page', box('div', 'columns', story, hasSidebar && box('aside', 'sidebar'))));
  } catch {
    return undefined;
  }
};
