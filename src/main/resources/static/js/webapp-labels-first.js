// The web applications draw their page before their labels have arrived and then keep showing keys such as
// SEARCH_PLACEHOLDER. They look into the browser's store first, so the labels are put there before they start.
(function () {
  const base = document.querySelector('base[app-name]');
  const script = document.querySelector('script[src*="bust="]');
  if (!base || !script) {
    return;
  }
  const bust = new URL(script.src).searchParams.get('bust');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const key = `${folder}_locales_data_zh_${bust}`;
  try {
    const store = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
    if (store[key]) {
      return;
    }
    const request = new XMLHttpRequest();
    request.open('GET', `${folder}zh.json?bust=${bust}`, false);
    request.send();
    if (request.status === 200) {
      store[key] = request.responseText;
      window.localStorage.setItem('camunda-web', JSON.stringify(store));
    }
  } catch (unavailable) {
    // Without a store the application loads its labels itself, only later.
  }
})();
