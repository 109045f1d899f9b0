/** The licence of our descriptions and of the compilation, as people, files and machines name it. */
export const LICENCE_SHORT = 'CC BY 4.0';
export const LICENCE_NAME = `Creative Commons Attribution 4.0 International (${LICENCE_SHORT})`;
export const LICENCE_ID = 'CC-BY-4.0';
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';

/** Said on every answer that hands out data. */
export const LICENCE = `${LICENCE_SHORT} (our descriptions and the compilation)`;
