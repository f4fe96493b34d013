// A block of each service that has a frame, of those that have none, and of files. What is linked is invented.
const video = (provider, title, id, more) => ({title, kind: 'video', block: {type: 'video', provider, id, title: 'The Marigold leaves the slip', url: `https://media.example/${provider}`, ...more}});
const audio = (provider, title, id) => ({title, kind: 'audio', block: {type: 'audio', provider, id, title: 'Small Harbours, episode 41', url: `https://media.example/${provider}`}});
const post = (provider, title, id, text) => ({title, kind: 'post', block: {type: 'embed', provider, id, url: `https://social.example/${provider}`, text: [text]}});
const chart = (provider, title, id, name, text) => ({title, kind: 'embed', block: {type: 'embed', provider, id, title: name, url: `https://charts.example/${provider}`, ...(text && {text: [text]})}});
const quote = (title, platform, url, handle, text) => ({title, kind: 'quote', block: {type: 'quote', platform, url, by: {name: 'Ines Calloway', role: 'reporter', handle}, published: '2025-04-12', content: [text]}});

const upright = {aspect: '9:16', poster: {src: '../pictures/poster-crane.svg', width: 720, height: 1280, alt: 'A harbour crane against a pale sky.'}};
const firstLight = {src: '../pictures/poster-first-light.svg', width: 1280, height: 720, alt: 'A small boat in front of the rising sun.'};
const film = {type: 'video', provider: 'file', title: 'The Marigold waits for first light', poster: firstLight, aspect: '16:9', tracks: [{kind: 'captions', src: '../pictures/first-light.vtt', lang: 'en', label: 'English'}]};
const bell = {type: 'audio', provider: 'file', title: 'The harbour bell'};
const source = (name, type) => ({src: `../pictures/${name}`, type});

/** Each is drawn in all states of a frame. */
export const framed = [
  video('youtube', 'YouTube', 'saltmere-01', {poster: firstLight, duration: 754}),
  video('vimeo', 'Vimeo', '100000001'),
  video('dailymotion', 'Dailymotion', 'x0salt1', {player: 'xsalt'}),
  video('brid', 'Brid.TV', '84806', {player: '5260'}),
  video('targetvideo', 'TargetVideo', '100001', {player: '1001', partner: '101'}),
  video('facebook', 'Facebook', '100000000000001'),
  video('jwplayer', 'JW Player', 'SaltMer1'),
  video('tiktok', 'TikTok', '7000000000000000001', upright),
  video('x', 'X', '1000000000000000001'),
  video('instagram', 'Instagram', 'reel/saltmere1', upright),
  audio('soundcloud', 'SoundCloud', 'saltmere/winch'),
  audio('spotify', 'Spotify', 'episode/0000000000saltmere0000'),
  audio('apple', 'Apple Podcasts', 'gb/100000001/1000000001'),
  post('x', 'X', '1000000000000000002', 'Service resumes Monday at 06.10 from the north quay.'),
  post('facebook', 'Facebook', '100000000000002', 'We sold out at twenty to six, and then we all went down to look.'),
  post('instagram', 'Instagram', 'p/saltmere1', 'Red funnel, grey morning.'),
  post('threads', 'Threads', 'SaltMere001', 'Is it still a wooden ferry if you replaced every plank?'),
  post('bluesky', 'Bluesky', 'did:plc:saltmere/3saltmere1', 'Timetable, tide table, then the weather. In that order.'),
  post('mastodon', 'Mastodon', 'social.example/@amara/1002', 'I can hear the winch from my kitchen again.'),
  post('tiktok', 'TikTok', '7000000000000000002', 'POV: you are the dog the certificate says nothing about.'),
  post('youtube', 'YouTube', 'saltmere-02', 'A morning on the north quay, filmed from the bakery roof.'),
  post('telegram', 'Telegram', 'saltmere/83', 'The first crossing is full. The second leaves at 06.40.'),
  post('reddit', 'Reddit', 'saltmere/9wp1qg', 'My grandfather riveted that hull. Ask me anything.'),
  quote('X', 'x', 'https://x.com/inescalloway/status/1000000000000000003', '@inescalloway', 'Four hundred people on the quay and you could hear the rope go.'),
  chart('datawrapper', 'Datawrapper', 'SaLt1', 'Passengers by month', 'Passengers rise from 18,000 in winter to 131,000 in summer.'),
  chart('flourish', 'Flourish', 'visualisation/100001', 'Where the larch came from'),
  chart('documentcloud', 'DocumentCloud', '100001-saltmere-lease', 'The lease of the slip, 1911'),
  chart('googlemaps', 'Google Maps', '!1m18!1m12!1m3!1d1000', 'The way from the station'),
  chart('openstreetmap', 'OpenStreetMap', '4.10,52.10,4.30,52.20', 'Map of the two quays'),
  chart('giphy', 'Giphy', 'saltmere1', 'The winch, turning'),
  chart('scribd', 'Scribd', '100001', 'The logbook of 1936'),
  chart('codepen', 'CodePen', 'saltmere/abcde1', 'A tide table in forty lines'),
];

/** Nothing of these can be framed: the card is a link, and stays one. */
export const linked = [
  video('brightcove', 'Brightcove', 'ref:saltmere'), video('kaltura', 'Kaltura', '0_saltmer1'), video('twitch', 'Twitch', 'v100000001'), video('rumble', 'Rumble', 'v0salt1'),
  post('whatsapp', 'WhatsApp', 'saltmere:123', 'The first crossing is full.'), post('linkedin', 'LinkedIn', 'share:1000000000000000001', 'Eleven apprentices learned a trade on one boat.'),
  post('vk', 'VK', 'wall-1_100001', 'The ferry is back.'), post('weibo', 'Weibo', '1000000001/Saltmere1', 'Nine minutes, as before.'),
  post('truthsocial', 'Truth Social', '100000000000000001', 'A fine boat.'),
];

/** Files that the browser plays itself, in a state each. */
export const files = [
  {title: 'A film, before', block: {...film, sources: [source('first-light.webm', 'video/webm'), source('first-light.mp4', 'video/mp4')]}},
  {title: 'A film, playing', plays: true, block: {...film, sources: [source('first-light.webm', 'video/webm'), source('first-light.mp4', 'video/mp4')]}},
  {title: 'A film that no browser can play', block: {...film, sources: [source('first-light.mp4', 'video/x-saltmere'), source('first-light.webm', 'video/x-saltmere')]}},
  {title: 'A sound, before', block: {...bell, sources: [source('harbour-bell.ogg', 'audio/ogg'), source('harbour-bell.mp3', 'audio/mpeg')]}},
  {title: 'HLS: where the browser cannot play it, a link', block: {...bell, sources: [source('harbour-bell.m3u8', 'application/vnd.apple.mpegurl')]}},
  {title: 'A sound that no browser can play', block: {...bell, sources: [source('harbour-bell.mp3', 'audio/x-saltmere')]}},
];
