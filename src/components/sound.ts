/** What sounds: a film or a sound of the page, or a player in a frame. */
export interface Sounding {
  /** Absent where it may sound on while it is out of view. */
  readonly view?: Element | undefined;
  pause(): void;
}

let loud: Sounding | undefined;

/** Only what is seen is to sound. What is taken out of the page is out of view, too. */
const view = new IntersectionObserver((entries) => {
  if (!entries.at(-1)!.isIntersecting) loud?.pause();
});

/** Only one thing sounds on a page: what sounded before is paused. */
export function sound(one: Sounding): void {
  if (loud === one) return;
  const before = loud;
  loud = one;
  before?.pause();
  view.disconnect();
  if (one.view) view.observe(one.view);
}

/** It sounds no more. */
export function silence(one: Sounding): void {
  if (loud !== one) return;
  loud = undefined;
  view.disconnect();
}

/** A film or a sound that the browser plays itself has begun. */
export function soundFile(player: HTMLMediaElement): void {
  const one = {view: player instanceof HTMLVideoElement ? player : undefined, pause: () => player.pause()};
  sound(one);
  const over = new AbortController();
  const end = () => {
    over.abort();
    silence(one);
  };
  for (const type of ['pause', 'ended', 'emptied']) player.addEventListener(type, end, over);
}
