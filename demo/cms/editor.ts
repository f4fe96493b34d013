import {basicSetup, EditorView} from 'codemirror';
import {Compartment} from '@codemirror/state';
import {Decoration, MatchDecorator, ViewPlugin, type DecorationSet, type ViewUpdate} from '@codemirror/view';
import {lintGutter, setDiagnostics, type Diagnostic} from '@codemirror/lint';
import type {Problem} from '../../src/model/problem.js';
import type {Story} from '../../src/model/story.js';

/** What this page uses of `<article-story>`, which the script tag brings. */
interface Preview extends HTMLElement {
  article: unknown;
  readonly story?: Story;
  readonly problems?: readonly Problem[];
  reload(): void;
}

const find = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
};

const preview = find<Preview>('preview');
const stage = find('stage');
const list = find('problems');
const count = find('count');
const data = find('data');
const tools = find<HTMLFormElement>('tools');

// The editor

const shortcodes = new MatchDecorator({regexp: /\[\/?[a-z][\w-]*(?:\s[^\]]*)?\]/g, decoration: Decoration.mark({class: 'cm-shortcode'})});
const shortcodeMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = shortcodes.createDeco(view);
    }
    update(update: ViewUpdate): void {
      this.decorations = shortcodes.updateDeco(update, this.decorations);
    }
  },
  {decorations: (plugin) => plugin.decorations},
);

const look = EditorView.theme({
  '&': {backgroundColor: 'var(--pane)', color: 'var(--ink)', fontSize: '0.9375rem'},
  '&.cm-focused': {outline: '2px solid var(--accent)', outlineOffset: '-2px'},
  '.cm-scroller': {fontFamily: 'var(--mono)', lineHeight: '1.6'},
  '.cm-content': {paddingBlock: '0.75rem', caretColor: 'var(--ink)'},
  '.cm-cursor': {borderLeftColor: 'var(--ink)'},
  '.cm-gutters': {backgroundColor: 'var(--pane)', color: 'var(--quiet)', borderColor: 'var(--rule)'},
  '.cm-activeLine, .cm-activeLineGutter': {backgroundColor: 'var(--line)'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {backgroundColor: 'var(--select)'},
  '.cm-lint-marker': {content: 'normal', inlineSize: '0.6em', blockSize: '0.6em', marginBlock: '0.5em', border: '2px solid', boxSizing: 'border-box'},
  '.cm-lint-marker-info': {borderRadius: '50%', color: 'var(--info)'},
  '.cm-lint-marker-warning': {rotate: '45deg', color: 'var(--warning)'},
  '.cm-lint-marker-error': {backgroundColor: 'currentColor', color: 'var(--error)'},
  '.cm-shortcode': {color: 'var(--shortcode)'},
  '.cm-tooltip, .cm-panels': {backgroundColor: 'var(--pane)', color: 'var(--ink)', borderColor: 'var(--rule)'},
});

const isDark = matchMedia('(prefers-color-scheme: dark)');
const darkness = new Compartment();

// The editor is made with its text: an empty one would shift as the lines come.
const seed = await fetch('../stories/aleppo.txt');

const editor = new EditorView({
  doc: await seed.text(),
  parent: find('editor'),
  extensions: [
    basicSetup,
    lintGutter(),
    shortcodeMarks,
    look,
    darkness.of(EditorView.darkTheme.of(isDark.matches)),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({'aria-labelledby': 'text-title', 'aria-describedby': 'text-hint', spellcheck: 'true', tabindex: '0'}),
    EditorView.updateListener.of(({docChanged}) => {
      if (docChanged) showSoon();
    }),
  ],
});

isDark.addEventListener('change', () => editor.dispatch({effects: darkness.reconfigure(EditorView.darkTheme.of(isDark.matches))}));

// Text to preview

let waiting = 0;
const showSoon = (): void => {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    preview.article = editor.state.doc.toString();
  }, 250);
};

const lineOf = ({path}: Problem): number | undefined => {
  const line = Number(/^line (\d+)/.exec(path)?.[1]);
  return line >= 1 && line <= editor.state.doc.lines ? line : undefined;
};

