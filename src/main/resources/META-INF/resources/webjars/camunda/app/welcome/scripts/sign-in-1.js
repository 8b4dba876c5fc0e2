/**
 * There is one login for everything, and it is not this application's own form: when the application wants to show that
 * form (session over, signed out), its page is loaded anew, and the server leads to the login and back.
 */
const leave = () => {
  if (/^#!?\/login/.test(window.location.hash)) {
    window.location.replace(document.querySelector('base').getAttribute('href'));
  }
};

window.addEventListener('hashchange', leave);
leave();
