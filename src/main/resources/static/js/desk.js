// Small helps for every page of the desk. Everything works without them too.
'use strict';

// A form is sent once, however often somebody presses the button.
for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    // Whoever objects to this submission (too large a file, say) has done so by the end of this turn.
    setTimeout(() => {
      if (event.defaultPrevented) {
        return;
      }
      form.dataset.sent = 'true';
      for (const button of form.querySelectorAll('button[type="submit"]')) {
        button.disabled = true;
        button.dataset.label = button.textContent;
        button.textContent = button.dataset.busy || button.textContent;
      }
    });
  });
}

// Coming back with the browser's button shows the page as it was left, with its buttons disabled.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll('button[type="submit"]')) {
      button.disabled = false;
      button.textContent = button.dataset.label || button.textContent;
    }
  }
});

// What is wrong comes first, also for those who do not see the red.
document.getElementById('faults')?.focus();

for (const select of document.querySelectorAll('select[data-submit-on-change]')) {
  select.addEventListener('change', () => select.form.requestSubmit ? select.form.requestSubmit() : select.form.submit());
}

// Leaving a form by its own way out does not silently throw away what has been typed.
for (const away of document.querySelectorAll('form[data-once] .actions a.button')) {
  const form = away.closest('form');
  form.addEventListener('input', () => { form.dataset.touched = 'true'; });
  away.addEventListener('click', (event) => {
    if (form.dataset.touched && !window.confirm('您填写的内容还没有保存，离开后不会保留。确定离开吗？')) {
      event.preventDefault();
    }
  });
}

// On paper nothing is folded away.
window.addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((details) => { details.open = true; }));

// Beside a form in Tasklist: whoever comes back to it finds the opinions that have arrived meanwhile. Asked when somebody
// returns and not by a clock, which would keep a session alive that nobody uses.
if (document.body.classList.contains('in-pane')) {
  const refresh = async () => {
    if (document.visibilityState !== 'visible') {
      return;
    }
    const answer = await fetch(window.location.href, { redirect: 'error' }).catch(() => null);
    if (answer?.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const id of ['asked', 'journal']) {
        const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
        if (old && now && old.innerHTML !== now.innerHTML) {
          old.replaceChildren(...now.childNodes);
        }
      }
    }
  };
  document.addEventListener('visibilitychange', refresh);
  window.addEventListener('focus', refresh);
}
