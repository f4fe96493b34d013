// What the frames of the services say, in their own words. Of those that are not here only the load tells.
const json = (value) => JSON.stringify(value);
const brid = (word) => {
  const told = (event) => `${word}|0|trigger|${event}`;
  return {ready: told('ready'), playing: told('play'), paused: told('pause'), ended: told('ended')};
};
const youtube = (playerState) => json({event: 'infoDelivery', info: {playerState}});
const dailymotion = (event) => json({event, id: 'dm1'});
const tiktok = (type, value) => ({'x-tiktok-player': true, type, value});
const x = (method, ...params) => ({'twttr.embed': {jsonrpc: '2.0', method: `twttr.private.${method}`, id: '0', params}});
const spotify = (isPaused) => ({type: 'playback_update', payload: {isPaused}});

export const messages = {
  youtube: {ready: json({event: 'onReady'}), playing: youtube(1), paused: youtube(2), ended: youtube(0)},
  vimeo: {ready: json({event: 'ready'}), playing: json({event: 'play'}), paused: json({event: 'pause'}), ended: json({event: 'ended'})},
  brid: brid('Brid'),
  targetvideo: brid('BPLR'),
  dailymotion: {ready: dailymotion('apiready'), playing: dailymotion('play'), paused: dailymotion('pause'), ended: dailymotion('video_end')},
  tiktok: {ready: tiktok('onPlayerReady'), playing: tiktok('onStateChange', 1), paused: tiktok('onStateChange', 2), ended: tiktok('onStateChange', 0)},
  soundcloud: {ready: json({method: 'ready'}), playing: json({method: 'play'}), paused: json({method: 'pause'}), ended: json({method: 'finish'})},
  spotify: {ready: {type: 'ready'}, playing: spotify(false), paused: spotify(true)},
  x: {ready: x('initialized'), height: (height) => x('resize', {height}), gone: x('no_results')},
  instagram: {ready: {type: 'MOUNTED'}, height: (height) => ({type: 'MEASURE', details: {height}})},
  bluesky: {height: (height) => ({id: null, height})},
  mastodon: {height: (height) => ({type: 'setHeight', id: 1, height})},
  telegram: {height: (height) => json({event: 'resize', height}), gone: json({event: 'resize', height: null})},
  reddit: {ready: {type: 'resize.embed', data: 0}, height: (data) => ({type: 'resize.embed', data})},
  datawrapper: {height: (height, id) => ({'datawrapper-height': {[id]: height}})},
  flourish: {height: (height) => json({sender: 'Flourish', context: 'iframe.resize', height})},
};
