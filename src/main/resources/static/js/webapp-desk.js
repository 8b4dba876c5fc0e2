/**
 * The way back to the desk, where the work begins: the web applications know only each other. Their header is drawn by
 * Angular after this script has run, and again after a change of page.
 */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const showWayBack = () => {
  const header = document.querySelector('.navbar-header');
  if (header && !header.querySelector('.to-desk')) {
    const link = document.createElement('a');
    link.className = 'to-desk';
    link.href = `${root}/desk`;
    link.textContent = '回到经办台';
    header.append(link);
  }
};

new MutationObserver(showWayBack).observe(document.body, { childList: true, subtree: true });
showWayBack();
