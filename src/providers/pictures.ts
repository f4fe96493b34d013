/** Hosts of pictures that tell a service of the reader's visit: those of the services of model/media.ts, and gravatar. */
const HOSTS =
  /(^|\.)((ytimg|youtube|vimeocdn|dailymotion|target-video|jwplayer|jwplatform|facebook|cdninstagram|twimg|tiktok|tiktokcdn|redditmedia|licdn|giphy|gravatar)\.com|(dmcdn|fbcdn)\.net|brid\.tv|bsky\.app|redd\.it|telesco\.pe)$/;

/** Whether loading this picture would contact a service that has to wait for the reader's choice. */
export function isThirdPartyPicture(src: string): boolean {
  return HOSTS.test(new URL(src).hostname);
}
