/** Not where the test server listens: a link with any other origin was built from the Host header. */
export const SITE_URL = 'https://metrics.example.org';
