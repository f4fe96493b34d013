import type {LitElement} from 'lit';
import {element} from './element.js';
import {StoryProgressEvent, StoryViewEvent} from './events.js';

const SHARES = [25, 50, 75, 100] as const;
const LONG_ENOUGH = 1000;
/** Half of a story that is taller than the window is never in view: one that crosses the middle of the window fills half of it. */
const VIEWS = [{threshold: 0.5}, {threshold: 1e-9, rootMargin: '-49.9% 0px'}];

/**
 * Tells the page how far its reader came, by two events; nothing is counted or sent. Watches only a story that is drawn. Returns invisible marks at the
 * four shares of the story, to be drawn in it.
 */
export function watchAttention(host: LitElement): readonly HTMLElement[] {
  const marks = SHARES.map((share) => {
    const mark = element('i', 'mark');
    // No margin of a part of the story: the last mark would lie below its end.
    mark.style.cssText = `margin:0;inset-block-start:calc(${share}% - 1px)`;
    return mark;
  });
  let stops: (() => void)[] = [];
  /** How many of the marks were told. */
  let passed = 0;
  let isViewed = false;

  function watch(targets: readonly Element[], options: IntersectionObserverInit, handle: (entry: IntersectionObserverEntry) => void): void {
    const observer = new IntersectionObserver((entries) => entries.forEach(handle), options);
    for (const target of targets) observer.observe(target);
    stops.push(() => observer.disconnect());
  }

  host.addController({
    // An element that was moved is watched again.
    hostConnected: () => host.requestUpdate(),
    hostDisconnected() {
      for (const stop of stops) stop();
      stops = [];
    },
    hostUpdated() {
      const story = marks[0]!.parentElement;
      if (stops[0] || !story || !host.isConnected || !globalThis.IntersectionObserver) return;
      watch(marks, {}, ({isIntersecting, target}) => {
        while (isIntersecting && passed <= marks.indexOf(target as HTMLElement)) host.dispatchEvent(new StoryProgressEvent(SHARES[passed++]!));
      });
      for (const view of VIEWS) {
        let timer: ReturnType<typeof setTimeout>;
        watch([story], view, ({intersectionRatio}) => {
          clearTimeout(timer);
          if (intersectionRatio < view.threshold) return;
          timer = setTimeout(() => {
            if (!isViewed) host.dispatchEvent(new StoryViewEvent());
            isViewed = true;
          }, LONG_ENOUGH);
        });
        stops.push(() => clearTimeout(timer));
      }
    },
  });
  return marks;
}
