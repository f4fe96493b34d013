// The page that stands in the place of a service: it says what the service would, under its name, and obeys when it is told to pause.
import {element} from './element.js';
import {messages} from './messages.js';

const query = new URL(location.href).searchParams;
const {origin, host, pathname} = new URL(query.get('address'));
const {ready, playing, paused, ended, height, gone} = messages[query.get('provider')] ?? {};
const main = document.getElementById('player');

const say = (data) => data && parent.dispatchEvent(new parent.MessageEvent('message', {data, origin, source: window}));

const status = element('p', {role: 'status'}, 'Shown');
const toggle = element('button', {type: 'button'}, 'Play');
const end = element('button', {type: 'button'}, 'To the end');
const become = (word, next, message) => {
  status.textContent = word;
  toggle.textContent = next;
  say(message);
};
const play = () => become('Playing', 'Pause', playing);
const pause = () => become('Paused', 'Play', paused);
toggle.onclick = () => (toggle.textContent === 'Pause' ? pause() : play());
end.onclick = () => become('Ended', 'Play', ended);

// The elements send a frame what makes it speak, and what pauses it.
window.postMessage = (message) => {
  const told = JSON.stringify(message);
  if (told.includes('pause') && !told.includes('addEventListener')) pause();
};

document.title = `A stand-in for ${host}`;
main.append(element('h1', {}, 'In the place of ', element('strong', {}, host)), status);
if (playing) main.append(element('p', {}, toggle, ...(ended ? [end] : [])));
if (height) {
  document.documentElement.className = 'grows';
  main.append(...Array.from({length: 4}, () => element('span', {class: 'line'})));
}

if (query.get('state') === 'gone') say(gone);
else {
  say(ready);
  if (playing) {
    // Where it cannot be seen the element would pause it at once.
    const view = new IntersectionObserver((entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      view.disconnect();
      play();
    });
    view.observe(main);
  }
  if (height) new ResizeObserver(() => say(height(document.documentElement.offsetHeight, pathname.split('/')[1]))).observe(document.body);
}
