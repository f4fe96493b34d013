import {expect} from '@open-wc/testing';
import {createFrame} from '../../src/components/provider-frame.js';
import type {Framed} from '../../src/providers/frame.js';

const youtube: Framed = {type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ'};

describe('the frame of a medium', () => {
  it('makes a frame with a title and the address of the provider', () => {
    const frame = createFrame(youtube, {title: 'Song', autoplay: true})!;
    expect(frame.title).to.equal('Song');
    expect(frame.src).to.equal(`https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&playsinline=1&rel=0&enablejsapi=1&origin=${encodeURIComponent(location.origin).replace('%3A', ':').replace('%3A', ':')}`);
    expect(frame.isConnected).to.equal(false);
  });

  it('plays at once only if asked', () => {
    expect(createFrame(youtube, {title: 'Song'})!.src).to.not.include('autoplay');
  });

  it('lets the frame neither lead the page away nor ask for forms', () => {
    const tokens = createFrame(youtube, {title: 'Song'})!.getAttribute('sandbox')!.split(' ');
    expect(tokens).to.have.members(['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox', 'allow-presentation']);
  });

  it('sends the origin of the page and no more', () => {
    expect(createFrame(youtube, {title: 'Song'})!.getAttribute('referrerpolicy')).to.equal('strict-origin-when-cross-origin');
  });

  it('gives the permissions of the row and no more', () => {
    const frame = createFrame(youtube, {title: 'Song'})!;
    expect(frame.getAttribute('allow')).to.equal('accelerometer; autoplay; encrypted-media; gyroscope; picture-in-picture; fullscreen');
    expect(frame.allow).to.include('fullscreen');
  });

  it('takes title and address as text', () => {
    const frame = createFrame(youtube, {title: '"><script>'})!;
    expect(frame.title).to.equal('"><script>');
    expect(frame.attributes.length).to.equal(6);
  });

  const without: readonly Framed[] = [
    {type: 'video', provider: 'youtube', id: '../evil'},
    {type: 'video', provider: 'youtube'},
    {type: 'video', provider: 'brid', id: '84806'},
    {type: 'video', provider: 'rumble', id: 'v8bhte'},
    {type: 'video', provider: 'file'},
    {type: 'video', provider: 'other'},
  ];
  for (const video of without) it(`makes none of ${JSON.stringify(video)}`, () => expect(createFrame(video, {title: 'x'})).to.equal(undefined));

});
