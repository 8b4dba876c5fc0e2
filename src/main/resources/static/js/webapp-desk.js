/**
 * What the four web applications have in common: the way back to the desk, where the work begins, and to one's messages, their
 * names, and errors that people understand. Angular draws all of it after this script has run, and again after a change of page.
 */
import { inChinese } from './webapp-errors.js';
import { inboxLink } from './webapp-inbox.js';

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const inbox = inboxLink(root);

const showWayBack = () => {
  const header = document.querySelector('.navbar-header');
  if (header && !header.querySelector('.to-desk')) {
    const link = document.createElement('a');
    link.className = 'to-desk';
    link.href = `${root}/desk`;
    link.innerHTML = '<span>回到</span>经办台';
    header.append(link, inbox);
  }
};

/** What the applications call themselves among each other is not among their labels. */
const NAMES = { tasklist: '任务办理', cockpit: '监督视图', admin: '用户和组' };

const nameApplications = () => {
  for (const [name, title] of Object.entries(NAMES)) {
    for (const link of document.querySelectorAll(`.app-switch .dropdown-menu .${name} a`)) {
      if (link.textContent.trim() !== title) {
        link.textContent = title;
      }
    }
  }
};

const tellErrors = () => {
  for (const message of document.querySelectorAll('.page-notifications .message')) {
    const said = message.textContent.trim();
    if (inChinese(said) !== said) {
      message.title = said;
      message.textContent = inChinese(said);
    }
  }
};

const show = () => {
  tellErrors();
  showWayBack();
  nameApplications();
};

new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
show();
