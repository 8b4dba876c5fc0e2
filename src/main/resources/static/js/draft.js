// Shows what belongs to the choices made, both dates as soon as the day is known, and what the chosen files weigh.
'use strict';

const form = document.querySelector('form[data-once]');

// --- fields that depend on a choice: data-show-when="field=VALUE,VALUE"
function valueOf(name) {
  if (name === 'category') {
    const option = form.elements.category?.selectedOptions[0];
    return option && 'internal' in option.dataset ? 'internal' : 'external';
  }
  const checked = form.querySelector(`[name="${name}"]:checked`);
  return checked ? checked.value : '';
}

function showDependents() {
  for (const part of document.querySelectorAll('[data-show-when]')) {
    const [name, wanted] = part.dataset.showWhen.split('=');
    part.hidden = !wanted.split(',').includes(valueOf(name));
  }
  // R-63: the unit that drafts does not take part in its own joint review
  const unit = form.elements.unit?.value;
  for (const choice of form.querySelectorAll('[name="jointUnits"]')) {
    choice.disabled = Boolean(unit) && choice.value === unit;
    if (choice.disabled) {
      choice.checked = false;
    }
  }
}

if (form) {
  form.addEventListener('change', showDependents);
  showDependents();
}

// --- both dates
const day = document.querySelector('[data-internal-days]');

async function due(days) {
  const answer = await fetch(`/api/public/working-days/due?from=${day.value}&days=${days}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

async function showDates() {
  const places = { internal: document.querySelector('[data-due="internal"]'), statutory: document.querySelector('[data-due="statutory"]') };
  const note = document.querySelector('[data-due-note]');
  if (!day.value || !places.internal) {
    return;
  }
  try {
    const asked = day.value;
    const [internal, statutory] = await Promise.all([due(day.dataset.internalDays), due(day.dataset.statutoryDays)]);
    if (asked !== day.value) {
      return;
    }
    const today = day.max;
    for (const [name, found] of Object.entries({ internal, statutory })) {
      const past = found.due < today;
      places[name].textContent = found.due + (found.provisional ? '（暂定）' : '') + (past ? '　已过期' : '');
      places[name].classList.toggle('past', past);
    }
    note.textContent = statutory.provisional ? `放假安排已公布到 ${statutory.loadedUntil}，之后的日期暂定。` : '';
  } catch (unreachable) {
    places.internal.textContent = '提交后计算';
    places.statutory.textContent = '提交后计算';
  }
}

if (day) {
  day.addEventListener('change', showDates);
  showDates();
}

// --- files: said before they are sent, because a browser forgets them when the form comes back
const files = document.querySelector('[data-files]');
const MEGABYTE = 1024 * 1024;

function fileFault(chosen) {
  const tooLarge = chosen.find((file) => file.size > 20 * MEGABYTE);
  if (tooLarge) {
    return `“${tooLarge.name}”超过 20 MB，请压缩或拆分后再选。`;
  }
  const refused = chosen.find((file) => !files.accept.split(',').some((ending) => file.name.toLowerCase().endsWith(ending)));
  if (refused) {
    return `不能上传“${refused.name}”，请看上面接收的文件种类。`;
  }
  return chosen.reduce((sum, file) => sum + file.size, 0) > 60 * MEGABYTE ? '附件合计超过 60 MB，请减少或压缩。' : '';
}

if (files) {
  const list = document.querySelector('[data-files-list]');
  files.addEventListener('change', () => {
    const chosen = Array.from(files.files);
    list.replaceChildren(...chosen.map((file) => {
      const item = document.createElement('li');
      item.textContent = `${file.name}（${file.size < MEGABYTE ? `${Math.max(1, Math.round(file.size / 1024))} KB` : `${(file.size / MEGABYTE).toFixed(1)} MB`}）`;
      return item;
    }));
    files.setCustomValidity(fileFault(chosen));
    files.reportValidity();
  });
  files.form.addEventListener('submit', (event) => {
    if (fileFault(Array.from(files.files))) {
      event.preventDefault();
      files.reportValidity();
      files.focus();
    }
  });
}
