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

for (const button of document.querySelectorAll('button[data-copy]')) {
  button.addEventListener('click', async () => {
    const label = button.textContent;
    await navigator.clipboard.writeText(new URL(button.dataset.copy, location.href).href);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}
