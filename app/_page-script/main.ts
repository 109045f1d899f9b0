import { startBibliographies } from './bibliography.ts';
import { startCharts } from './charts.ts';
import { startChoices } from './choices.ts';
import { startCopying } from './copy.ts';
import { startEscape } from './escape.ts';
import { startFinding } from './find-choice.ts';
import { startFollowing } from './follow.ts';
import { startScrollMemory } from './scroll-memory.ts';
import { startTheme } from './theme.ts';

/*
 * What runs in every page: small, without a framework, and for comfort alone. All of it listens on the document, so that
 * what comes into the page later is served as well.
 */
startTheme();
startCharts();
startFollowing();
startScrollMemory();
startChoices();
startFinding();
startBibliographies();
startCopying();
startEscape();
document.documentElement.dataset.script = 'true';
