import { download } from './download.ts';

/** A program: downloads an address again and again, until it is ended. */
const [url = ''] = process.argv.slice(2);
for (;;) await download(url);
