import { startCharts } from './charts.ts';
import { startCopying } from './copy.ts';
import { startEscape } from './escape.ts';

/**
 * What runs in every page: small, without a framework, and for comfort alone. All of it listens on the document, so that what comes into
 * the page later is served as well.
 */
document.documentElement.dataset.script = 'true';
startCharts();
startCopying();
startEscape();
