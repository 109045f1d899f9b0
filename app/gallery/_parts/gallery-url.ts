/** The forms that the gallery shows, a page each: all on one page weighed more than two megabytes. */
export const GALLERY_FORMS = [
  { form: 'percentages', name: 'Percentages' },
  { form: 'counts', name: 'Counts' },
  { form: 'beside', name: 'As stated, and what others say' },
  { form: 'relations', name: 'Relations' },
  { form: 'map', name: 'Relations on a map' },
  { form: 'series', name: 'Over time' },
  { form: 'multiples', name: 'Small multiples' },
] as const;

export type GalleryForm = (typeof GALLERY_FORMS)[number]['form'];

/** Where a form's edge cases are drawn. */
export const galleryUrl = (form: GalleryForm) => `/gallery/${form}`;
