import {element} from './element.js';
import {messages} from './messages.js';
import {files, framed, linked} from './services.js';

const states = {
  before: ['Before', 'Nobody is asked until you press.'],
  asked: ['Asked', 'No answer yet: here the clock stands.'],
  answered: ['Answered', 'It is there.'],
  refused: ['Refused', 'The page’s policy forbids it.'],
  dead: ['Dead', 'Ten seconds without an answer.'],
  gone: ['Gone', 'The author has removed the post.'],
};

const drawStory = ({title, block}, consent) => {
  const story = element('article-story', {'heading-level': 4, consent}, element('a', {href: block.url ?? 'https://harbourcourier.example/'}, title));
  story.article = {format: 'article-story/1', lang: 'en-GB', headline: title, body: [block]};
  return story;
};

const drawState = (head, note, story) => element(
  'div', {class: 'state'}, element('h4', {}, head), ...(note ? [element('p', {}, note)] : []), element('div', {class: 'stage stage--part stage--state'}, story),
);

const drawn = async (story, tag) => {
  await new Promise((resolve) => story.addEventListener('story-load', resolve, {once: true}));
  const inner = story.shadowRoot.querySelector(tag);
  await inner.updateComplete;
  return inner.shadowRoot;
};

/** A quotation needs no frame, so no choice stands for one: its button is pressed. */
const press = async (story) => (await drawn(story, 'social-quote')).querySelector('button.show').click();

const frameOf = (story) => (story.shadowRoot?.querySelector('video-embed, social-quote') ?? story).shadowRoot?.querySelector('iframe');

/** Resolves when the service of a row has spoken; one that does not, as where nobody is asked, is not waited for long. */
export const hasAnswered = async (row) => {
  const isSilent = () => [...row.querySelectorAll('[data-state=answered]')].some((story) => !frameOf(story)?.contentDocument?.querySelector('[role=status]'));
  for (let tries = 0; tries < 40 && (tries === 0 || isSilent()); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
};

const drawFramed = (service) => Object.entries(states).flatMap(([state, [head, note]]) => {
  const {type, provider, platform = provider} = service.block;
  if (state === 'gone' && !messages[platform]?.gone) return [];
  const story = drawStory(service, state === 'before' ? 'ask' : 'granted');
  story.dataset.state = state;
  if (type === 'quote' && state !== 'before') press(story);
  return drawState(head, note, story);
});

const seen = (shown) => new Promise((resolve) => {
  const view = new IntersectionObserver((entries) => {
    if (!entries.some(({isIntersecting}) => isIntersecting)) return;
    view.disconnect();
    resolve();
  });
  view.observe(shown);
});

/** Without sound, which no browser would play before the reader does something. */
const play = async (story) => {
  const film = (await drawn(story, 'video-embed')).querySelector('video');
  film.muted = true;
  await seen(film);
  // A browser without the codecs has a link in its place.
  await film.play().catch(() => {});
};

const drawFile = (file) => {
  const story = drawStory(file, 'ask');
  if (file.plays) play(story);
  return drawState(file.title, '', story);
};

const drawLinked = (service) => drawState(service.title, '', drawStory(service, 'ask'));

/** Rows of the section, each with what draws its states. */
export const rows = [
  ...framed.map((service) => ({title: service.title, kind: service.kind, draw: () => drawFramed(service)})),
  {title: 'Services without a frame', draw: () => linked.map(drawLinked)},
  {title: 'Files', draw: () => files.map(drawFile)},
];
