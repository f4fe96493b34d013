/** The attack strings: groups of payloads, each in several carriers. What runs calls `hit()`, for which the tripwire waits. */

export interface Attack {
  readonly group: string;
  readonly text: string;
}

const product = (carriers: readonly ((payload: string) => string)[], payloads: readonly string[]): string[] => carriers.flatMap((carry) => payloads.map(carry));
const scheme = (name: string) => `${name}:`;
const js = scheme('javascript');
const each = (text: string, change: (letter: string, at: number) => string) => [...text].map(change).join('');
const entity = (text: string, print: (code: number) => string) => each(text, (letter) => print(letter.codePointAt(0)!));

/** `javascript:` as it may be disguised. */
const scripts = [
  js, js.toUpperCase(), 'JaVaScRiPt:', `\t${js}`, `\n${js}`, `\u0001${js}`, `\u0000${js}`, `\u00a0${js}`, `\ufeff${js}`, `\u2028${js}`, `\u3000${js}`, ` ${js}`, 'java\tscript:', 'java\nscript:',
  'java\rscript:', 'java\u0000script:', 'java\u00adscript:', 'java\u200bscript:', 'java\u202escript:', 'javascript\t:', 'javascript\n:', 'javascript\u0000:', 'javascript&colon;', 'javascript&#58;', 'javascript&#x3a;',
  'javascript%3a', 'java%0ascript:', 'java&Tab;script:', 'java&NewLine;script:', 'java&#10;script:', '&#1;javascript:', entity(js, (code) => `&#${code};`), entity(js, (code) => `&#x${code.toString(16)};`),
  entity(js, (code) => `&#0000${code}`), entity(js, (code) => `\\u00${code.toString(16)}`), entity(js, (code) => `\\x${code.toString(16)}`), entity(js, (code) => `%${code.toString(16)}`),
  'ｊａｖａｓｃｒｉｐｔ:', 'jаvascript:', 'javaſcript:', 'javascrıpt:', `view-source:${js}`, `feed:${js}`, `jar:${js}`, `url:${js}`, `about:blank#${js}`, `https:${js}`, `http:${js}`, `//${js}`, `/${js}`,
  `#${js}`, `?${js}`, `mailto:${js}`, `tel:${js}`, `${js}//https://a.example/`, `${js}/*`, `${js}${js}`, `"${js}`, `'${js}`, `<${js}`, `url(${js})`, `[x](${js})`,
];
const codes = ['hit(1)', '//%0ahit(1)', '/*--></title></style></script>*/hit(1)', '"><img src=x onerror=hit(1)>', '%68it(1)', "window['hit'](1)", '`${hit(1)}`'];

