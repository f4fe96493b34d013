import {findProvider} from '../providers/find.js';
import {readInline} from './html-inline.js';
import {attributeOf, findAll, inside, read, readLink, takeOut, tell, wordsOf, type Branch, type Reader} from './html-tree.js';
import {inlineOf, plainOf, slice, sortLines, splitParagraphs, stated, tidy, type Piece} from './pieces.js';
import {readQuotation} from './quotation.js';

const LONGEST_ATTRIBUTION = 200;
const DASH = /^\s*(?:[—–―]|--?\s)\s*/;

/** Who is quoted: “Name, role”, from the words of an attribution. */
function readBy(words: string, url?: string): object | undefined {
  const text = words.replace(DASH, '').trim();
  const [, name = text, role = ''] = /^([^,]+),(.*)$/.exec(text) ?? [];
  if (Math.max(name.length, role.length) > LONGEST_ATTRIBUTION) return {description: text};
  return text ? stated({name: name.trim(), role: role.trim(), url}) : undefined;
}

/** The element of a quotation that says who: the last `footer` or `cite`, if nothing is said after it, and something before. */
function takeAttribution(quotation: Branch): Branch | undefined {
  const mark = findAll(quotation, ({tag}) => /^(?:footer|figcaption|cite)$/.test(tag), true).at(-1);
  const words = mark && wordsOf(mark);
  const all = wordsOf(quotation);
  return words && all !== words && all.endsWith(words) ? takeOut(quotation, (one) => one === mark)[0] : undefined;
}

/** Takes away the outer marks of a quotation where they are the only ones (golden rule 4). */
function stripMarks(lines: unknown[]): unknown[] {
  const words = plainOf(lines[0]);
  if (lines.length !== 1 || readQuotation(words) === undefined) return lines;
  return [inlineOf(tidy(slice([lines[0]].flat() as Piece[], 1, words.length - 1)))];
}

/** A quotation: its paragraphs, flattened; who is quoted; what is no text follows it. */
export const readQuote: Reader = (branch) => {
  const mark = takeAttribution(branch);
  const link = mark && findAll(mark, ({tag}) => tag === 'a')[0];
  const blocks = read(branch);
  const {lines, rest} = sortLines(blocks);
  const last = plainOf(lines.at(-1));
  const isSigned = !mark && lines.length > 1 && DASH.test(last) && last.length <= LONGEST_ATTRIBUTION;
  if (isSigned) lines.pop();
  const by = (mark ? readBy(wordsOf(mark), link && readLink(link, 'href')) : isSigned && readBy(last)) || blocks.find((block) => block['by'])?.['by'];
  const url = readLink(branch, 'cite');
  return [...(lines.length ? [stated({type: 'quote', content: stripMarks(lines), by, url})] : []), ...rest];
};

/** A pull quote: words of the story, repeated. */
export const readPullQuote: Reader = (branch) => readQuote(branch).map((block) => (block.type === 'quote' ? {...block, pull: true} : block));

const SIGNATURE = /^[—–-]{1,2}\s*([^()]{1,100})\((@[\w.-]{1,253})\)\s*(.*)$/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const RENAMED = '2023-07-24';

/** “December 13, 2016”, and nothing else, since other forms cannot be told apart for sure. */
function readDay(text: string): string | undefined {
  const [, month = '', day = '', year] = /^([A-Z][a-z]{2})[a-z]* (\d{1,2}), (\d{4})(?: at |$)/.exec(text) ?? [];
  const at = MONTHS.indexOf(month);
  return year && at >= 0 ? `${year}-${String(at / 3 + 1).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/**
 * A post that was embedded with its words is a quote; without them an embed. It is found by the last link outside the words, or an address in an
 * attribute. Name and handle only from the one form that services print.
 */
export const readPost: Reader = (branch) => {
  const paragraphs = inside(branch).filter(({tag}) => tag === 'p');
  const around = {...branch, children: branch.children.filter((child) => !paragraphs.includes(child as Branch))};
  const links = findAll(around, ({tag}) => tag === 'a').reverse();
  const uri = attributeOf(branch, 'data-bluesky-uri')?.replace(/^at:\/\//, 'https://embed.bsky.app/embed/');
  const addresses = [...links.map((link) => attributeOf(link, 'href')), attributeOf(branch, 'cite'), uri];
  const post = addresses.map((address) => findProvider((address ?? '').replace(/^\/\//, 'https://'))).find((match) => match?.kind === 'embed');
  if (!post) return readQuote(branch);
  const {provider, id, url} = post;
  const tail = wordsOf(around);
  const [, name, handle, date = ''] = SIGNATURE.exec(tail) ?? [];
  tell(branch, 'embed-lifted', tail);
  const content = paragraphs.flatMap(({children}) => splitParagraphs(readInline(children)).map(inlineOf));
  const {rest} = sortLines(read(around));
  if (!content.length) return [{type: 'embed', provider, id, url}, ...rest];
  const lang = paragraphs.map((one) => attributeOf(one, 'lang')).find((one) => one && !/^(?:und|zxx)$/.test(one));
  const published = readDay(date);
  const isX = provider === 'x';
  const address = isX && handle ? `https://x.com/${handle.slice(1)}/status/${id}` : url;
  const platformLabel = isX && published && published < RENAMED && 'Twitter';
  return [stated({type: 'quote', content, platform: provider, url: address, lang, by: name && {name: name.trim(), handle}, published, platformLabel}), ...rest];
};
