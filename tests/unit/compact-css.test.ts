import { describe, expect, it } from 'vitest';
import { compactCss } from '../../app/_style/compact-css.ts';

describe('compactCss(css)', () => {
  it.each([
    ['a {\n  color: red;\n  margin: 0 auto;\n}\n', 'a{color:red;margin:0 auto}'],
    ['/* a { b: c } */\nul > li,\nol   li { a: b }', 'ul>li,ol li{a:b}'],
    ['a::after { content: "a:  /* b */ ; "; }', 'a::after{content:"a:  /* b */ ; "}'],
    [".a::before { content: ': '; }", ".a::before{content:': '}"],
    ['a:not(:hover, [b]) :is(c) { d: e }', 'a:not(:hover,[b]) :is(c){d:e}'],
    [
      '@container (width < 37rem) { a { b: calc(1px + 2px) } }',
      '@container (width < 37rem){a{b:calc(1px + 2px)}}',
    ],
    ['@media (width >= 1px) { main :hover { a: b } }', '@media (width>= 1px){main :hover{a:b}}'],
    ['a { --b: c; }', 'a{--b:c}'],
  ])('compactCss(%j)', (css, compact) => {
    expect(compactCss(css)).toBe(compact);
  });

  it('leaves what is compact as it is', () => {
    const compact = compactCss('a { content: "1  2"; }\nb { c: d }');
    expect(compactCss(compact)).toBe(compact);
  });
});
