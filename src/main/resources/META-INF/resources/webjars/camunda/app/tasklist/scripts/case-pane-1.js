/**
 * The case file beside the form: whoever reviews sees the text, the opinions and the dates while answering. The pane is a
 * column of its own, so the form is never taken away and nothing that was typed is lost.
 */
const STORE = 'gongkai-case-pane';
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const element = (tag, attributes, ...children) => {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
};

const frame = element('iframe', { title: '案卷', class: 'gk-case-frame' });
const close = element('button', { type: 'button', class: 'btn btn-link' }, '收起案卷');
const pane = element('section', { class: 'column gk-case-pane', 'aria-label': '案卷' },
  element('header', { class: 'three-cols-layout-cell top' }, element('strong', {}, '案卷'), close), frame);
const open = element('button', { type: 'button', class: 'gk-case-open' }, '案卷');

const taskInHash = () => new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');
const isOpen = () => (window.localStorage.getItem(STORE) || (window.innerWidth >= 1200 ? 'open' : 'closed')) === 'open';
let shown = null;

const show = (task) => {
  const columns = document.querySelector('.three-cols-layout-columns');
  if (!columns) {
    return;
  }
  const visible = Boolean(task) && isOpen();
  document.body.classList.toggle('gk-with-case', visible);
  open.hidden = !task || visible;
  if (visible && !columns.contains(pane)) {
    columns.append(pane);
  }
  if (visible && shown !== task) {
    shown = task;
    frame.src = `${root}/desk/tasks/${encodeURIComponent(task)}/case`;
  }
};

const remember = (state) => {
  window.localStorage.setItem(STORE, state);
  show(taskInHash());
};

open.hidden = true;
document.body.append(open);
open.addEventListener('click', () => remember('open'));
close.addEventListener('click', () => remember('closed'));
// Tasklist changes its address without an event that could be listened to.
window.setInterval(() => show(taskInHash()), 300);
