import {expect} from '@open-wc/testing';
import {render} from '../src/rendering.js';

const paragraph = (text: string): HTMLElement => Object.assign(document.createElement('p'), {textContent: text});

describe('render', () => {
  it('puts a node into the root', () => {
    const root = document.createElement('div');
    render(paragraph('a'), root);
    expect(root.textContent).to.equal('a');
  });

  it('puts the next in the place of the one before', () => {
    const root = document.createElement('div');
    render(paragraph('a'), root);
    render(paragraph('b'), root);
    expect(root.textContent).to.equal('b');
    expect(root.childNodes).to.have.length(1);
  });

  it('does not touch a node that stays', () => {
    const root = document.createElement('div');
    const node = paragraph('a');
    render(node, root);
    const observer = new MutationObserver(() => {});
    observer.observe(root, {childList: true});
    render(node, root);
    expect(observer.takeRecords()).to.eql([]);
    observer.disconnect();
  });

  it('leaves what else stands in the root, and stands before it where told', () => {
    const root = document.createElement('div');
    const style = document.createElement('style');
    root.append(style);
    render(paragraph('a'), root, {renderBefore: style});
    render(paragraph('b'), root, {renderBefore: style});
    expect([...root.children].map(({localName}) => localName)).to.eql(['p', 'style']);
  });

  it('keeps two roots apart', () => {
    const [one, two] = [document.createElement('div'), document.createElement('div')];
    render(paragraph('a'), one);
    render(paragraph('b'), two);
    expect([one.textContent, two.textContent]).to.eql(['a', 'b']);
  });
});
