// In a demonstration the clock can be put forward: the engine's pages say so and count from that time ("in three days"), as
// the server does. It asks when somebody comes back to the window and every minute while it is looked at.
(function () {
  const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = `${root}/css/training.css`;
  document.head.append(style);

  const banner = document.createElement('div');
  banner.className = 'training-clock';
  banner.setAttribute('role', 'note');
  const moment = document.createElement('strong');
  banner.append('演练时钟：现在按 ', moment, ' 计。');

  const machine = Date.now.bind(Date);
  let ahead = 0;
  const count = () => {
    // webapp-office-time.js replaces Date once more where a device is in another zone; both stay in force.
    window.Date = new Proxy(window.Date, {
      construct: (target, parts, made) => Reflect.construct(target, parts.length ? parts : [machine() + ahead], made),
      get: (target, name) => (name === 'now' ? () => machine() + ahead : Reflect.get(target, name)),
    });
  };

  const show = (clock) => {
    if (!clock.ahead) {
      return;
    }
    if (!ahead) {
      count();
    }
    ahead = Date.parse(clock.now) - machine();
    const [year, month, day, time] = clock.now.match(/^(\d+)-(\d+)-(\d+)T(\d+:\d+)/).slice(1);
    moment.textContent = `${year}年${Number(month)}月${Number(day)}日 ${time}`;
    if (!banner.isConnected) {
      document.documentElement.classList.add('has-training-clock');
      document.documentElement.append(banner);
    }
  };

  const ask = async () => {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await fetch(`${root}/api/training/clock`, { headers: { Accept: 'application/json' } });
      if (answer.ok) {
        show(await answer.json());
      }
    } catch (offline) {
      // What was shown last stands until somebody can be asked again.
    }
  };

  window.addEventListener('focus', ask);
  document.addEventListener('visibilitychange', ask);
  window.setInterval(ask, 60 * 1000);
  ask();
}());
