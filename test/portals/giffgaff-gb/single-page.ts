/**
 * Script of a single-page portal: a link marked `data-in-page` fetches its page and puts it in place of the one that
 * shows, with an entry in the browser's history. Each address works by a plain load as well.
 */
export const singlePage = `<script>
async function showPage(address) {
  const answer = await fetch(address);
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of ['.replica-banner', 'main'])
    document.querySelector(part).replaceWith(document.adoptNode(next.querySelector(part)));
  document.title = next.title;
  return answer.url;
}
addEventListener('click', async (event) => {
  const link = event.target.closest('a[data-in-page]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', await showPage(link.href));
  scrollTo(0, 0);
});
addEventListener('popstate', () => showPage(location.href));
</script>`;
