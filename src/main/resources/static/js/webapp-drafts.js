/**
 * Drafts of forms hold what an office must not leave lying about. Tasklist keeps them in the browser for good; what is kept
 * by itself is therefore moved to the window, with which it ends, and lent back for the moment in which a form opens.
 * Only what people save with their own hand stays, until somebody else signs in.
 */
const DRAFT = 'camunda-form:';

/** @return the id of the task that an address of Tasklist shows, or null */
export const taskIn = (address) => new URLSearchParams((address.split('#')[1] || '').split('?')[1] || '').get('task');

export const savedByHand = (task) => Boolean(window.localStorage.getItem(DRAFT + task));

export const moveToWindow = (task) => {
  const text = task && window.localStorage.getItem(DRAFT + task);
  if (text) {
    window.sessionStorage.setItem(DRAFT + task, text);
    window.localStorage.removeItem(DRAFT + task);
  }
};

export const lend = (task) => {
  const text = task && window.sessionStorage.getItem(DRAFT + task);
  if (text) {
    window.localStorage.setItem(DRAFT + task, text);
  }
};

/** To be asked when the form has been opened. */
export const takeBack = (task) => {
  const kept = window.sessionStorage.getItem(DRAFT + task);
  const draft = window.localStorage.getItem(DRAFT + task);
  if (kept && kept === draft) {
    window.localStorage.removeItem(DRAFT + task);
  }
  return Boolean(draft);
};

export const drop = (task) => [window.localStorage, window.sessionStorage].forEach((store) => store.removeItem(DRAFT + task));

export const dropAll = () => [window.localStorage, window.sessionStorage].forEach((store) =>
  Object.keys(store).filter((key) => key.startsWith(DRAFT)).forEach((key) => store.removeItem(key)));
