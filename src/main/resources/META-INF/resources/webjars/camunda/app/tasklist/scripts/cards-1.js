/**
 * The cards of the task list: which value is the title, the number, the unit and the light is written to the card, so that
 * the style sheet can lay it out; the light gets the word people know. The lists end with the cases that are done.
 */
const LIGHTS = { GREEN: '正常', YELLOW: '临近期限', RED: '已超法定期限' };
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const write = (element, name, value) => {
  if (element.dataset[name] !== value) {
    element.dataset[name] = value;
  }
};

const layOut = () => {
  for (const item of document.querySelectorAll('.tasklist-card-plugin .variable-item')) {
    const name = item.querySelector('.variable-label')?.getAttribute('uib-tooltip') || '';
    const value = item.querySelector('.variable-value');
    write(item, 'column', name);
    if (name === 'light' && value) {
      write(item, 'light', value.getAttribute('uib-tooltip') || '');
      const title = LIGHTS[item.dataset.light];
      if (title && value.textContent !== title) {
        value.textContent = title;
      }
    }
  }
  // The tooltip holds the whole date: its day is shown beside how long that is from now.
  for (const date of document.querySelectorAll('.due-date [uib-tooltip*="年"]')) {
    write(date, 'day', date.getAttribute('uib-tooltip').split(' ')[0]);
  }
  // What these would change is decided by the procedure; a keyboard shall not find them either.
  for (const dead of document.querySelectorAll('.task-card .meta [cam-widget-inline-field][tabindex="0"], .task-card .meta .groups a:not([tabindex="-1"])')) {
    dead.setAttribute('tabindex', '-1');
  }
  const filters = document.querySelector('.task-filters [cam-tasklist-filters]');
  if (filters && !filters.parentElement.querySelector('.gk-participated')) {
    const link = document.createElement('a');
    link.className = 'gk-participated';
    link.href = `${root}/desk/participated`;
    link.textContent = '我参与过的（含已办结）';
    filters.after(link);
  }
};

new MutationObserver(layOut).observe(document.body,
  { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['uib-tooltip'] });
