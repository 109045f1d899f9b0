import { describe, expect, it } from 'vitest';
import { toLightPage, withPageScript } from '../../app/_http/cache/light-page.ts';

const SCRIPT = { address: '/page-script/main-ABCDEFGH.js', version: 'build7.v1' };
const OWN = '<script type="module" src="/page-script/main-ABCDEFGH.js" data-version="build7.v1"></script>';
const lighten = (html: string) => toLightPage(Buffer.from(html), SCRIPT).toString('utf8');

describe('toLightPage(html, script)', () => {
  it('puts the script of the page where its head ends', () => {
    expect(lighten('<head><title>A</title></head><body>€</body>')).toBe(
      `<head><title>A</title>${OWN}</head><body>€</body>`,
    );
  });

  it.each([
    ['a file', '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ['a file for old browsers', '<script src="/_next/static/chunks/a.js" noModule=""></script>'],
    ['the first file', '<script src="/_next/static/chunks/a.js" id="_R_" async=""></script>'],
    ['what announces a file', '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>'],
    ['the beginning of the payload', '<script>(self.__next_f=self.__next_f||[]).push([0])</script>'],
    ['a part of the payload', '<script>self.__next_f.push([1,"a \\"b\\" \\u003c/script\\u003e"])</script>'],
    [
      'what names the first files',
      '<script id="_R_">(globalThis["TURBOPACK"]||[]).push({"a":["b"]})</script>',
    ],
    ['the time', '<script>requestAnimationFrame(function(){$RT=performance.now()});</script>'],
    ['marks of React', '<!-- --><!--$--><!--/$--><!---->'],
  ])('takes out %s', (_what, part) => {
    expect(lighten(`<head></head><p>a${part}b</p>${part}`)).toBe(`<head>${OWN}</head><p>ab</p>`);
  });

  it.each([
    '<script>try{var t=localStorage.getItem("theme")}catch(e){}</script>',
    '<script type="application/ld+json">{"name":"self.__next_f.push("}</script>',
    '<link rel="preload" as="font" href="/_next/static/media/a.woff2"/>',
    '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>',
    '<script src="/embed.js"></script>',
    '<p>&lt;!-- --&gt; &lt;script src="/_next/a.js"&gt;&lt;/script&gt;</p>',
    '<p>$&amp;$1$$</p>',
  ])('leaves %s', (part) => {
    expect(lighten(`<head></head>${part}`)).toBe(`<head>${OWN}</head>${part}`);
  });
});

it('withPageScript(html, script) takes nothing out', () => {
  const html = '<head></head><script>self.__next_f.push([1,"a"])</script><!-- -->';
  expect(withPageScript(Buffer.from(html), SCRIPT).toString('utf8')).toBe(
    html.replace('</head>', `${OWN}</head>`),
  );
});
