import type {AddressRow} from './provider.js';

/** The countries that Google has a host of its own for. */
const GOOGLE = `com de fr it es nl be at ch pl pt se no dk fi cz hu ro gr ie bg hr rs sk si lt lv ee ru ca cl ae com.au com.br com.mx com.ar com.co com.pe com.tr com.ua com.eg com.sa com.pk com.ng
 com.hk com.tw com.sg com.my com.ph com.vn co.uk co.in co.jp co.kr co.id co.th co.nz co.za co.il co.ke`.split(/\s+/);

/** Services of charts, maps, documents and pictures. */
export const chartAddresses: readonly AddressRow[] = [
  {
    key: 'datawrapper',
    kind: 'embed',
    hosts: ['datawrapper.dwcdn.net', 'www.datawrapper.de', 'charts.datawrapper.de'],
    addresses: [
      {host: 'www.datawrapper.de', path: /^\/_\/(?<id>[a-z\d]{5})\/?$/i},
      {host: /^(?:charts\.datawrapper\.de|datawrapper\.dwcdn\.net)$/, path: /^\/(?<id>[a-z\d]{5})(?:\/\d{1,5})?\/?(?:index\.html|embed\.js)?$/i},
    ],
    page: ['https://www.datawrapper.de/_/{id}/'],
  },
  {
    key: 'flourish',
    kind: 'embed',
    hosts: ['flo.uri.sh', 'public.flourish.studio', 'app.flourish.studio'],
    addresses: [{path: /^\/(?<id>visualisation|story)\/(?<rest>\d{1,12})(?:\/(?:embed|edit))?\/?$/}],
    page: ['https://public.flourish.studio/{id}/{rest}/'],
  },
  {
    key: 'documentcloud',
    kind: 'embed',
    hosts: ['www.documentcloud.org', 'documentcloud.org', 'embed.documentcloud.org', 'beta.documentcloud.org'],
    addresses: [
      {path: /^\/documents\/(?<id>\d{1,12}(?:-[\w-]{1,230})?)(?:\.(?:html|js))?(?:\/(?:pages|annotations)\/[\w.-]{1,40})?\/?$/},
      // A name in another script is no part of the id.
      {path: /^\/documents\/(?<id>\d{1,12})-[\w%.~-]{1,400}\/?$/},
    ],
    page: ['https://www.documentcloud.org/documents/{id}'],
  },
  {
    key: 'googlemaps',
    kind: 'embed',
    hosts: [...GOOGLE.flatMap((country) => [`google.${country}`, `www.google.${country}`, `maps.google.${country}`]), 'goo.gl', 'maps.app.goo.gl'],
    addresses: [
      {host: 'goo.gl', path: /^\/maps\/(?<code>\w{5,30})\/?$/, page: ['https://goo.gl/maps/{code}']},
      {host: 'maps.app.goo.gl', path: /^\/(?<code>\w{5,30})\/?$/, page: ['https://maps.app.goo.gl/{code}']},
      {path: /^\/maps\/embed\/?$/, query: {pb: /^(?<id>!.{1,1400})$/}},
      {path: /^\/maps\/d\/(?:u\/\d\/)?(?:embed|viewer|edit)\/?$/, query: {mid: /^(?<map>[\w.-]{5,100})$/}, id: 'mid:{map}', page: ['https://www.google.com/maps/d/viewer?mid={map}']},
      {path: /^\/maps\/embed\/v1\/(?:place|search)\/?$/, query: {q: /^(?<place>.{1,300})$/}, id: 'q:{place}'},
      {path: /^\/maps\/?$/, query: {q: /^(?<place>.{1,300})$/}, id: 'q:{place}'},
      {host: /^maps\.google\.[a-z.]{2,6}$/, path: /^\/$/, query: {q: /^(?<place>.{1,300})$/}, id: 'q:{place}'},
      // A place with its name, a way, a view: shown by the address alone.
      {path: /^\/maps\/(?<place>(?:place|search|dir|@)[\w%.,+~!'()*@:;=/-]{1,1500})$/, page: ['https://www.google.com/maps/{+place}']},
    ],
    page: ['https://www.google.com/maps?q={place}'],
  },
  {
    key: 'openstreetmap',
    kind: 'embed',
    hosts: ['www.openstreetmap.org', 'openstreetmap.org'],
    addresses: [
      {
        path: /^\/export\/embed\.html$/,
        query: {bbox: /^(?<box>-?\d{1,3}(?:\.\d{1,20})?(?:,-?\d{1,3}(?:\.\d{1,20})?){3})$/},
        also: {layer: /^(?<layer>[a-z]{1,30})$/i, marker: /^(?<marker>-?\d{1,3}(?:\.\d{1,20})?,-?\d{1,3}(?:\.\d{1,20})?)$/},
        id: '{+box}[:{layer}][:{+marker}]',
      },
    ],
  },
  {
    key: 'giphy',
    kind: 'embed',
    hosts: ['giphy.com', 'www.giphy.com'],
    addresses: [{path: /^\/(?:gifs|stickers|clips|videos|embed)\/(?:[\w-]{1,200}-)?(?<id>[a-z\d]{8,40})(?:\/(?:html5|video|tile|fullscreen))?\/?$/i}],
    page: ['https://giphy.com/gifs/{id}'],
  },
  {
    key: 'scribd',
    kind: 'embed',
    hosts: ['scribd.com', '*.scribd.com'],
    addresses: [{path: /^\/(?:mobile\/)?(?:doc|document|presentation|embeds|fullscreen)\/(?<id>\d{4,15})(?:\/[\w%.~-]{0,300})?\/?$/}],
    page: ['https://www.scribd.com/document/{id}'],
  },
  {
    key: 'codepen',
    kind: 'embed',
    hosts: ['codepen.io', 'www.codepen.io'],
    addresses: [
      {path: /^\/(?<id>(?:team\/)?[\w-]{1,60})\/(?:pen|details|full|live|embed(?:\/preview)?)\/(?<rest>[a-z\d]{5,40})\/?$/i, id: '{+id}/{rest}', page: ['https://codepen.io/{+id}/pen/{rest}']},
    ],
  },
];
