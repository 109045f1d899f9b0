import { drawnForms } from '../model/vocabulary.ts';

/** The names of all pages of the gallery, without their charts: those of the forms, and what stands beside them. */
export const GALLERY_PAGES: readonly string[] = [
  ...drawnForms(),
  'ranges',
  'measures',
  'ruler',
  'map',
  'multiples',
  'currencies',
];

/** Where the edge cases of a form, or of what stands beside the forms, are drawn. */
export const galleryUrl = (page: string) => `/gallery/${page}`;
