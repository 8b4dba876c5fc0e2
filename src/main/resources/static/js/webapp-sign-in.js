/**
 * There is one login for everything, and it is not this application's own form: when the application wants to show that
 * form (session over, signed out), its page is loaded anew, and the server leads to the login and back. The task that was
 * open is remembered for this window, and so is what was typed, for the person who typed it.
 */
import { dropAll, lend, moveToWindow, taskIn } from './webapp-drafts.js';

const PLACE = 'gongkai-place';
const OWNER = 'gongkai-drafts-of';
const base = document.querySelector('base');

const whoever = async () => {
  try {
    const answer = await fetch(`${base.getAttribute('admin-api')}auth/user/default`, { headers: { Accept: 'application/json' } });
    return answer.ok ? (await answer.json()).userId : null;
  } catch (offline) {
    return null;
  }
};

const isLogin = (address) => /#!?\/login/.test(address);

const leave = (event) => {
  if (isLogin(window.location.hash)) {
    if (event && event.oldURL && !isLogin(event.oldURL)) {
      moveToWindow(taskIn(event.oldURL));
      window.sessionStorage.setItem(PLACE, JSON.stringify({ person: window.localStorage.getItem(OWNER), address: event.oldURL }));
    }
    window.location.replace(base.getAttribute('href'));
  }
};

window.addEventListener('hashchange', leave);
leave();

const person = await whoever();
if (person) {
  const former = window.localStorage.getItem(OWNER);
  if (former !== person) {
    dropAll();
    window.localStorage.setItem(OWNER, person);
  }
  const place = JSON.parse(window.sessionStorage.getItem(PLACE) || 'null');
  window.sessionStorage.removeItem(PLACE);
  const here = window.location.href.split('#');
  if (place && place.person === person && place.address.split('#')[0] === here[0] && !here[1]) {
    window.history.replaceState(null, '', place.address);
  }
}
// Before Tasklist opens the form of an address.
const lendHere = () => lend(taskIn(window.location.href));
window.addEventListener('popstate', lendHere);
lendHere();
