import {expect} from '@open-wc/testing';
import {safeParse} from 'valibot';
import {addressRows} from '../../src/providers/addresses.js';
import {moreRows} from '../../src/providers/more-addresses.js';
import type {AddressRow, Provider} from '../../src/providers/provider.js';
import {providers} from '../../src/providers/table.js';
import {addressRowSchema, providerSchema} from '../../src/providers/row-schema.js';

const said = (schema: typeof addressRowSchema | typeof providerSchema, row: unknown) => safeParse(schema, row).issues?.map(({message}) => message) ?? [];

const addressRow: AddressRow = {key: 'vimeo', kind: 'video', hosts: ['vimeo.com'], addresses: [{path: /^\/(?<id>\d{1,12})$/}], page: ['https://vimeo.com/{id}']};
const [form] = addressRow.addresses;
const provider: Provider = {
  key: 'vimeo', kind: 'video', name: 'Vimeo', contact: 'player.vimeo.com', frame: ['https://player.vimeo.com/video/{id}[?h={hash}]'], allow: ['fullscreen'],
  sandbox: ['allow-scripts'], ratio: '16:9', pictures: [], consent: 'ask',
};

const brokenRows: Readonly<Record<string, object>> = {
  'no key of the model': {key: 'myvideo'},
  'a key of another kind': {kind: 'audio'},
  'the same kind twice': {or: 'video'},
  'no host': {hosts: []},
  'a host with a scheme': {hosts: ['https://vimeo.com']},
  'a host with a port': {hosts: ['vimeo.com:8443']},
  'a host with a star inside': {hosts: ['vimeo.*']},
  'no form': {addresses: []},
  'a pattern that is not anchored': {addresses: [{path: /\/(?<id>\d{1,12})/}]},
  'a pattern without bound': {addresses: [{path: /^\/(?<id>\d+)$/}]},
  'a pattern with a lowest bound alone': {addresses: [{path: /^\/(?<id>\d{1,})$/}]},
  'a pattern that keeps a state': {addresses: [{path: /^\/(?<id>\d{1,12})$/g}]},
  'a query that is not anchored': {addresses: [{...form, query: {v: /\d/}}]},
  'a form of a host that the row has not': {addresses: [{...form, host: 'evil.example.com'}]},
  'an open brace': {addresses: [{...form, id: '{id'}]},
  'a page by http': {page: ['http://vimeo.com/{id}']},
  'a page whose host is a part of the path': {page: ['https://{id}.vimeo.com/']},
  'an unknown field': {extra: 1},
};

const brokenProviders: Readonly<Record<string, object>> = {
  'a frame of another host': {frame: ['https://evil.example.com/{id}']},
  'a frame of a host that goes on': {contact: 'player.vimeo.co', frame: ['https://player.vimeo.com/{id}']},
  'a frame by http': {frame: ['http://player.vimeo.com/{id}']},
  'no frame': {frame: []},
  'a permission that tells of the reader': {allow: ['geolocation']},
  'a frame that may lead the page away': {sandbox: ['allow-top-navigation']},
  'a frame that may have forms': {sandbox: ['allow-forms']},
  'a ratio that is none': {ratio: '16/9'},
  'a height of nothing': {height: 0},
  'no class of consent': {consent: 'never'},
  'a host of pictures that is none': {pictures: ['*']},
  'a vendor that is no number of the list': {vendor: 0},
  'no height, no ratio, and no message of one': {ratio: undefined},
  'a service that is said to speak, but not what': {messages: {speaks: true, pause: 'x'}},
  'a message of no value': {messages: {ready: [[]]}},
  'messages with an unknown field': {messages: {run: 'x'}},
};

describe('the schema of the provider table', () => {
  for (const row of [...addressRows, ...moreRows]) {
    it(`takes the addresses of ${row.key}: ${row.hosts.slice(0, 3).join(' ')}`, () => expect(said(addressRowSchema, row)).to.deep.equal([]));
  }
  for (const row of providers) it(`takes the frame of ${row.kind} ${row.key}`, () => expect(said(providerSchema, row)).to.deep.equal([]));

  it('takes the rows that the broken ones are made of', () => expect([...said(addressRowSchema, addressRow), ...said(providerSchema, provider)]).to.deep.equal([]));

  for (const [what, change] of Object.entries(brokenRows)) {
    it(`refuses addresses with ${what}`, () => expect(said(addressRowSchema, {...addressRow, ...change})).to.not.be.empty);
  }
  for (const [what, change] of Object.entries(brokenProviders)) {
    it(`refuses ${what}`, () => expect(said(providerSchema, {...provider, ...change})).to.not.be.empty);
  }
});
