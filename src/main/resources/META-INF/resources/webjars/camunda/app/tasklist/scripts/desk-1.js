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

/** The traffic light of a case is stored by its name; the list of tasks shows it by its title. */
const LIGHTS = { GREEN: '正常', YELLOW: '临近期限', RED: '已超法定期限' };

const nameLights = () => {
  for (const value of document.querySelectorAll('.tasklist-card-plugin .variable-value')) {
    const title = LIGHTS[value.textContent.trim()];
    if (title) {
      value.textContent = title;
    }
  }
};

new MutationObserver(nameLights).observe(document.body, { childList: true, subtree: true, characterData: true });

new MutationObserver(showWayBack).observe(document.body, { childList: true, subtree: true });
showWayBack();
