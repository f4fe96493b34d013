/**
 * What the frame of a third party may do. No `allow-top-navigation`: it must not lead the page away. No `allow-forms`: a frame with forms can ask for a
 * password. Scripts with their own origin are harmless on another origin than the page's alone, which has to be checked; without both most frames fail.
 */
export const sandbox: readonly string[] = ['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox'];

/** The same of a player, which may also be shown on a second screen. */
export const playerSandbox: readonly string[] = [...sandbox, 'allow-presentation'];
