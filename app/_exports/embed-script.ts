/** The name under which an embedded chart tells its page how tall it is; a contract with every page that embeds one. */
export const HEIGHT_MESSAGE = 'cited-metrics:height';

/** Runs in the embedded page: says its height to the page around it, at first and whenever it changes. */
export const HEIGHT_SCRIPT = `(function(){var last=0;function say(){var h=Math.ceil(document.documentElement.getBoundingClientRect().height);if(h===last)return;last=h;parent.postMessage({type:'${HEIGHT_MESSAGE}',height:h},'*')}new ResizeObserver(say).observe(document.documentElement);say()})()`;

/** Tall enough for most charts where no script runs; the frame scrolls then. */
const HEIGHT_WITHOUT_SCRIPT = 900;

/** What an editor pastes: the frame, and a listener that takes heights only from our origin and only for its own frame. */
export function embedSnippet(address: string, title: string): string {
  const name = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${address}" title="${name}" loading="lazy" width="100%" height="${HEIGHT_WITHOUT_SCRIPT}" style="border:0"></iframe>
<script>addEventListener("message",function(e){if(e.origin!=="${new URL(address).origin}"||!e.data||e.data.type!=="${HEIGHT_MESSAGE}")return;document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.style.height=e.data.height+"px"})})</script>`;
}
