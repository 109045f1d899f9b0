/** What the site is called wherever it names itself: as author, publisher, sender and creator. */
export const SITE_NAME = 'Cited Metrics';
