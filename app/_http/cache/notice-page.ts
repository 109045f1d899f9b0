const STYLE = `:root { color-scheme: light dark; }
body { max-width: 38rem; margin: 15vh auto; padding: 0 1.25rem; font: 1.0625rem/1.55 Georgia, serif; background: light-dark(#fbf8f2, #12161d); color: light-dark(#1c1a17, #e8e3d9); }
a { color: inherit; }`;

const toMain = (title: string, text: string) => `<main>
<p><b>Cited Metrics</b></p>
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
<title>${title} · Cited Metrics</title>
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
  text: 'The fault is ours and not in your address. No data are lost or changed by it. Load the page again in a moment, or begin at <a href="/">the front page</a>.',
};

/** Puts into a failed page, whose body only a script fills, what those read who run none. */
export function withNoscript(html: Buffer): Buffer {
  const notice = `<noscript><style>${STYLE}</style>${toMain(FAILED.title, FAILED.text)}</noscript>`;
  return Buffer.from(html.toString('utf8').replace('</body>', `${notice}</body>`));
}
