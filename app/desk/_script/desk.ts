import { startTheme } from '../../_page-script/theme.ts';
import { startDropping } from './dropping.ts';
import { startHelp } from './help.ts';
import { startKeeping } from './keeping.ts';
import { startKeys } from './keys.ts';
import { startPlaces } from './places.ts';
import { startSelecting } from './selecting.ts';

/* What runs at the desk: keys and comfort. All of it can be done without, by links and forms. */
startTheme();
startKeys();
startPlaces();
startSelecting();
startDropping();
startHelp();
startKeeping();
document.documentElement.dataset.script = 'true';
