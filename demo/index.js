const snippet = document.getElementById('snippet');
const copied = document.getElementById('copied');

// The addresses of this very server, so that the tag works wherever it is pasted.
const script = new URL('../dist/article-story.js', import.meta.url).href;
const story = new URL('stories/aleppo.json', import.meta.url).href;
snippet.textContent = `<script async\n  src="${script}"\n  data-story="${story}">\n</script>`;

document.getElementById('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    copied.textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(snippet);
    copied.textContent = 'Selected: copy it with your keyboard.';
  }
});
