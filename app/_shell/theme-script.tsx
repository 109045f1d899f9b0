import { THEMES } from '../../lib/chart/themes.ts';
import { THEME_KEY } from './theme.ts';

const IS_THEME = THEMES.map((theme) => `t==='${theme}'`).join('||');
/** Runs before anything is painted: a reader who chose light or dark never sees the other for a moment. */
const SCRIPT = `try{var t=localStorage.getItem('${THEME_KEY}');if(${IS_THEME})document.documentElement.dataset.theme=t}catch(e){}`;

/** The chosen theme, set on the document in its head. Without JavaScript, or a choice, the page follows the system. */
export function ThemeScript() {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; a file would come after the first paint
    <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />
  );
}
