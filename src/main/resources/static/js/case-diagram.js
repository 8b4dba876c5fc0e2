// The diagram of a case, with the way it has gone. Loaded only when somebody comes to look at it; the list above says the
// same in words.
'use strict';

for (const box of document.querySelectorAll('[data-diagram]')) {
  const seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      seen.disconnect();
      draw(box).catch(() => { box.querySelector('.diagram-wait').textContent = '流程图没有取到，请刷新页面重试。'; });
    }
  }, { rootMargin: '200px' });
  seen.observe(box);
}

function load(tag, attributes) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
}

async function draw(box) {
  const vendor = box.dataset.vendor;
  box.querySelector('.diagram-wait').textContent = '正在取流程图……';
  const [answer] = await Promise.all([
    fetch(box.dataset.diagram, { headers: { Accept: 'application/json' } }),
    load('script', { src: `${vendor}bpmn-navigated-viewer.production.min.js` }),
    load('link', { rel: 'stylesheet', href: `${vendor}diagram-js.css` }),
  ]);
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  const { diagram, marks } = await answer.json();
  // The wheel goes on scrolling the page.
  const viewer = new window.BpmnJS({ container: box, zoomScroll: { enabled: false } });
  await viewer.importXML(diagram);
  box.querySelector('.diagram-wait').remove();
  const canvas = viewer.get('canvas');
  const shapes = viewer.get('elementRegistry');
  const known = (id) => shapes.get(id);
  const badge = (id, kind, sign) => viewer.get('overlays').add(id, { position: { top: -10, right: 14 }, html: `<b class="mark mark-${kind}">${sign}</b>` });

  marks.flows.filter(known).forEach((id) => canvas.addMarker(id, 'taken'));
  marks.elements.filter(known).forEach((id) => {
    const here = marks.here.includes(id);
    canvas.addMarker(id, here ? 'here' : 'passed');
    if (here || /Task$/.test(shapes.get(id).type)) {
      badge(id, here ? 'here' : 'passed', here ? '●' : '✓');
    }
  });

  const show = {
    in: () => canvas.zoom(canvas.zoom() * 1.25, 'auto'),
    out: () => canvas.zoom(canvas.zoom() / 1.25, 'auto'),
    all: () => canvas.zoom('fit-viewport', 'auto'),
    here: () => {
      const place = marks.here.filter(known).map((id) => shapes.get(id)).find((shape) => /Task$/.test(shape.type)) ?? marks.here.filter(known).map((id) => shapes.get(id))[0];
      if (place) {
        const view = canvas.viewbox();
        const width = Math.max(view.outer.width, 320);
        canvas.viewbox({ x: place.x + place.width / 2 - width / 2, y: place.y + place.height / 2 - view.outer.height / 2, width, height: view.outer.height });
      }
    },
  };
  // Who looks at a running case looks for where it stands; all of it fits in, but is hardly read.
  show.all();
  show.here();
  const tools = box.parentElement.querySelector('.diagram-tools');
  tools.hidden = false;
  tools.querySelector('[data-zoom="here"]').hidden = !marks.here.some(known);
  tools.addEventListener('click', (event) => show[event.target.dataset?.zoom]?.());
}
