/**
 * What happens around a form: a refusal stands beside the button that was pressed, and what was typed is kept when the
 * form is left without having been handed in - another task, another tab, a phone put away. Tasklist keeps such drafts in
 * this browser and puts them back by itself; here it is only told when, and people are told that it was done.
 */
import { inChinese } from '../../../../js/webapp-errors.js';

const DRAFT = 'camunda-form:';
const INCOMPLETE = '还有内容没有填好：请看表单里标红的提示。';
const taskInHash = () => new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');

const note = (style, ...children) => {
  const made = document.createElement('div');
  made.className = style;
  made.append(...children);
  return made;
};

let pressed = false;

const tellRefusal = () => {
  const refusal = document.querySelector('.page-notifications .alert-danger');
  const actions = document.querySelector('.form-pane .form-actions');
  if (!pressed || !refusal || !actions) {
    return;
  }
  pressed = false;
  const sentence = inChinese(refusal.querySelector('.message')?.textContent.trim()) || INCOMPLETE;
  refusal.querySelector('button.close.ng-scope')?.click();
  actions.querySelector('.gk-refusal')?.remove();
  const told = note('gk-refusal', sentence);
  told.setAttribute('role', 'alert');
  actions.prepend(told);
  document.querySelector('.fjs-form .fjs-has-errors')?.scrollIntoView({ block: 'center' });
};

document.addEventListener('click', (event) => {
  if (event.target.closest('.form-pane .form-actions .btn-primary')) {
    pressed = true;
    document.querySelector('.gk-refusal')?.remove();
  }
}, true);

let keeping = true;

const keep = () => keeping && document.querySelector('.form-pane .form-actions .btn-default:not([disabled])')?.click();

document.addEventListener('click', (event) => {
  if (event.target.closest('.tasks-list li.task, .task-filters, .task-details .nav-tabs')) {
    keep();
  }
}, true);
document.addEventListener('visibilitychange', () => document.hidden && keep());
window.addEventListener('pagehide', keep);

let opened = null;

/** A draft is in the form as soon as the form is there. */
const tellDraft = () => {
  const form = document.querySelector('.form-pane .fjs-form');
  const key = DRAFT + taskInHash();
  if (!form || form === opened) {
    return;
  }
  opened = form;
  document.querySelector('.gk-draft')?.remove();
  if (window.localStorage.getItem(key)) {
    const drop = document.createElement('button');
    drop.type = 'button';
    drop.className = 'btn btn-default';
    drop.textContent = '不要了，重新填写';
    drop.addEventListener('click', () => {
      window.localStorage.removeItem(key);
      keeping = false;
      window.location.reload();
    });
    form.closest('.form-pane').prepend(note('gk-draft', '您上次填写、没有提交的内容已放回表单，请核对后提交。', drop));
  }
};

new MutationObserver(() => {
  tellRefusal();
  tellDraft();
}).observe(document.body, { childList: true, subtree: true });
