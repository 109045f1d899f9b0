/** What answers are, as IANA registers them. */
export const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  csvw: 'application/csvm+json',
  jsonLd: 'application/ld+json',
  problem: 'application/problem+json',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/vnd.microsoft.icon',
  manifest: 'application/manifest+json',
  atom: 'application/atom+xml',
  bibtex: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  csl: 'application/vnd.citationstyles.csl+json',
  html: 'text/html',
  text: 'text/plain',
  xml: 'text/xml',
  oembedJson: 'application/json+oembed',
  oembedXml: 'text/xml+oembed',
} as const;

/** As headers say them: what is text names its encoding, and a CSV that it begins with a header (RFC 4180). */
export const CONTENT_TYPES = {
  csv: `${MEDIA_TYPES.csv}; charset=utf-8; header=present`,
  zip: MEDIA_TYPES.zip,
  csvw: MEDIA_TYPES.csvw,
  package: MEDIA_TYPES.json,
  xlsx: MEDIA_TYPES.xlsx,
  svg: MEDIA_TYPES.svg,
  png: MEDIA_TYPES.png,
  atom: `${MEDIA_TYPES.atom}; charset=utf-8`,
  bibtex: `${MEDIA_TYPES.bibtex}; charset=utf-8`,
  ris: `${MEDIA_TYPES.ris}; charset=utf-8`,
  csl: MEDIA_TYPES.csl,
  html: `${MEDIA_TYPES.html}; charset=utf-8`,
  text: `${MEDIA_TYPES.text}; charset=utf-8`,
  manifest: `${MEDIA_TYPES.manifest}; charset=utf-8`,
  /** As oembed.com has it. */
  oembedXml: `${MEDIA_TYPES.xml}; charset=utf-8`,
} as const;