/** Addresses with something that must not pass. HOST is the page's own, so that what passes as https leads nobody else astray. */
const addresses = [
  ...['data', 'DATA', 'blob', 'file', 'ftp', 'filesystem', 'about', 'vbscript', 'livescript', 'mocha', 'view-source', 'ws', 'wss', 'chrome', 'resource', 'intent', 'android-app', 'ms-its', 'mhtml', 'jar', 'sms', 'skype', 'wyciwyg', 'cid', 'mid', 'urn', 'x', 'article-story']
    .flatMap((name) => [`${name}:x`, `${name}:text/html,<script>hit(1)</script>`, `${name}:text/html;base64,PHNjcmlwdD5oaXQoMSk8L3NjcmlwdD4=`, `${name}://HOST/x`]),
  ...['user@', 'user:pass@', ':@', 'a.example@', 'a.example%40', 'https%3A%2F%2Fa.example@'].flatMap((user) => [`https://${user}HOST/`, `http://${user}HOST/`, `https:${user}HOST/`]),
  ...['//', '\\\\', '/\\', '\\/', '///', '/\t/', '/\n/', '\t//', '//\u0000'].flatMap((start) => [`${start}HOST/x`, `${start}user@HOST/x`, `https:${start}HOST/x`]),
  ...['\u0000', '\u0001', '\t', '\n', '\r', '\u001f', '\u007f', '%00', '%0d%0a', '\u2028', '\u202e', '\ud83d', '\ufeff', '\u200b', ' '].flatMap((mark) => [`https://HOST/${mark}x`, `https://HO${mark}ST/`, `${mark}https://HOST/`, `https:${mark}//HOST/`]),
  ...['\r\nSet-Cookie: a=b', '%0d%0aLocation:%20x', '\r\n\r\n<script>hit(1)</script>', '#<script>hit(1)</script>', '?x=<script>hit(1)</script>', '"onerror="hit(1)', "'onerror='hit(1)", ' onerror=hit(1)', '<img src=x onerror=hit(1)>', ');background:url(x', '\\"),url(x', '?utm_source=x&utm_source=y#a', '/../../../etc/passwd', '/%2e%2e/%2e%2e/', ';jsessionid=1', ' 2x, x 3x', ',x 1x']
    .flatMap((end) => [`https://HOST/x${end}`, `x${end}`]),
  'https://', 'https:///', 'https://?', 'https://#', 'https://[', 'https://[::1', 'https://0x7f.1:1/', 'http://0/', 'https://HOST:0x1/', 'https://HOST:99999/', `https://HOST/${'x'.repeat(3000)}`, `https://HOST/?${'utm_a=1&'.repeat(300)}`,
];

/** IDs and ratios that would break out of the address of a frame. */
const ids = product(
  [(bad) => bad, (bad) => `dQw4w9WgXcQ${bad}`, (bad) => `${bad}dQw4w9WgXcQ`, (bad) => `1${bad}`],
  ['?autoplay=1', '&enablejsapi=1', '#x', '/../../evil', '/', '\\', '..', '%2e%2e%2f', '%00', '\u0000', '\n', ' ', '"', "'", '<', '>', '"onload="hit(1)', '"><script>hit(1)</script>', '@evil.invalid', ':x', '.evil.invalid', '；', '＃', '１２３', '٣', '-1', '1e9', '0x1', 'NaN', '__proto__', 'constructor', '{{7*7}}', '${hit(1)}', '\u202e'],
);

