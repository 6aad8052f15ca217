// Saves clicks; every page works without it.
document.documentElement.classList.add('js');

const form = document.getElementById('question');

if (form) {
  // A choice in a facet or of the clock or order asks again at once; choosing and excluding one value undo each other.
  document.addEventListener('change', event => {
    const input = event.target;
    if (input.form !== form || !input.closest('[data-ask]')) {
      return;
    }
    const row = input.closest('.value');
    if (row && input.checked) {
      for (const other of row.querySelectorAll('input')) {
        other.checked = other === input;
      }
    }
    form.requestSubmit();
  });

  // Empty fields stay out of the address.
  form.addEventListener('submit', () => {
    for (const input of form.elements) {
      if (input.name && input.value === '') {
        input.disabled = true;
      }
    }
  });
  window.addEventListener('pageshow', () => {
    for (const input of form.elements) {
      input.disabled = false;
    }
  });

  // "/" leads to the search box, as in many reading rooms.
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, select, textarea, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      form.elements.q.select();
      form.elements.q.focus();
    }
  });
}

// Over the bars of a chart: drag to choose a span, with mouse or finger (one that moves up or down scrolls the page, and chooses nothing);
// arrow keys move, with Shift they choose, Enter asks.
for (const chart of form ? document.querySelectorAll('.bars') : []) {
  const bars = [...chart.querySelectorAll('a')];
  let anchor = null;
  let last = null;

  const barAt = x => bars.find(bar => x < bar.querySelector('.area').getBoundingClientRect().right) ?? bars.at(-1);
  const show = () => {
    const [from, to] = [bars.indexOf(anchor), bars.indexOf(last)].sort((a, b) => a - b);
    bars.forEach((bar, at) => bar.classList.toggle('taken', anchor !== null && from <= at && at <= to));
  };
  const choose = (first, end) => { anchor = first; last = end; show(); };
  const ask = () => {
    const [from, to] = bars.indexOf(anchor) <= bars.indexOf(last) ? [anchor, last] : [last, anchor];
    for (const [name, value] of [['from', from.dataset.from], ['to', to.dataset.to]]) {
      form.elements[name].value = value;
    }
    for (const clock of form.elements.date_field) {
      clock.checked = clock.value === chart.dataset.field;
    }
    form.requestSubmit();
  };

  chart.addEventListener('pointerdown', event => {
    const bar = event.target.closest('a');
    if (bar && event.button === 0) {
      event.preventDefault();
      choose(bar, bar);
      chart.setPointerCapture(event.pointerId);
    }
  });
  chart.addEventListener('pointermove', event => {
    if (anchor && chart.hasPointerCapture(event.pointerId)) {
      choose(anchor, barAt(event.clientX));
    }
  });
  chart.addEventListener('pointerup', () => {
    if (anchor && anchor !== last) {
      ask();
    } else if (anchor) {
      location.href = anchor.getAttribute('href');
    }
  });
  chart.addEventListener('pointercancel', () => choose(null, null));
  chart.addEventListener('click', event => {
    if (anchor) {
      event.preventDefault();
      choose(null, null);
    }
  });
  chart.addEventListener('keydown', event => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -bars.length, End: bars.length }[event.key];
    const at = bars.indexOf(event.target.closest('a'));
    if (step) {
      event.preventDefault();
      const next = bars[Math.min(Math.max(at + step, 0), bars.length - 1)];
      bars.forEach(bar => bar.setAttribute('tabindex', bar === next ? 0 : -1));
      next.focus();
      choose(event.shiftKey ? anchor ?? bars[at] : null, event.shiftKey ? next : null);
    } else if (event.key === 'Enter' && anchor && anchor !== last) {
      event.preventDefault();
      ask();
    } else if (event.key === 'Escape') {
      choose(null, null);
    }
  });
}

for (const button of document.querySelectorAll('button[data-copy]')) {
  button.addEventListener('click', async () => {
    const label = button.textContent;
    await navigator.clipboard.writeText(new URL(button.dataset.copy, location.href).href);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}
