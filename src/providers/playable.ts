/** The first load knows of frames only for which media there is one; the provider table loads by need, and a test holds this equal to it. */

/** Services that have no frame here, or only with a player, or only by a DID; as `provider id player`. */
const FRAMELESS = /^(other|file|brightcove|kaltura|linkedin|rumble|truthsocial|twitch|vk|weibo|whatsapp|(brid|dailymotion|targetvideo) \S+ $|bluesky (?!.*did:))/;

/** What the page says by `configureProviders`, by key: whether a service has a frame. */
export const siteFrames: Record<string, boolean | undefined> = {};

interface Medium {
  readonly provider?: string | undefined;
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly player?: string | undefined;
}

/**
 * Whether a medium, told by its id or its page, has a frame that can be asked for; else its card is a link. A page may have a say: `<script type="application/json"
 * data-article-story-provider="KEY">` with a row in it, or empty.
 */
export function hasFrame({provider = '', url, id = url, player = ''}: Medium): boolean {
  const own = document.querySelector(`[data-article-story-provider="${provider}"]`);
  return !!(provider && id && (siteFrames[provider] ?? (own ? own.textContent!.trim() : !FRAMELESS.test(`${provider} ${id} ${player}`))));
}
