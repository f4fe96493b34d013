export {ArticleStory} from './components/article-story.js';
export {AuthorBio} from './components/author-bio.js';
export {SocialQuote} from './components/social-quote.js';
export {StoryFigure} from './components/story-figure.js';
export {VideoEmbed} from './components/video-embed.js';
export * from './components/events.js';
export {defineElements} from './elements.js';
export * from './read.js';
