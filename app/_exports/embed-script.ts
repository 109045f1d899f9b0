import { escapeXml } from '../../lib/out/xml-text.ts';

/** The name under which an embedded chart tells its page how tall it is; a contract with every page that embeds one. */
export const HEIGHT_MESSAGE = 'cited-metrics:height';

/** Runs in the embedded page: says its height to the page around it, at first and whenever it changes. */
export const HEIGHT_SCRIPT = `(function(){var last=0;function say(){var h=Math.ceil(document.documentElement.getBoundingClientRect().height);if(h===last)return;last=h;parent.postMessage({type:'${HEIGHT_MESSAGE}',height:h},'*')}new ResizeObserver(say).observe(document.documentElement);say()})()`;

/** The height of a frame whose chart was not measured. */
export const USUAL_HEIGHT = 420;

/**
 * What an editor pastes: the frame, in px as high as its content, and a listener for readers who open the notes. It takes
 * heights only from our origin and only for its own frame. Many sites drop it, and the frame is whole without it.
 */
export function embedSnippet(address: string, title: string, height = USUAL_HEIGHT): string {
  return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" loading="lazy" width="100%" height="${height}" style="border:0"></iframe>
<script>addEventListener("message",function(e){if(e.origin!=="${new URL(address).origin}"||!e.data||e.data.type!=="${HEIGHT_MESSAGE}")return;document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.style.height=e.data.height+"px"})})</script>`;
}
