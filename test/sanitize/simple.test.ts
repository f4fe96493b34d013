import {expect} from '@open-wc/testing';
import {isSimple} from '../../src/sanitize/simple.js';

describe('isSimple', () => {
  const simple: readonly (readonly [string, string])[] = [
    ['text', 'a &lt; b and c > d'],
    ['paragraphs with marks and links', '<p class="a">b <em>c</em> <a href="https://d.example/?e=f&g=h" rel=\'i\'>j</a></p>\n'.repeat(1000)],
    ['pictures, breaks and comments of WordPress', '<!-- wp:image {"id":5} -->\n<figure><img src="a.png" alt=""/></figure><br><br />\n<!-- /wp:image -->'],
    ['names in capitals', '<P>a</p>'],
    ['an attribute without a value', '<p hidden>a</p>'],
    ['a table', `<figure><table><tbody>${'<tr><td>a</td><td>b</td></tr>'.repeat(100)}</tbody></table></figure>`],
    ['a frame, and the script of a post', '<iframe src=a></iframe><script async src="b"></script>'],
  ];
  for (const [what, html] of simple) it(`is sure of ${what}`, () => expect(isSimple(html)).to.equal(true));

  const others: readonly (readonly [string, string])[] = [
    ['what is not closed', '<p>a'],
    ['what closes nothing', 'a</p>'],
    ['what ends in the wrong order', '<p><b>a</p></b>'],
    ['a break that is ended', 'a</br>'],
    ['a tag in an attribute', '<p title="<div>">a</p>'],
    ['an attribute with an odd quotation mark', '<p a"=b>c</p>'],
    ['a tag in a comment', '<!-- <p> -->'],
    ['a comment that does not end', 'a<!--'],
    ['what parsers take for a comment', 'a<?b>'],
    ['a script with a tag in it', '<script>"<p>"</script>'],
    ['a long table', `<table>${'<tr><td>a</td></tr>'.repeat(400)}</table>`],
    ['words and marks in a table, outside its cells', `<table>${'a<b>c</b>'.repeat(1000)}</table>`],
    ['a drawing', '<svg></svg>'],
    ['a list to choose from', '<select><option>a</option></select>'],
    ['a formula', '<math></math>'],
    ['much text', 'a'.repeat(200_000)],
    ['what is deep', '<div>'.repeat(100) + '</div>'.repeat(100)],
    ['paragraphs in many marks, which parsers repeat in each', `${'<b>'.repeat(90)}${'<p>a</p>'.repeat(400)}${'</b>'.repeat(90)}`],
    ['much that will be taken out', '<x></x>'.repeat(2000)],
    ['many attributes', `<p${' a=b'.repeat(1000)}>c</p>`],
  ];
  for (const [what, html] of others) it(`is not sure of ${what}`, () => expect(isSimple(html)).to.equal(false));

  it('does not hang, which the runner would end', () => {
    for (const part of ['<', '<p', '<p =', '<p ="', '<p = ', '<!--', '<p>', '<a b', '="a" ']) isSimple(part.repeat(199_000 / part.length));
  });
});
