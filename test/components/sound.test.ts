import {expect} from '@open-wc/testing';
import {soundFile} from '../../src/components/sound.js';

/** A film or a sound that is never fetched, and what it is told. */
function makePlayer(tag: 'video' | 'audio') {
  const player = document.createElement(tag);
  const paused: true[] = [];
  const heard = new Set<string>();
  player.pause = () => void paused.push(true);
  const listen = player.addEventListener.bind(player);
  player.addEventListener = (type: string, listener: never, options: AddEventListenerOptions = {}) => {
    heard.add(type);
    options.signal?.addEventListener('abort', () => heard.delete(type));
    listen(type, listener, options);
  };
  return {player, paused, heard};
}

describe('a file that sounds', () => {
  it('pauses the one that sounded before, and is not paused by itself', () => {
    const [one, other] = [makePlayer('video'), makePlayer('audio')];
    soundFile(one.player);
    expect([one.paused.length, other.paused.length]).to.eql([0, 0]);
    soundFile(other.player);
    expect([one.paused.length, other.paused.length]).to.eql([1, 0]);
    other.player.dispatchEvent(new Event('pause'));
    soundFile(one.player);
    expect([one.paused.length, other.paused.length]).to.eql([1, 0]);
    one.player.dispatchEvent(new Event('ended'));
  });

  it('is listened to no more once it is over: each time left two listeners', () => {
    for (const over of ['pause', 'ended', 'emptied']) {
      const {player, heard} = makePlayer('audio');
      soundFile(player);
      expect(heard.size).to.equal(3);
      player.dispatchEvent(new Event(over));
      expect(heard.size, over).to.equal(0);
    }
  });
});
