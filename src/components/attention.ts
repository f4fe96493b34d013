import type {LitElement} from 'lit';
import {element} from './element.js';
import {StoryProgressEvent, StoryViewEvent} from './events.js';

const SHARES = [25, 50, 75, 100] as const;
const LONG_ENOUGH = 1000;
/**
 * Half of a story is in view when its middle is. One that is taller than two windows fills half of the window as long as it crosses the middle of that, which is all
 * that this margin leaves.
 */
const MARGINS = ['0px', '-49.9% 0px'];

/**
 * Tells the page how far its reader came, by two events; nothing is counted or sent. Watches only a story that is drawn. Returns invisible marks at the
 * four shares of the story, to be drawn in it.
 */
export function watchAttention(host: LitElement): readonly HTMLElement[] {
  const marks = SHARES.map((share) => {
    const mark = element('i.mark');
    mark.style.insetBlockStart = `${share}%`;
    return mark;
  });
  const timers: ReturnType<typeof setTimeout>[] = [];
  /** How many of the marks were told. */
  let passed = 0;
  let isViewed: boolean | undefined;

  const progress = new IntersectionObserver((entries) => {
    for (const {isIntersecting, target} of entries) {
      while (isIntersecting && passed <= marks.indexOf(target as HTMLElement)) host.dispatchEvent(new StoryProgressEvent(SHARES[passed++]!));
    }
  });
  const views = MARGINS.map(
    (rootMargin, at) =>
      new IntersectionObserver(
        (entries) => {
          clearTimeout(timers[at]);
          if (!entries.at(-1)!.isIntersecting) return;
          timers[at] = setTimeout(() => {
            if (!isViewed) host.dispatchEvent(new StoryViewEvent());
            isViewed = true;
          }, LONG_ENOUGH);
        },
        {rootMargin},
      ),
  );

  host.addController({
    // An element that was moved is watched again.
    hostConnected: () => host.requestUpdate(),
    hostDisconnected() {
      for (const observer of [progress, ...views]) observer.disconnect();
      for (const timer of timers) clearTimeout(timer);
    },
    hostUpdated() {
      const story = marks[0]!.parentElement;
      if (!story || !host.isConnected) return;
      for (const mark of marks) progress.observe(mark);
      views[0]!.observe(marks[1]!);
      views[1]!.observe(story);
    },
  });
  return marks;
}
