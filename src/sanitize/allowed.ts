const freeze = (names: string): readonly string[] => Object.freeze(names.split(' '));

/** The elements that may stand in cleaned HTML; of all others the content stays. None keeps an attribute. `wbr` stands for one that was taken out. */
export const allowedTags = freeze(
  'h1 h2 h3 h4 h5 h6 p blockquote pre hr br address ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption picture img ' +
    'details summary article section header footer main aside div center ' +
    'a em i strong b sub sup code kbd samp tt cite q del s strike ins abbr acronym time span bdi bdo font small rt rp wbr',
);

/** Elements taken out whole, with an empty mark and a note in their place: what they were is read, what they do never happens. */
export const notedTags = freeze(
  'iframe video audio object embed oembed svg math canvas script style template form nav button input select textarea dialog ' +
    'link meta base title source track area xmp plaintext noembed noframes xml',
);

/** Custom elements that are taken out too: those of players and pictures. Of others the content stays, and one without content is named. */
export const NOTED_FAMILIES = /^(?:amp-(?!accordion|base|bind|carousel|fit|layout|lightbox|list|selector|sidebar|state|story|stream|timeago)|lite-|video-js$)/;

/** Attributes that are written down, as text, before they go; those that begin with `data-` are too. */
export const notedAttributes = freeze(
  'class id part role rel itemprop pubdate lang dir title href src srcset alt type width height cite datetime start colspan rowspan poster kind ' +
    'srclang srcdoc label data videoid hidden style value itemtype content url',
);

/** Characters of a text before it is parsed. */
export const LONGEST_HTML = 2_000_000;
/** Elements inside one another. */
export const DEEPEST_HTML = 200;
/**
 * Elements of one article, with those that a parser repeats for unclosed marks (`<b>` over ten paragraphs makes ten): as many as jsdom can take in half
 * of five seconds, whatever they are.
 */
export const MOST_ELEMENTS = 20_000;
/** Elements, each as many times as others are open around it: the most of them fifteen deep. For each jsdom asks all of them, again and again. */
export const DEEP_ELEMENTS = 15 * MOST_ELEMENTS;
/** Characters, each as many times as elements are open around it: the longest text twenty deep. For each word jsdom asks all of them. */
export const DEEP_TEXT = 20 * LONGEST_HTML;
/** Elements in a table outside its cells, and options. Each of those is put before the table, for which jsdom counts all that stands there. */
export const MOST_MISPLACED = 2000;
/**
 * Comments, and elements that are none of those allowed, where there is nothing else; of what else there is the fewer. To take one out, jsdom counts what stands
 * before it, so that it is their number times that of all.
 */
export const MOST_REMOVED = 5000;
/** Attributes of one element. */
export const MOST_ATTRIBUTES = 200;
