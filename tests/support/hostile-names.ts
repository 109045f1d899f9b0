/** Names that break what is put together without care: of markup, of colours, of addresses, of scripts and of what XML can’t write. */
export const HOSTILE_NAMES = [
  'Firms <5 staff',
  'Research & Development',
  '“curly” "straight" \'single\'',
  ']]> &lt; &amp; <!-- -->',
  'bell \u0007 and null-like \u0001',
  'half an emoji \ud83d and \ufffe',
  'fill var(--nothing) href="/x"',
  '</text></svg><script>alert(1)</script>',
  'שלום, שירותי מעבורת',
  'شركات العبّارات الصغيرة',
] as const;

/** The same with letters that no font for pictures has. */
export const UNPAINTED_NAMES = ['渡轮公司', 'フェリー', '여객선', 'Ferries 🚢'] as const;
