// What a reader sees where the wasm does not start and the host wrote nothing into the element.

export const make = (name, fields) => Object.assign(document.createElement(name), fields);

/** Returns a sentence, in the reader's language where its words came, and a link to the story where it has a page. */
export const notice = async (words, response, base) => {
  const [lang, textContent] = words ?? ['en', 'This article can’t be shown here.'];
  const sentence = make('p', { className: 'aw-failure-title', lang, dir: 'auto', textContent });
  const link = await original(response, base);
  return link ? [sentence, link] : [sentence];
};

/** May the publisher keep a story back? Then nothing of it is shown without the wasm, which knows. */
export const mayBeWithheld = ({ status, embargo, expires }) => status || embargo || expires;

const original = async (response, base) => {
  try {
    const answer = await response;
    const article = await answer.json();
    if (mayBeWithheld(article)) return undefined;
    const href = new URL(article.url ?? article.link, answer.url || base);
    const textContent = String(article.headline ?? article.title?.rendered ?? href);
    return /^https?:$/.test(href.protocol) ? make('a', { href, textContent, dir: 'auto', target: '_blank', rel: 'noopener' }) : undefined;
  } catch {
    return undefined;
  }
};