const jumpTo = (number: number): void => {
  const {from, to} = editor.state.doc.line(number);
  editor.dispatch({selection: {anchor: from, head: to}, effects: EditorView.scrollIntoView(from, {y: 'center'})});
  editor.focus();
};

// The list of problems

const make = (tag: string, name: string, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...children);
  return made;
};

const severityWords = {info: 'Note', warning: 'Warning', error: 'Error'} as const;

const showProblem = (problem: Problem): HTMLElement => {
  const {severity, code, path, message, text} = problem;
  const line = lineOf(problem);
  const head = make('span', 'problem__head', make('span', 'problem__severity', severityWords[severity]), ' ', make('code', 'problem__code', code));
  if (path) head.append(' ', make('span', 'problem__place', path));
  const body = make(line ? 'button' : 'div', 'problem__body', head, make('span', 'problem__message', message));
  if (text) body.append(make('span', 'problem__text', text));
  if (line) {
    (body as HTMLButtonElement).type = 'button';
    body.addEventListener('click', () => jumpTo(line));
  }
  return make('li', `problem problem--${severity}`, body);
};

const diagnose = (problems: readonly Problem[]): Diagnostic[] =>
  problems.flatMap((problem) => {
    const line = lineOf(problem);
    if (!line) return [];
    const {from, to} = editor.state.doc.line(line);
    return [{from, to, severity: problem.severity, message: problem.message, source: problem.code}];
  });

const countWords = (problems: readonly Problem[]): string => {
  const parts = ([['error', 'errors'], ['warning', 'warnings'], ['info', 'notes']] as const).flatMap(([severity, plural]) => {
    const found = problems.filter((problem) => problem.severity === severity).length;
    return found ? [`${found} ${found === 1 ? plural.slice(0, -1) : plural}`] : [];
  });
  return parts.join(', ') || 'No problems';
};

const showReading = (): void => {
  const {problems = [], story} = preview;
  list.replaceChildren(...problems.map(showProblem));
  count.textContent = countWords(problems);
  data.textContent = story ? JSON.stringify(story, null, 2) : 'No story yet: a headline is missing, or the text cannot be read.';
  editor.dispatch(setDiagnostics(editor.state, diagnose(problems)));
};

preview.addEventListener('story-load', showReading);
preview.addEventListener('story-fail', showReading);

// The toolbar

tools.addEventListener('submit', (event) => event.preventDefault());
tools.addEventListener('change', () => {
  const values = new FormData(tools);
  const [lang, width, theme] = ['lang', 'width', 'theme'].map((name) => String(values.get(name) ?? '').trim());
  stage.dataset['width'] = width;
  stage.dataset['theme'] = theme;
  preview.setAttribute('theme', theme ?? 'light');
  if (stage.lang === lang) return;
  stage.lang = lang ?? '';
  preview.reload();
});

// Preview and data

const tabs = [find<HTMLButtonElement>('tab-preview'), find<HTMLButtonElement>('tab-data')];

const select = (chosen: HTMLButtonElement): void => {
  for (const tab of tabs) {
    const isChosen = tab === chosen;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    find(tab.getAttribute('aria-controls') ?? '').hidden = !isChosen;
  }
  find('actions').hidden = chosen.id !== 'tab-data';
};

for (const [at, tab] of tabs.entries()) {
  tab.addEventListener('click', () => select(tab));
  tab.addEventListener('keydown', ({key}) => {
    const other = tabs[1 - at];
    if (!other || !['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) return;
    const next = key === 'Home' ? tabs[0] : key === 'End' ? tabs[1] : other;
    if (!next) return;
    select(next);
    next.focus();
  });
}

find('copy').addEventListener('click', async ({currentTarget}) => {
  const button = currentTarget as HTMLButtonElement;
  try {
    await navigator.clipboard.writeText(data.textContent ?? '');
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  } catch {
    // The clipboard may be refused; then the text is selected, to be copied by hand.
    getSelection()?.selectAllChildren(data);
  }
});

find('download').addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([data.textContent ?? ''], {type: 'application/json'}));
  link.download = 'aleppo.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
});

preview.article = editor.state.doc.toString();