/** Markup that calls `hit`. */
const tags = [
  '<script>hit(1)</script>', '<script src=HOST></script>', '<img src=x onerror=hit(1)>', '<svg onload=hit(1)>', '<svg><script>hit(1)</script></svg>', '<svg><animate onbegin=hit(1) attributeName=x dur=1s>', '<body onload=hit(1)>',
  '<iframe srcdoc="<script>parent.hit(1)</script>">', `<iframe src="${js}parent.hit(1)">`, '<video src=x onerror=hit(1)>', '<audio src onloadstart=hit(1)>', '<video><source onerror=hit(1)>', '<details open ontoggle=hit(1)>', '<input autofocus onfocus=hit(1)>',
  '<marquee onstart=hit(1)>', `<a href="${js}hit(1)">x</a>`, `<form action="${js}hit(1)"><input type=submit>`, `<object data="${js}hit(1)">`, `<embed src="${js}hit(1)">`, `<base href="${js}//">`, `<meta http-equiv=refresh content="0;url=${js}hit(1)">`,
  '<link rel=stylesheet href=x onerror=hit(1)>', '<style>@import "x";*{background:url(x)}</style>', '<style onload=hit(1)></style>', '<math><maction actiontype=statusline xlink:href=x>x', '<template><script>hit(1)</script></template>',
  '<div><template shadowrootmode=open><script>hit(1)</script></template></div>', '<x-evil onclick=hit(1)>x</x-evil>', '<article-story src="x"></article-story>', '<video-embed src="https://vimeo.com/1" consent=granted></video-embed>', '<p style="position:fixed;inset:0">x</p>', '<div popover id=x><button popovertarget=x>x</button></div>',
  '<plaintext>', '<xmp><script>hit(1)</script>', '<!--', '<![CDATA[', '<?php hit(1) ?>', '</article></section></main>', '<slot name=x>', '<portal src=x>', '<fencedframe src=x>', '<p onclick=hit(1) tabindex=0 autofocus onfocus=hit(1)>x</p>',
];
const breakouts: readonly ((payload: string) => string)[] = [
  (payload) => payload, (payload) => `">${payload}`, (payload) => `'>${payload}`, (payload) => `-->${payload}`, (payload) => `</title></style></textarea></script>${payload}`, (payload) => `]]>${payload}`, (payload) => entity(payload, (code) => (/[<>"]/.test(String.fromCodePoint(code)) ? `&#${code};` : String.fromCodePoint(code))),
];

/** Markup that a second parsing would read otherwise than the first. */
const mutations = product(
  [(bad) => bad, (bad) => `<div>${bad}</div>`, (bad) => `<p>${bad}`],
  [
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit(1)&gt;">', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=hit(1)>', '<svg></p><style><a id="</style><img src=1 onerror=hit(1)>">',
    '<noscript><p title="</noscript><img src=x onerror=hit(1)>">', '<svg><style><img title="</style><img src=x onerror=hit(1)>">', '<math><annotation-xml encoding="text/html"><style><img title="</style><img src=x onerror=hit(1)>">', '<svg><foreignObject><math><mi><mglyph><svg><mi></svg><img src onerror=hit(1)>',
    '<table><form><math><mtext><table></form><mglyph><style></math><img src onerror=hit(1)>', '<select><iframe><script>hit(1)</script>', '<option><style></option></select><b><img src=x onerror=hit(1)></style></option>', '<textarea><img title="</textarea><img src=x onerror=hit(1)>">',
    '<xmp><p title="</xmp><img src onerror=hit(1)>">', '<noembed><p title="</noembed><img src onerror=hit(1)>">', '<svg><desc><noscript><p id="</noscript><img src onerror=hit(1)>">', '<a><a><svg><title><style><a id="</style><img src onerror=hit(1)>">', '<math><mi><img src=`x`onerror=hit(1)>',
    '<svg><![CDATA[><image xlink:href="]]><img src=x onerror=hit(1)>">', '<listing>&lt;img src=1 onerror=hit(1)&gt;</listing>', '<img src="`` onerror=hit(1)">', '<p title=`<img src onerror=hit(1)>`>', '<div id="x\u0000y" onx\u0000=hit(1)>', '<img/src/onerror=hit(1)>', '<img src=x:x onerror\n=\nhit(1)//',
    `<a href='${js}hit(1)'\u000c>x`, '<br><svg><style><!--</style><img src onerror=hit(1)>-->', '<frameset onload=hit(1)>', '<image src=x onerror=hit(1)>', '<isindex action=x onfocus=hit(1) autofocus>',
  ],
);

/** Names by which an element would stand in the place of a property. */
const clobbering = product(
  [(name) => `<img id=${name} name=${name}>`, (name) => `<form id=${name}><input name=${name} id=x></form>`, (name) => `<a id=${name} href="x:y"></a><a id=${name} name=x href=z></a>`, (name) => name],
  ['document', 'body', 'head', 'cookie', 'currentScript', 'attributes', 'nodeName', 'innerHTML', 'parentNode', 'childNodes', 'content', 'getElementById', 'createElement', 'querySelectorAll', 'adoptedStyleSheets', 'trustedTypes', 'litElementVersions', 'customElements', 'headline', 'contact', 'self', 'top', 'location', 'toString', '__proto__'],
);

/** Templates, directives and prototypes in writing. */
const forged = product(
  [(bad) => bad, (bad) => `{"a": ${bad}}`, (bad) => `"${bad}"`],
  ['${hit(1)}', '{{hit(1)}}', '{{constructor.constructor("hit(1)")()}}', '<%= hit(1) %>', '#{hit(1)}', '[[hit(1)]]', '{%hit(1)%}', '@{hit(1)}', '`${hit(1)}`', '{"_$litType$":1,"strings":["<img src=x onerror=hit(1)>"],"values":[]}', '{"_$litDirective$":{},"values":[]}', '<!--lit-part-->', '<!--?lit$123$-->', '{{lit-123}}', 'lit$123$', '?hidden=${1}',
    '@click=${hit}', '.innerHTML=${1}', '{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}', '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then', '[object Object]', 'undefined', 'null', 'NaN', 'Symbol(x)', '[caption]<script>hit(1)</script>[/caption]', '[embed]data:text/html,x[/embed]', '$bp("Brid_1",{"id":"1\\"onload=hit(1)"})'],
);

/** Words that look like other words. */
const bidi = product(
  [(mark) => `${mark}drow`, (mark) => `a${mark}b`, (mark) => `drow${mark}`, (mark) => mark.repeat(3)],
  ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f', '\u061c', '\ufeff', '\u200b', '\u2028', '\u2029', '\u0000', '\u0008', '\u001b[31m', '\u007f', '\u0085', '\u009b', '\ud83d', '\ude00', '\ufffe', '\u{e0041}', '\u0301', '\u180e', '\u00ad', '\r\n', '\t', '\u202e\u2066\u202c\u2069', '\u2066\u202a\u2069\u202c'],
);

/** What breaks out of a style, a class, an attribute, a header or a file. */
const styles = product(
  [(bad) => bad, (bad) => `x${bad}`, (bad) => `"${bad}`],
  [';background:url(x)', '}*{display:none}', '/**/', 'expression(hit(1))', 'url(x)', `url("${js}hit(1)")`, '-moz-binding:url(x)', '@import "x";', '\\22 onload=hit(1)', '{}', 'a b c', 'root story', 'theme-dark', '::part(x)', '</style><script>hit(1)</script>', '" onclick="hit(1)', "' autofocus onfocus='hit(1)", '` onmouseover=`hit(1)', '\r\nContent-Type: text/html', '=cmd|x', '../../x', '*', 'granted', 'allow-top-navigation', '16:9;position:fixed', '99999:1', '1:0', 'x-unsafe-url', '_top', 'noreferrer opener'],
);

const grouped: Readonly<Record<string, readonly string[]>> = {
  'schemes in disguise': product([(start) => start], scripts).flatMap((start, at) => [`${start}${codes[at % codes.length]}`, `${start}${codes[(at + 3) % codes.length]}`]),
  addresses,
  'ids of frames': ids,
  markup: product(breakouts, tags),
  'mutating markup': mutations,
  clobbering,
  'forged values': forged,
  'bidi and invisible marks': bidi,
  'styles and attributes': styles,
};

/** All of them, each once. */
export const attacks: readonly Attack[] = [
  ...new Map(Object.entries(grouped).flatMap(([group, texts]) => texts.map((each) => each.replaceAll('HOST', location.host)).map((text) => [text, {group, text}]))).values(),
];

/** Long, deep, or both; each is tried alone. */
export const huge: readonly string[] = [
  'x'.repeat(100_000), 'word '.repeat(20_000), '<'.repeat(100_000), '<b>'.repeat(50_000), '"'.repeat(100_000), '&'.repeat(100_000), '[['.repeat(50_000), '{"a":'.repeat(20_000), '\u202a'.repeat(50_000), '\u2066\u2069'.repeat(50_000), `a${'\u0301'.repeat(2000)}`, '\ud83d'.repeat(100_000), '👨‍👩‍👧'.repeat(5000), '\n'.repeat(100_000), ' '.repeat(100_000), '\u00a0 '.repeat(50_000), `https://a.example/${'a/'.repeat(50_000)}`, `https://${'a.'.repeat(50_000)}`,
];
