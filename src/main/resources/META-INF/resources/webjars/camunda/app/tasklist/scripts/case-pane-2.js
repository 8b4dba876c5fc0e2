/**
 * The case file beside the form: whoever reviews sees the text, the opinions and the dates while answering. Where there is
 * room it is a column of its own; on a narrow screen there is one thing at a time - the list, the form or the case file -
 * with a way back. The form is never taken away, so nothing that was typed is lost.
 */
const STORE = 'gongkai-case-pane';
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const body = document.body;

const element = (tag, attributes, ...children) => {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
};
const button = (text, style) => element('button', { type: 'button', class: style }, text);

const frame = element('iframe', { title: '案卷', class: 'gk-case-frame' });
const close = button('收起案卷', 'btn btn-link');
const pane = element('section', { class: 'column gk-case-pane', 'aria-label': '案卷' },
  element('header', { class: 'three-cols-layout-cell top' }, element('strong', {}, '案卷'), close), frame);
const open = button('案卷', 'gk-case-open');

const lists = element('select', { 'aria-label': '任务列表' });
const back = button('← 返回列表', 'gk-back');
const views = { form: button('表单', 'gk-view'), case: button('案卷', 'gk-view') };
const bar = element('nav', { class: 'gk-bar', 'aria-label': '任务办理' }, lists, back, views.form, views.case);

const narrow = window.matchMedia('(max-width: 991px)');
const taskInHash = () => new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');
const isOpen = () => (window.localStorage.getItem(STORE) || (window.innerWidth >= 1200 ? 'open' : 'closed')) === 'open';
let task = null;
let view = 'list';
let shown = null;

const filters = () => [...document.querySelectorAll('.task-filters .task-filter')];

const nameLists = () => {
  const names = filters().map((filter) => filter.querySelector('.name').textContent.replace(/\s+/g, ' ').trim());
  const chosen = filters().findIndex((filter) => filter.classList.contains('active'));
  const texts = names.map((name, place) => (place === chosen ? name.replace(/ (\d+)$/, '（$1）') : name.replace(/ \d+$/, '')))
    .concat('我参与过的（含已办结）');
  if (texts.join() !== [...lists.options].map((option) => option.text).join()) {
    lists.replaceChildren(...texts.map((text) => element('option', {}, text)));
  }
  if (document.activeElement !== lists || lists.selectedIndex < 0) {
    lists.selectedIndex = chosen;
  }
};

const place = () => {
  const columns = document.querySelector('.three-cols-layout-columns');
  if (!columns) {
    return;
  }
  if (taskInHash() !== task) {
    task = taskInHash();
    view = task ? 'form' : 'list';
  }
  const beside = Boolean(task) && !narrow.matches && isOpen();
  body.classList.toggle('gk-with-case', beside);
  body.dataset.gkView = view;
  open.hidden = !task || narrow.matches || beside;
  Object.entries(views).forEach(([name, tab]) => tab.setAttribute('aria-pressed', String(view === name)));
  if (!columns.contains(pane)) {
    columns.append(pane);
    columns.before(bar);
  }
  nameLists();
  const wanted = beside || (narrow.matches && view === 'case');
  if (task && wanted && shown !== task) {
    shown = task;
    frame.src = `${root}/desk/tasks/${encodeURIComponent(task)}/case`;
  }
};

const go = (next) => {
  view = next;
  place();
  if (narrow.matches) {
    (next === 'list' ? document.querySelector('.tasks-list li.active a') : views[next])?.focus();
  }
};

const remember = (state) => {
  window.localStorage.setItem(STORE, state);
  place();
};

open.hidden = true;
body.append(open);
open.addEventListener('click', () => remember('open'));
close.addEventListener('click', () => remember('closed'));
back.addEventListener('click', () => go('list'));
Object.entries(views).forEach(([name, tab]) => tab.addEventListener('click', () => go(name)));
lists.addEventListener('change', () => {
  const filter = filters()[lists.selectedIndex];
  if (filter) {
    filter.querySelector('a').click();
  } else {
    window.location.assign(`${root}/desk/participated`);
  }
});
// The same task again changes no address: its card leads to the form all the same.
document.addEventListener('click', (event) => {
  if (event.target.closest('.tasks-list li.task')) {
    window.setTimeout(() => go('form'));
  }
});
narrow.addEventListener('change', place);
// Tasklist changes its address without an event that could be listened to.
window.setInterval(place, 300);
