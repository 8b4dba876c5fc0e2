/**
 * Tasklist asks for its list again and again; each request says how long nobody has touched the page, so that the server
 * can tell a reader from an empty chair and the session ends in time.
 */
const HEADER = 'X-Idle-Seconds';
let touched = Date.now();
for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
  window.addEventListener(kind, () => { touched = Date.now(); }, { capture: true, passive: true });
}
const idle = () => String(Math.max(0, Math.floor((Date.now() - touched) / 1000)));

const { send } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.send = function sendWithIdleTime(...body) {
  this.setRequestHeader(HEADER, idle());
  return send.apply(this, body);
};

const { fetch } = window;
window.fetch = (resource, options = {}) => {
  const headers = new Headers(options.headers || (resource instanceof Request ? resource.headers : undefined));
  headers.set(HEADER, idle());
  return fetch.call(window, resource, { ...options, headers });
};
