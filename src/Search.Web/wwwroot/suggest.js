// Suggestions under the search box: a combobox with a list, as the ARIA Authoring Practices describe it. Without it the box is a box.
const box = document.getElementById('q');

if (box) {
  const wait = 120;
  const longest = 256;
  const shared = ['expand', 'published', 'event', 'place', 'actor', 'source', 'language', 'kind', 'story', 'from', 'to', 'date_field', 'as_of'];
  const kept = ['sort', 'page_size', 'facet'];
  const kinds = { place: 'Place', actor: 'Actor', word: 'Word' };
  const reasons = { script: 'in other letters', keyboard: 'other keyboard', spelling: 'spelt like it' };
  let shown = [];
  let active = -1;
  let timer = 0;
  let asking = null;

  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  const status = document.createElement('p');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  const frame = document.createElement('div');
  frame.className = 'box';
  box.replaceWith(frame);
  frame.append(box, list, status);

  box.type = 'text';
  box.enterKeyHint = 'search';
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');

  const parameters = names => {
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(box.form)) {
      if (names.includes(name) && value !== '') {
        chosen.append(name, value);
      }
    }
    return chosen;
  };

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    shown = [];
    active = -1;
    status.textContent = '';
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };

  const mark = at => {
    active = at;
    for (const [i, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', i === at ? 'true' : 'false');
    }
    if (at < 0) {
      box.removeAttribute('aria-activedescendant');
      return;
    }
    box.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at].scrollIntoView({ block: 'nearest' });
  };

  // A word goes into the box; a place or actor becomes a filter of the search, which starts at once.
  const choose = suggestion => {
    close();
    if (!new URLSearchParams(suggestion.query).getAll(suggestion.kind).includes(suggestion.id)) {
      box.value = suggestion.text + ' ';
      box.setSelectionRange(box.value.length, box.value.length);
      return;
    }
    const more = parameters(kept).toString();
    location.assign('/search?' + suggestion.query + (more ? '&' + more : ''));
  };

  const part = (name, text) => {
    const span = document.createElement('span');
    span.className = name;
    span.dir = 'auto';
    span.textContent = text;
    return span;
  };

  const show = suggestions => {
    shown = suggestions;
    active = -1;
    box.removeAttribute('aria-activedescendant');
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const option = document.createElement('li');
      option.id = `suggestion-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      const why = suggestion.matched ?? reasons[suggestion.match];
      option.append(
        part(`kind ${suggestion.kind}`, kinds[suggestion.kind]), ' ',
        part('label', suggestion.label), ' ',
        part('why', [why && `(${why})`, suggestion.within].filter(Boolean).join(' ')), ' ',
        part('n', suggestion.reports.toLocaleString('en')));
      option.addEventListener('pointerdown', event => event.preventDefault());
      option.addEventListener('click', () => choose(suggestion));
      return option;
    }));
    list.hidden = suggestions.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    status.textContent = list.hidden ? '' : `${suggestions.length} ${suggestions.length === 1 ? 'suggestion' : 'suggestions'}`;
  };

  const ask = async () => {
    asking?.abort();
    const { value } = box;
    if (value.trim() === '' || value.length > longest || box.selectionEnd !== value.length) {
      close();
      return;
    }
    asking = new AbortController();
    const asked = parameters(shared);
    asked.set('q', value);
    try {
      const answer = await fetch('/v1/suggest?' + asked, { signal: asking.signal });
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] };
      if (box.value === value && document.activeElement === box) {
        show(suggestions);
      }
    } catch (fault) {
      if (fault.name !== 'AbortError') {
        close(); // The box goes on without suggestions while the server cannot be reached.
      }
    }
  };

  box.addEventListener('input', event => {
    clearTimeout(timer);
    asking?.abort();
    if (!event.isComposing) {
      timer = setTimeout(ask, wait);
    }
  });
  box.addEventListener('compositionend', () => { timer = setTimeout(ask, wait); });
  box.addEventListener('blur', close);
  box.form.addEventListener('submit', close);
  box.addEventListener('keydown', event => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' && list.hidden) {
      event.preventDefault();
      ask();
    } else if (list.hidden) {
      return;
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = shown.length + 1; // One of them is the box itself.
      mark((active + 1 + step + places) % places - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(shown[active]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
}
