// Ticks all opinions of the page at once. Everything works without it too.
'use strict';

for (const all of document.querySelectorAll('[data-check-all]')) {
  const boxes = () => Array.from(all.form.querySelectorAll(`input[name="${all.dataset.checkAll}"]`));
  all.addEventListener('change', () => boxes().forEach((box) => { box.checked = all.checked; }));
  all.form.addEventListener('change', (event) => {
    if (event.target !== all && event.target.name === all.dataset.checkAll) {
      all.checked = boxes().every((box) => box.checked);
    }
  });
}
