/** Said on every answer that hands out data. */
export const LICENCE = 'CC BY 4.0 (our descriptions and the compilation)';
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';
