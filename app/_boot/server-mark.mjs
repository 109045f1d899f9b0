/**
 * The variable that app/_boot/site-server.ts sets before it loads Next, by which next.config.mjs knows who asks. Plain
 * JavaScript, since next.config.mjs imports it.
 */
export const SERVER_MARK = 'CITED_METRICS_SERVER';
