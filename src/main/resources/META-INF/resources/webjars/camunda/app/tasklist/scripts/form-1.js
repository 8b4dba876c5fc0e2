/**
 * What happens around a form: a refusal stands beside the button that was pressed, and what was typed is kept when the
 * form is left without having been handed in - another task, another tab, a phone put away. Tasklist keeps drafts and puts
 * them back by itself; here it is only told when, and people are told that it was done.
 */
import { drop, lend, moveToWindow, savedByHand, takeBack, taskIn } from '../../../../js/webapp-drafts.js';
import { inChinese } from '../../../../js/webapp-errors.js';

const INCOMPLETE = '还有内容没有填好：请看表单里标红的提示。';
const taskInHash = () => taskIn(window.location.href);

const note = (style, ...children) => {
  const made = document.createElement('div');
  made.className = style;
  made.append(...children);
  return made;
};

let pressed = false;
let handedIn = null;

const tellRefusal = () => {
  const refusal = document.querySelector('.page-notifications .alert-danger');
  const actions = document.querySelector('.form-pane .form-actions');
  if (!pressed || !refusal || !actions) {
    return;
  }
  pressed = false;
  handedIn = null;
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
    handedIn = taskInHash();
    document.querySelector('.gk-refusal')?.remove();
  }
}, true);

let keeping = true;

const keep = () => {
  const save = document.querySelector('.form-pane .form-actions .btn-default:not([disabled])');
  if (keeping && save) {
    const byHand = savedByHand(taskInHash());
    save.click();
    if (!byHand) {
      moveToWindow(taskInHash());
    }
  }
};

document.addEventListener('click', (event) => {
  if (event.target.closest('.tasks-list li.task, .task-filters, .task-details .nav-tabs')) {
    keep();
    const card = event.target.closest('.tasks-list li.task');
    lend(card ? taskIn(card.querySelector('h4 a').href) : taskInHash());
  }
}, true);
document.addEventListener('visibilitychange', () => document.hidden && keep());
window.addEventListener('pagehide', keep);

let opened = null;

/** A draft is in the form as soon as the form is there. */
const tellDraft = () => {
  const form = document.querySelector('.form-pane .fjs-form');
  const task = taskInHash();
  if (!form || form === opened) {
    return;
  }
  opened = form;
  document.querySelector('.gk-draft')?.remove();
  if (takeBack(task)) {
    const anew = document.createElement('button');
    anew.type = 'button';
    anew.className = 'btn btn-default';
    anew.textContent = '不要了，重新填写';
    anew.addEventListener('click', () => {
      drop(task);
      keeping = false;
      window.location.reload();
    });
    form.closest('.form-pane').prepend(note('gk-draft', '您上次填写、没有提交的内容已放回表单，请核对后提交。', anew));
  }
};

const forgetHandedIn = () => {
  if (handedIn && taskInHash() !== handedIn) {
    drop(handedIn);
    handedIn = null;
  }
};

new MutationObserver(() => {
  tellRefusal();
  forgetHandedIn();
  tellDraft();
}).observe(document.body, { childList: true, subtree: true });
