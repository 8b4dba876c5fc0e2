/**
 * The way to one's messages with how many are unread, as on every page of the desk. It asks when somebody comes back to the
 * window and every few minutes while it is looked at; such a question says how long nobody has touched the page
 * (webapp-idle.js), so it keeps nobody signed in.
 */
const EVERY = 3 * 60 * 1000;
const SOONEST = 20 * 1000;

export const inboxLink = (root) => {
  const link = document.createElement('a');
  link.className = 'to-inbox';
  link.href = `${root}/desk/inbox`;
  link.textContent = '消息';
  let asked = 0;

  const ask = async () => {
    if (document.hidden || Date.now() - asked < SOONEST) {
      return;
    }
    asked = Date.now();
    try {
      const answer = await fetch(`${root}/api/inbox/unread`, { headers: { Accept: 'application/json' } });
      const unread = answer.ok ? (await answer.json()).unread : 0;
      link.classList.toggle('unread', unread > 0);
      link.textContent = unread > 0 ? `消息（${unread > 99 ? '99+' : unread}）` : '消息';
      link.title = unread > 0 ? `${unread} 条未读消息` : '';
    } catch (offline) {
      // What was counted last stands until somebody can be asked again.
    }
  };

  window.addEventListener('focus', ask);
  document.addEventListener('visibilitychange', ask);
  window.setInterval(ask, EVERY);
  ask();
  return link;
};
