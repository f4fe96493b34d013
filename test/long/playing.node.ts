import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {MOST_BYTES, openStage, playing, type Stage} from '../built/coming-and-going.js';

describe('a video that plays', () => {
  let stage: Stage;
  before(async () => (stage = await openStage()));
  after(() => stage.close());

  it('leaves no frame, no node, no listener and no memory behind: 1000 times', async () => {
    const {JSHeapUsedSize, ...things} = await stage.growthOf(playing, 1000);
    assert.deepEqual(things, {Nodes: 0, JSEventListeners: 0, Documents: 0, Frames: 0});
    assert.ok(JSHeapUsedSize < MOST_BYTES, `${JSHeapUsedSize} bytes each time`);
  });
});
