/** Services of model/media.ts without a player or frame here. A test holds it against the provider table, which loads by need. */
const FRAMELESS = /^(brightcove|kaltura|twitch|rumble|whatsapp|linkedin|vk|weibo|truthsocial|file|other|)$/;

/** Whether a service has a player or a frame here; the card of any other is a link. */
export const hasFrame = (provider: string): boolean => !FRAMELESS.test(provider);
