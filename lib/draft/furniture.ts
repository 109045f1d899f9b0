/** What a page prints around an article: it begins so. */
const BEGINS =
  /^(?:[#*>\s-]*)(?:read (?:more|next|also|on)\b|related\b|see also\b|more (?:from|on|stories|about|news)\b|recommended\b|you (?:may|might) (?:also )?like|sign (?:up|in)\b|subscribe\b|get (?:our|the|unlimited|\w+ stories)\b|(?:our |the )?newsletters?\b|join (?:the conversation|us|[\d,]+ )|follow (?:us|\w+ on)\b|share (?:this|on|via|article)?\b|advertisement\b|sponsored\b|promoted\b|©|\(c\) \d|copyright\b|all rights reserved|comments?\b|leave a (?:comment|reply)|most (?:read|popular|viewed|shared)\b|trending\b|click here|listen to\b|watch:|(?:photo(?:graph)?s?|image|picture|illustration|graphic|video|credit|credits|caption|source|sources|file photo)\s?[:(]|\((?:photo|image|credit|source|picture)\b|getty images|contact (?:the|us)\b|corrections?:|editing by\b|(?:additional )?reporting by\b|about the authors?\b|tags?:|topics?:|filed under\b|posted in\b|categories\b|log ?in\b|already a (?:subscriber|member)|not your account|we use cookies|accept (?:all )?cookies|this site uses|cookie\b|skip to\b|menu\b|home\b|print(?: this)?$|e-?mail\b|tweet\b|continue reading|support (?:our|us)\b|donate\b|become a (?:member|subscriber|supporter)|please (?:follow|support|subscribe|share|consider)|you are commenting|terms (?:of|and)\b|privacy\b|powered by\b|back to top|(?:this|the) (?:article|post|piece|story|essay|column) (?:is|was|has been|appears|appeared|first|originally|draws)\b|an? version of this\b|commenting on this\b|\d+ min(?:ute)?s?\.? read|reading time\b|\d+ comments?$|next(?: article| story| post)?:?$|previous(?: article| story| post)?:?$)/iu;

/** A caption's end: who took the picture. */
const CREDIT =
  /(?:\/(?:Getty Images|AFP|AP|Reuters|EPA|Shutterstock|Flickr|Alamy|Bloomberg|Xinhua|Unsplash)\b|\bGetty Images\b|\(?(?:Photo|Image|Picture|Credit|Photograph)(?: by)?:\s|\bCC BY\b|\bvia (?:Getty|AP|Reuters|Flickr)\b|, photographed\b|\bpictured (?:on|in|at|here)\b)/u;

/** What a person does, at an article's end: "Ada Holm is a fellow at the Sea Institute." */
const BIOGRAPHY =
  /^(?:(?:Dr|Prof|Professor)\.? )?\p{Lu}[\p{L}’'.-]+(?: (?:van|von|de|der|den|al|bin|da|di|la|le|\p{Lu}[\p{L}’'.-]*)){1,4} (?:is|was) (?:an?|the|vice|senior|associate|assistant|professor|director|head|chief|editor|president|currently|based)\b/u;
const BEAT =
  /^\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,3} (?:covers|has covered|reports|has reported|writes|reported from)\b/u;

/** After these nothing of the article follows, once most of it is past. */
const LAST =
  /^(?:[#*\s]*)(?:join the conversation|comments?\b|about the authors?|related (?:articles|stories|posts|content|reading)|more from\b|most (?:read|popular)|read next\b|recommended\b|you (?:may|might) also like|references$|footnotes$)/iu;

/** Whether a block is the page's and not the article's, by how it begins or ends. */
export function isFurniture(text: string): boolean {
  return BEGINS.test(text) || CREDIT.test(text);
}

/** Whether a block, at an article's end, says who wrote it. */
export function isBiography(text: string): boolean {
  return BIOGRAPHY.test(text) || BEAT.test(text);
}

/** Whether a block begins what stands behind an article. */
export function endsArticle(text: string): boolean {
  return LAST.test(text);
}
