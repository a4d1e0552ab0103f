// The style sheet, made once for every document.

import css from 'article-widget/sheet';

/** One sheet for every widget of a document: no other document takes it. */
const sheets = new WeakMap();
export const sheetOf = (page) => {
  if (!sheets.has(page)) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(page, sheet);
  }
  return sheets.get(page);
};
