import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readShortcode} from '../../src/sources/shortcode.js';
import {loadShortcodes} from '../../src/sources/shortcode-blocks.js';
import {findShortcodes, shortcodeToBlock} from '../../src/sources/shortcodes.js';

const brid = {type: 'video', provider: 'brid', id: '84806', player: '5260', title: 'The mayor’s words'};
const youtube = {type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'};
const vimeo = {type: 'video', provider: 'vimeo', id: '76979871', url: 'https://vimeo.com/76979871'};
const mp4 = {type: 'video', provider: 'file', sources: [{src: 'https://a.example/a.mp4', type: 'video/mp4'}]};
const dog = {type: 'image', src: 'https://a.example/dog.jpg', alt: 'A dog', width: 300, height: 200, caption: 'The dog & I'};

/** Title, paragraph, and the one block that its one shortcode stands for. */
const blocks: readonly (readonly [string, string, object | undefined])[] = [
  ['straight marks', `[brid video="84806" player="5260" title="The mayor’s words"]`, brid],
  ['marks that wptexturize ruined', '[brid video=”84806″ player=”5260″ title=”The mayor’s words”]', brid],
  ['their numeric entities', '[brid video=&#8221;84806&#8243; player=&#8221;5260&#8243; title=&#8221;The mayor&#8217;s words&#8221;]', brid],
  ['their hexadecimal and named entities', '[brid video=&#x201D;84806&#x2033; player=&quot;5260&quot; title=&ldquo;The mayor&rsquo;s words&rdquo;]', brid],
  ['entities encoded twice', '[brid video=&amp;quot;84806&amp;quot; player=5260 title="The mayor’s words"]', brid],
  ['single marks and primes', '[brid video=‘84806′ player=’5260′ title=‘The mayor’s words’]', brid],
  ['low marks', '[brid video=„84806“ player=„5260“ title=„The mayor’s words“]', brid],
  ['French marks with no-break spaces', '[brid video= »\u00a084806\u00a0» player=«\u00a05260\u00a0» title=« The mayor’s words »]', brid],
  ['values without marks', '[brid video=84806 player=5260 title="The mayor’s words"]', brid],
  ['an opening mark that is missing', '[brid video=84806″ player=5260″ title="The mayor’s words"]', brid],
  ['a closing mark that is missing', '[brid video=”84806″ player=”5260″ title=”The mayor’s words]', brid],
  ['a closing bracket that is missing', '[brid video=”84806″ player=”5260″ title=”The mayor’s words”', brid],
  ['a tag that closes itself', '[brid video=”84806″ player=”5260″ title=”The mayor’s words”/]', brid],
  ['capital letters, line breaks, space around =', '[BRID Video = "84806"\nplayer="5260"\n title="The mayor’s words" ]', brid],
  ['an apostrophe before white space', '[brid video=”1″ title=”The mayors’ words”]', {type: 'video', provider: 'brid', id: '1', title: 'The mayors’ words'}],
  ['marks inside a value', '[brid video=”1″ title=”A “no” to all”]', {type: 'video', provider: 'brid', id: '1', title: 'A “no” to all'}],
  ['brackets inside a value', '[brid video=”1″ title=”A [live] show”]', {type: 'video', provider: 'brid', id: '1', title: 'A [live] show'}],
  ['words without value', '[brid video=”1″ autoplay title=”A show” loop]', {type: 'video', provider: 'brid', id: '1', title: 'A show'}],
  ['a partner and a ratio', '[brid video="1" partner="7" width="16" height="9"]', {type: 'video', provider: 'brid', id: '1', partner: '7', aspect: '16:9'}],
  ['a Brid playlist, which cannot be said', '[brid playlist="12" player="5260"]', undefined],
  ['a Brid id of a wrong form', '[brid video="1/../2"]', undefined],
  ['YouTube by id', '[youtube dQw4w9WgXcQ]', youtube],
  ['YouTube by attribute', '[youtube id="dQw4w9WgXcQ"]', youtube],
  ['YouTube by address after =', '[youtube=https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=90]', {...youtube, start: 90}],
  ['YouTube by content', '[embedyt]https://youtu.be/dQw4w9WgXcQ[/embedyt]', youtube],
  ['a start in seconds', '[youtube id="dQw4w9WgXcQ" start="30"]', {...youtube, start: 30}],
  ['Vimeo by id', '[vimeo 76979871]', vimeo],
  ['an embed of a known provider', '[embed width="640"]https://vimeo.com/76979871[/embed]', vimeo],
  ['an embed of an unknown provider', '[embed]https://unknown.example/1[/embed]', {type: 'embed', provider: 'other', url: 'https://unknown.example/1'}],
  ['an embed of a look-alike host', '[embed]https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ[/embed]', {type: 'embed', provider: 'other', url: 'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ'}],
  ['an embed of a forbidden address', '[embed]javascript:alert(1)[/embed]', undefined],
  ['a caption', '[caption id="attachment_9" width="300"]<img class="x" src="https://a.example/dog.jpg" alt="A dog" width="300" height=200 /> The dog &amp; I[/caption]', dog],
  ['a caption with a link', '[caption]<a href="https://a.example/"><img src="https://a.example/dog.jpg" alt="A dog" width="300" height="200"></a> The dog &amp; I[/caption]', {...dog, url: 'https://a.example/'}],
  ['a caption without a picture', '[caption]words[/caption]', undefined],
  ['a video file', '[video width="640" height="360" mp4="https://a.example/a.mp4" poster="https://a.example/a.jpg"][/video]', {...mp4, poster: {src: 'https://a.example/a.jpg'}, aspect: '16:9'}],
  ['a video by src', '[video src="https://a.example/a.mp4"]', mp4],
  ['a video of a provider', '[video src="https://vimeo.com/76979871"]', vimeo],
  ['an audio file', '[audio mp3="https://a.example/a.mp3"][/audio]', {type: 'audio', provider: 'file', sources: [{src: 'https://a.example/a.mp3', type: 'audio/mpeg'}]}],
  ['a pull quote', '[pullquote author="Lina"]“Stop.”[/pullquote]', {type: 'quote', content: ['Stop.'], by: {name: 'Lina'}, pull: true}],
  ['a gallery of numbers', '[gallery ids="1,2,3"]', undefined],
];

describe('a shortcode', () => {
  before(() => loadShortcodes('[video]'));

  for (const [title, paragraph, block] of blocks) {
    it(`is read with ${title}`, () => {
      const found = findShortcodes(paragraph);
      expect(found.map(({source}) => source)).to.deep.equal([paragraph]);
      expect(found[0]!.kind).to.equal('block');
      expect(shortcodeToBlock(found[0]!)).to.deep.equal(block);
    });
  }

  for (const [name, id] of [['tweet', '806583914498654209'], ['x', 'https://twitter.com/a/status/806583914498654209?s=20']] as const) {
    it(`gives a post by [${name}]`, () => {
      const block = shortcodeToBlock(findShortcodes(`[${name} ${id}]`)[0]!);
      expect(block).to.include({type: 'embed', provider: 'x', id: '806583914498654209'});
      expect(block).to.have.property('url').that.matches(/^https:\/\//);
    });
  }

  it('is read at its place, without content', () => {
    const {shortcode, next} = readShortcode('See [embed a=1]x[/embed]', 4);
    expect(shortcode).to.include({name: 'embed', source: '[embed a=1]', start: 4, end: 15, isClosing: false});
    expect(next).to.equal(15);
  });
});

/** Title, paragraph, kind and source of each shortcode in it. */
const places: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  ['words of writers are text', '[sic]', []],
  ['an ellipsis is text', '[…]', []],
  ['a note number is text', '[1]', []],
  ['a conditional comment is text', '[endif]', []],
  ['a French insertion is text', '[que… tout]', []],
  ['a stage direction is text', '[Laughter]', []],
  ['several words are text', '[the map]', []],
  ['an inserted word that is a known name is text', 'He says the [video] is old', []],
  ['an escaped shortcode is text', '[[brid video="1"]]', []],
  ['an unknown name in running text is text', 'a [foo id="1"] b', []],
  ['an unknown name alone is a shortcode', ' [foo id="1"] ', [['unknown', '[foo id="1"]']]],
  ['an unknown name alone in its line is a shortcode', 'a\n[contact-form-7 404]\nb', [['unknown', '[contact-form-7 404]']]],
  ['a known name in running text is a shortcode', 'a [brid video=1] b', [['block', '[brid video=1]']]],
  ['a value does not reach past its bracket', '[brid video="1] and “more” [sic]', [['block', '[brid video="1]']]],
  ['unknown tags around a line are shells', '[foo a=1]words[/foo]', [['shell', '[foo a=1]'], ['shell', '[/foo]']]],
  ['columns are shells', '[vc_row]a[/vc_row]', [['shell', '[vc_row]'], ['shell', '[/vc_row]']]],
  ['a large first letter is a shell inside its word', '[dropcap]T[/dropcap]he day', [['inline-shell', '[dropcap]'], ['inline-shell', '[/dropcap]']]],
  ['a highlight is a shell inside a sentence', 'a [su_highlight]b[/su_highlight]', [['inline-shell', '[su_highlight]'], ['inline-shell', '[/su_highlight]']]],
  ['an opening tag that is never closed takes no text', '[embed] a [embed]https://a.example/[/embed]', [['block', '[embed]https://a.example/[/embed]']]],
];

describe('shortcodes in a paragraph', () => {
  before(() => loadShortcodes('[video]'));

  for (const [title, paragraph, found] of places) {
    it(`are found by rule: ${title}`, () => {
      expect(findShortcodes(paragraph).map(({kind, source}) => [kind, source])).to.deep.equal(found);
    });
  }

  it('are found in order, without overlap, in any text', () => {
    const piece = fc.constantFrom('[', ']', '/', '[[', '"', '”', '&quot;', '=', ' ', '\n', 'brid', 'embed', 'foo', 'a=1', '[/', '<img src=', 'x');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), {maxLength: 40}), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const shortcode of findShortcodes(text)) {
          expect(shortcode.start).to.be.at.least(last);
          expect(text.slice(shortcode.start, shortcode.end)).to.equal(shortcode.source);
          shortcodeToBlock(shortcode);
          last = shortcode.end;
        }
      }),
      {numRuns: 500},
    );
  });
});
