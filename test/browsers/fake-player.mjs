// The page that stands for every player and post: it says what a test wants it to say, and tells what it was told.

/** Where the page reports the messages that it was sent. */
export const REPORTS = '/fake-player/told';

// Runs in the frame.
const play = ({speaks, answers, reports}) => {
  const say = (message) => parent.postMessage(message, '*');
  let report = Promise.resolve();
  addEventListener('message', ({data, source}) => {
    if (source !== parent) return;
    // The test itself has a say: see `sayFrom` in test/fixtures/services.ts.
    if (data?.sayThis) return void data.sayThis.forEach(say);
    const told = JSON.stringify(data);
    // One after the other, so that they arrive in order.
    report = report.then(() => fetch(reports, {method: 'POST', mode: 'no-cors', body: told}));
    for (const {to, say: answer} of answers) if (told.includes(to)) say(answer);
  });
  speaks.forEach(say);
};

/** The page as HTML: `speaks` is said at once, `answers` when a message comes that has their `to` in its JSON. */
export const fakePlayer = ({speaks = [], answers = []}) => {
  const options = JSON.stringify({speaks, answers, reports: REPORTS}).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><title>A player</title><button>Play</button><script>(${play})(${options})</script></html>`;
};
