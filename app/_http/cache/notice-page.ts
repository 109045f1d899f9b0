import { SITE_NAME } from '../../../lib/words/site-name.ts';

const STYLE = `:root { color-scheme: light dark; }
body { max-width: 38rem; margin: 15vh auto; padding: 0 1.25rem; font: 1.0625rem/1.55 Georgia, serif; background: light-dark(#fbf8f2, #12161d); color: light-dark(#1c1a17, #e8e3d9); }
a { color: inherit; }`;

const toMain = (title: string, text: string) => `<main>
<p><b>${SITE_NAME}</b></p>
<h1>${title}</h1>
<p>${text}</p>
</main>`;

/** A page that says one thing, whole without scripts, style sheets and the database. */
export function toNoticePage(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${SITE_NAME}</title>
<style>
${STYLE}
</style>
</head>
<body>
${toMain(title, text)}
</body>
</html>
`;
}

const FAILED = {
  title: 'This page could not be made',
  text: 'The fault is ours and not in your address: most likely the database did not answer. No data are lost or changed by it.',
};

type Failed = {
  /** What was asked for. */
  url: string;
  /** Under which the log has the cause. */
  reference: string | undefined;
};

/** A page that failed: that it did, what to do, and where whoever runs the site finds out why. */
export function toFailedPage({ url, reference }: Failed): string {
  const sentences = [
    FAILED.text,
    `<a href="${escapeHtml(url)}">Try again</a>; if it keeps failing, come back in a few minutes, or begin at <a href="/">the front page</a>.`,
    ...(reference === undefined
      ? []
      : [`Whoever runs this site finds the cause in its log under <code>${escapeHtml(reference)}</code>.`]),
  ];
  return toNoticePage(FAILED.title, sentences.join('</p>\n<p>'));
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (letter) => ESCAPED[letter] ?? letter);
