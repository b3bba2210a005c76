// The search of a Dossier site. The index lies in small scripts under search/, each of which hands its part to
// dossierSearch.add, so that it works from a server and from a disk, and under a policy of script-src 'self'.
(() => {
  "use strict";

  const base = new URL("../", document.currentScript.src);
  // What the levels of SearchTag.swift are worth.
  const worth = [0.6, 0.9, 1.3, 2.2, 4, 5.5];
  const kindCount = 11;
  const isDisk = location.protocol === "file:";

  // ---------------------------------------------------------------- loading

  const parts = new Map();
  let manifest;

  window.dossierSearch = {
    add([path, value]) {
      const part = parts.get(path);
      if (!part) return;
      part.isThere = true;
      part.resolve(value);
    },
  };

  function load(path) {
    const known = parts.get(path);
    if (known) return known.promise;
    const part = {};
    part.promise = new Promise((resolve, reject) => Object.assign(part, { resolve, reject }));
    parts.set(path, part);
    const script = element("script");
    script.src = new URL(`search/${path}.js${manifest ? `?v=${manifest.version}` : ""}`, base).href;
    script.onload = script.onerror = () => {
      script.remove();
      if (part.isThere) return;
      parts.delete(path);
      part.reject(new Error(path));
    };
    document.head.append(script);
    return part.promise;
  }

  async function prepare() {
    if (manifest) return;
    const loaded = await load("manifest");
    loaded.texts = new Map(loaded.texts);
    loaded.ranks = ranks(loaded);
    loaded.stop = new Set(loaded.stop.split(" "));
    loaded.fold = new Map(loaded.fold.split(" ").map((pair) => [pair[0], pair.slice(1)]));
    manifest = loaded;
  }

  /** A text of the manifest with values in its places. */
  function say(key, values = {}) {
    return manifest.texts.get(key).replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
  }

  const prepared = new Map();

  function once(path, make) {
    if (!prepared.has(path)) {
      const promise = load(path).then(make);
      promise.catch(() => prepared.delete(path));
      prepared.set(path, promise);
    }
    return prepared.get(path);
  }

  // ---------------------------------------------------------------- reading the index (SearchCode.swift)

  class Code {
    constructor(text, at = 0) {
      this.text = text;
      this.at = at;
    }

    get isAtEnd() {
      return this.at >= this.text.length;
    }

    digit() {
      let code = this.text.charCodeAt(this.at++);
      if (code > 0x5c) code--;
      if (code > 0x3c) code--;
      return code - 0x23;
    }

    number() {
      let value = 0;
      let scale = 1;
      for (;;) {
        const digit = this.digit();
        if (digit < 58) return value + digit * scale;
        value += (digit - 58) * scale;
        scale *= 32;
      }
    }
  }

  function words(text) {
    let previous = "";
    return text.split("!").filter(Boolean).map((entry) => {
      const space = entry.indexOf(" ");
      const end = space < 0 ? entry.length : space;
      previous = previous.slice(0, new Code(entry).digit()) + entry.slice(1, end);
      return { word: previous, documents: entry.slice(end + 1) };
    });
  }

  function eachPosting(documents, body) {
    const code = new Code(documents);
    let document = -1;
    while (!code.isAtEnd) {
      document += code.number() + 1;
      const tag = code.digit();
      const kind = tag % (kindCount + 2);
      let kinds = kind < kindCount ? 1 << kind : 0;
      if (kind > kindCount) kinds = code.digit() | (code.digit() << 5);
      body(document, worth[Math.floor(tag / (kindCount + 2))], kinds);
    }
  }

  /** For each document its place among equal results: articles by date, before them the entities by how often they are named. */
  function ranks({ ranks, entities, size }) {
    const list = new Uint32Array(size).map((_, document) => document - entities);
    const code = new Code(ranks);
    for (let rank = size; !code.isAtEnd; rank++) list[code.number()] = rank;
    return list;
  }

  function eachDocument(documents, body) {
    const code = new Code(documents);
    let document = -1;
    while (!code.isAtEnd) body((document += code.number() + 1));
  }

  // ---------------------------------------------------------------- words (SearchTokenizer.swift)

  const wordPattern =
    /(?:[A-Za-z]\.)+[A-Za-z](?![\p{Alphabetic}\p{N}])|(?=\p{Alphabetic})[\u3040-\u30ff\u3400-\u9fff]|(?:(?![\u3040-\u30ff\u3400-\u9fff\u{10000}-\u{10ffff}])[\p{Alphabetic}\p{N}\u0300-\u036f])+/gu;

  function fold(text) {
    let folded = "";
    for (const character of text) {
      if (character === ".") continue;
      const letter = character.toLowerCase().replace(/[\u0300-\u036f]/g, "");
      folded += manifest.fold.get(letter) ?? letter;
    }
    return folded;
  }

  function queryWords(text) {
    const found = (text.match(wordPattern) ?? []).map(fold).filter((word) => word.length > 1 || word > "\x7f");
    return [...new Set(found)].slice(0, 8);
  }

  /** True when one letter put in, left out, changed, or changed for its neighbour makes one word the other. */
  function isOneEdit(left, right) {
    let start = 0;
    while (start < left.length && left[start] === right[start]) start++;
    const a = left.slice(start);
    const b = right.slice(start);
    return (
      a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) ||
      (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
    );
  }

  // ---------------------------------------------------------------- searching

  /** The words of the index that begin with a word, or only the word itself. */
  async function expand(word, isExact) {
    const first = manifest.terms;
    let shard = first.findLastIndex((start) => start <= word);
    const shards = [];
    if (shard >= 0) shards.push(shard);
    while (!isExact && shards.length < 3 && ++shard < first.length && first[shard].startsWith(word)) shards.push(shard);
    const lists = await Promise.all(shards.map((number) => once(`terms/${number}`, words)));
    return lists.flat().filter((term) => term.word === word || (!isExact && term.word.startsWith(word)))
      .map((term) => ({ ...term, quality: term.word === word ? 1 : 0.3 + (0.4 * word.length) / term.word.length }));
  }

  /** The nearest words to one that nothing begins with. */
  async function correct(word) {
    if (word.length < 5) return [];
    const lengths = manifest.spelling.filter((length) => Math.abs(length - word.length) < 2);
    const lists = await Promise.all(lengths.map((length) => once(`spelling/${length}`, words)));
    return lists.flat().map((entry) => entry.word).filter((candidate) => isOneEdit(word, candidate))
      .sort((a, b) => (b[0] === word[0]) - (a[0] === word[0])).slice(0, 4);
  }

  /** A word of the query with what it found: its words in the index, and what it was taken for. */
  async function look(word, isExact) {
    const found = await expand(word, isExact || word.length < 2);
    if (found.length || isExact) return { word, found, corrections: [] };
    const corrections = await correct(word);
    const nearest = (await Promise.all(corrections.map((other) => expand(other, true)))).flat();
    return { word, found: nearest.map((term) => ({ ...term, quality: 0.5 })), corrections };
  }

  /** For each document what a word of the query is worth there, and the kinds of section it stands in. */
  function weigh(term) {
    const { size } = manifest;
    const best = new Float32Array(size);
    const own = new Uint16Array(size);
    for (const { documents, quality } of term.found) {
      let count = 0;
      eachPosting(documents, () => count++);
      const rarity = Math.log(1 + manifest.documents / count);
      eachPosting(documents, (document, value, kinds) => {
        best[document] = Math.max(best[document], value * quality * rarity);
        own[document] |= kinds;
      });
    }
    return { best, own };
  }

  async function search(text) {
    await prepare();
    const all = queryWords(text);
    const telling = all.filter((word) => !manifest.stop.has(word));
    const needed = telling.length ? telling : all;
    const terms = await Promise.all(needed.map((word) => look(word, manifest.stop.has(word))));
    const extra = await Promise.all(all.filter((word) => !needed.includes(word)).map((word) => look(word, true)));
    const { size, ranks } = manifest;
    const scores = new Float32Array(size);
    const counts = new Uint8Array(size);
    const kinds = new Uint16Array(size).fill(0xffff);
    for (const term of terms.concat(extra)) {
      const { best, own } = weigh(term);
      for (let document = 0; document < size; document++) {
        scores[document] += best[document];
        if (extra.includes(term)) continue;
        if (best[document]) counts[document]++;
        kinds[document] &= own[document];
      }
    }
    const most = counts.reduce((a, b) => Math.max(a, b), 0);
    const found = [];
    for (let document = size - 1; most && document >= 0; document--) if (counts[document] === most) found.push(document);
    found.sort((a, b) => scores[b] - scores[a] || ranks[b] - ranks[a]);
    return { terms, found, kinds, isPartial: most < terms.length };
  }

  /** The month of an article, and its place among those of the month. */
  function placeInMonth(article) {
    let place = article;
    for (const [month, count] of manifest.months) {
      if (place < count) return `${month}/${place}`;
      place -= count;
    }
    throw new Error(`no article ${article}`);
  }

  async function record(number) {
    if (number >= manifest.entities) {
      const [title, path, date, summary, sections, blocks, keywords] = await load(`articles/${placeInMonth(number - manifest.entities)}`);
      return { title, path, note: date ? say("resultArticle", { date }) : say("article"), summary, sections, blocks, keywords };
    }
    const group = await load(`entities/${Math.floor(number / manifest.entitiesInFile)}`);
    const [title, path, kind, summary, names, profile] = group[number % manifest.entitiesInFile];
    const blocks = profile.map((text) => [0, "page-profile", text]);
    return { title, path, kind, names, note: kind, summary, sections: [[-1, "", ""]], blocks, keywords: [] };
  }

  /** What a page is, with up to three other names: first those that the query found. */
  function noteOf({ note, kind, names = [] }, terms) {
    if (!names.length) return note;
    const found = names.filter((name) => hits(name, terms).length);
    const shown = [...new Set([...found, ...names])].slice(0, 3);
    return say("resultAlso", { kind, names: shown.join(", ") });
  }

  // ---------------------------------------------------------------- showing

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  }

  /** The words of a text that the query found: where each stands, and which word of the query it is. */
  function hits(text, terms) {
    return [...text.matchAll(wordPattern)].flatMap((match) => {
      const word = fold(match[0]);
      const term = terms.findIndex((term) =>
        term.corrections.length ? term.corrections.includes(word) : word.length > 1 && word.startsWith(term.word) || word === term.word,
      );
      return term < 0 ? [] : [{ start: match.index, end: match.index + match[0].length, term }];
    });
  }

  /** A text, cut to what is around the first hit, with the hits marked. */
  function excerpt(text, terms, length = 260) {
    const all = hits(text, terms);
    let start = 0;
    if (all.length && text.length > length) start = Math.max(0, Math.min(all[0].start - 80, text.length - length));
    if (start) start = text.indexOf(" ", start) + 1;
    let end = start + length < text.length ? text.lastIndexOf(" ", start + length) : text.length;
    if (end <= start) end = Math.min(text.length, start + length);
    const nodes = start ? ["… "] : [];
    let place = start;
    for (const hit of all) {
      if (hit.start < place || hit.end > end) continue;
      nodes.push(text.slice(place, hit.start), element("mark", {}, text.slice(hit.start, hit.end)));
      place = hit.end;
    }
    nodes.push(text.slice(place, end), end < text.length ? " …" : "");
    return nodes;
  }

  const distinct = (found) => new Set(found.map((hit) => hit.term)).size;

  /** The place in a page that answers best: where it is, under which heading, and its text. */
  function bestPlace(page, terms, kind) {
    const whole = { fragment: "", heading: "", text: page.summary };
    if (kind < 0 && distinct(hits(page.title, terms)) === terms.length) return whole;
    const worthOf = (found) => distinct(found) * 100 + Math.min(found.length, 20);
    let best = whole;
    // What an entity is in a sentence comes before its profile; an article's summary after its text, which it repeats.
    let most = page.kind ? worthOf(hits(page.summary, terms)) : 0;
    const offer = (section, fragment, text, bonus) => {
      const [sectionKind, , heading] = page.sections[section];
      if (kind >= 0 && sectionKind !== kind) return;
      const found = hits(text, terms);
      const value = worthOf(found) + (found.length ? bonus : 0);
      if (value > most) [most, best] = [value, { fragment, heading, text }];
    };
    for (const [section, fragment, text] of page.blocks) offer(section, fragment, text, 0);
    page.sections.forEach(([, fragment, heading], section) => {
      const first = page.blocks.find((block) => block[0] === section);
      if (heading && fragment) {
        const before = best;
        offer(section, fragment, heading, 30);
        if (best !== before && first) best.text = first[2];
      }
    });
    // A tag or an author, of which the text says nothing.
    const keyword = most ? undefined : page.keywords.find((name) => hits(name, terms).length);
    return keyword ? { ...best, heading: keyword } : best;
  }

  const address = (path, fragment = "") =>
    new URL(path + (isDisk ? "index.html" : "") + (fragment ? `#${encodeURIComponent(fragment)}` : ""), base).href;

  /** What a page is, and under which heading or tag the place is. */
  function describe(page, place, terms) {
    const note = noteOf(page, terms);
    return place.heading ? say("resultUnder", { note, heading: place.heading }) : note;
  }

  function result(page, terms, kind) {
    const place = bestPlace(page, terms, kind);
    const note = describe(page, place, terms);
    return element("li", {},
      element("p", { className: "result-title" },
        element("a", { href: address(page.path, place.fragment) }, ...excerpt(page.title, terms, 400))),
      element("p", { className: "result-note" }, ...excerpt(note, terms, 160)),
      element("p", { className: "result-text" }, ...excerpt(place.text, terms)));
  }

  const countLabel = (number) =>
    number === 1 ? say("resultOne") : say("resultOther", { n: number.toLocaleString(manifest.language) });

  function message(query, outcome, count) {
    if (!count) return say("resultNone", { query });
    const quoted = (words) => words.map((word) => say("resultQuoted", { word })).join(", ");
    const instead = outcome.terms.filter((term) => term.found.length && term.corrections.length)
      .map((term) => say("resultInstead", { word: term.word, words: quoted(term.corrections) }));
    const partial = outcome.isPartial ? [say("resultPartial")] : [];
    return [say("resultFor", { results: countLabel(count), query }), ...instead, ...partial].join(" ");
  }

  /** Calls body when nothing has been typed for a moment; the result is dropped when something has been since. */
  function patient(body, fail) {
    let turn = 0;
    let timer;
    return (wait = 120) => {
      clearTimeout(timer);
      const own = ++turn;
      timer = setTimeout(() => body(() => own === turn).catch(() => own === turn && fail()), wait);
    };
  }

  // ---------------------------------------------------------------- the search page

  class ResultsPage {
    constructor(form) {
      this.form = form;
      this.input = form.elements.q;
      this.selects = [...form.querySelectorAll("select")];
      for (const name of ["facets", "status", "results", "none", "more", "fallback"]) {
        this[name] = document.getElementById(`search-${name}`);
      }
      this.current = { found: [], terms: [], kind: -1 };
      this.shown = 0;
      const asked = new URLSearchParams(location.search);
      this.wanted = Object.fromEntries(this.selects.map(({ name }) => [name, asked.get(name) ?? ""]));
      const folded = this.facets.querySelector("details");
      if (folded && Object.values(this.wanted).some(Boolean)) folded.open = true;
      this.input.value = (asked.get("q") ?? "").slice(0, 200);
      this.update = patient((isCurrent) => this.answer(isCurrent), () => this.fail());
      this.listen();
      form.hidden = false;
      this.fallback.hidden = true;
      this.none.hidden = Boolean(this.input.value);
      if (this.input.value) this.update(0);
      else this.input.focus();
    }

    listen() {
      this.input.addEventListener("input", () => this.update());
      this.form.addEventListener("change", (event) => {
        if (event.target === this.input) return;
        this.wanted = Object.fromEntries(this.selects.map((select) => [select.name, select.value]));
        this.update(0);
      });
      this.form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.update(0);
      });
      this.more.addEventListener("click", () => this.show().catch(() => this.fail()));
      document.addEventListener("keydown", (event) => this.move(event));
    }

    fail() {
      this.status.textContent = this.form.dataset.broken;
    }

    /** Puts the query and the filters into the address. */
    remember(query) {
      const parameters = new URLSearchParams();
      if (query) parameters.set("q", query);
      for (const [name, value] of Object.entries(this.wanted)) if (value) parameters.set(name, value);
      const text = parameters.toString();
      try {
        history.replaceState(null, "", text ? `?${text}` : location.pathname);
      } catch {
        // Some browsers forbid it on a disk.
      }
    }

    async answer(isCurrent) {
      const query = this.input.value.trim();
      this.remember(query);
      await prepare();
      if (!isCurrent()) return;
      if (!queryWords(query).length) return this.clear(query);
      const [outcome, lists] = await Promise.all([search(query), load("facets")]);
      if (!isCurrent()) return;
      this.current = { terms: outcome.terms, ...this.narrow(outcome, lists) };
      this.facets.hidden = !outcome.found.length;
      this.shown = 0;
      await this.show(isCurrent);
      if (!isCurrent()) return;
      this.status.textContent = message(query, outcome, this.current.found.length);
      this.none.hidden = this.current.found.length > 0;
    }

    clear(query) {
      this.results.replaceChildren();
      this.facets.hidden = this.results.hidden = this.more.hidden = true;
      this.none.hidden = false;
      this.status.textContent = query ? say("resultShort") : "";
    }

    /** The values of each facet, with the documents that have each. */
    values(outcome, lists) {
      const values = {};
      for (const [name, list] of Object.entries(lists)) {
        values[name] = list.map(([value, label, code]) => {
          const documents = new Set();
          eachDocument(code, (document) => documents.add(document));
          return { value, label, has: (document) => documents.has(document) };
        });
      }
      values.kind = manifest.kinds.map((value, number) => ({
        value,
        label: manifest.labels[number],
        has: (document) => document >= manifest.entities && ((outcome.kinds[document] >> number) & 1) === 1,
      }));
      return values;
    }

    /** The results that have the values chosen; offers values, each counted as if its own facet were free. */
    narrow(outcome, lists) {
      const values = this.values(outcome, lists);
      const chosen = this.selects.map(({ name }) => values[name].find(({ value }) => value === this.wanted[name]));
      const left = (except) =>
        outcome.found.filter((document) =>
          chosen.every((value, number) => !value || number === except || value.has(document)));
      this.selects.forEach((select, number) => this.offer(select, values[select.name], chosen[number], left(number)));
      return { found: left(-1), kind: manifest.kinds.indexOf(this.wanted.kind) };
    }

    offer(select, values, chosen, documents) {
      const options = values
        .map((value) => ({ ...value, count: documents.reduce((sum, document) => sum + value.has(document), 0) }))
        .filter((value) => value.count || value.value === chosen?.value);
      if (select.name !== "year" && select.name !== "kind") options.sort((a, b) => b.count - a.count);
      select.replaceChildren(
        select.options[0],
        ...options.map(({ value, label, count }) => element("option", { value }, `${label} (${count})`)));
      select.value = chosen?.value ?? "";
      select.disabled = !options.length;
    }

    /** Shows ten results more. */
    async show(isCurrent = () => true) {
      const { found, terms, kind } = this.current;
      const pages = await Promise.all(found.slice(this.shown, this.shown + 10).map(record));
      if (!isCurrent()) return;
      const items = pages.map((page) => result(page, terms, kind));
      if (!this.shown) this.results.replaceChildren();
      this.results.append(...items);
      if (this.shown) items[0]?.querySelector("a").focus();
      this.shown += items.length;
      this.results.hidden = !this.shown;
      this.more.hidden = this.shown >= found.length;
    }

    /** Moves between the query and the results. */
    move(event) {
      if (event.isComposing) return;
      const links = [...this.results.querySelectorAll("a")];
      const place = links.indexOf(document.activeElement);
      if (place < 0 && document.activeElement !== this.input) return;
      if (event.key === "ArrowDown") (links[place + 1] ?? document.activeElement).focus();
      else if (event.key === "ArrowUp" && place >= 0) (links[place - 1] ?? this.input).focus();
      else if (event.key === "Escape" && place >= 0) this.input.focus();
      else return;
      event.preventDefault();
    }
  }

  // ---------------------------------------------------------------- the box at the head of each page

  class Box {
    constructor(form) {
      this.input = form.elements.q;
      this.list = element("ul", { id: "site-search-list", className: "site-search-list", hidden: true });
      this.status = element("p", { className: "away" });
      this.active = -1;
      set(this.list, { role: "listbox", "aria-label": form.dataset.results });
      set(this.status, { role: "status" });
      set(this.input, {
        role: "combobox", "aria-expanded": "false", "aria-controls": this.list.id, "aria-autocomplete": "list",
      });
      form.append(this.list, this.status);
      if (isDisk) form.action += "index.html";
      const update = patient((isCurrent) => this.answer(isCurrent), () => (this.status.textContent = form.dataset.broken));
      this.input.addEventListener("input", () => update());
      this.input.addEventListener("blur", () => this.close());
      this.input.addEventListener("keydown", (event) => this.move(event));
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => this.follow(event.target.closest("li")));
    }

    async answer(isCurrent) {
      const query = this.input.value.trim();
      await prepare();
      if (!isCurrent()) return;
      if (!queryWords(query).length) {
        this.status.textContent = "";
        return this.close();
      }
      const outcome = await search(query);
      const pages = await Promise.all(outcome.found.slice(0, 7).map(record));
      if (!isCurrent() || document.activeElement !== this.input) return;
      this.list.replaceChildren(...pages.map((page, number) => this.option(page, outcome.terms, number)));
      this.choose(-1);
      this.list.hidden = !pages.length;
      set(this.input, { "aria-expanded": String(!this.list.hidden) });
      this.status.textContent = message(query, outcome, outcome.found.length);
    }

    option(page, terms, number) {
      const place = bestPlace(page, terms, -1);
      const made = element("li", { id: `site-search-${number}` },
        element("span", { className: "result-title" }, ...excerpt(page.title, terms, 160)),
        element("span", { className: "result-note" }, ...this.reason(page, place, terms)));
      set(made, { role: "option" });
      made.dataset.href = address(page.path, place.fragment);
      return made;
    }

    /** What a page is, and why it is there if its title does not show that: another name, or words of its text. */
    reason(page, place, terms) {
      if (hits(page.title, terms).length) return [page.kind ?? page.note];
      const note = describe(page, place, terms);
      if (hits(note, terms).length) return excerpt(note, terms, 90);
      return [`${page.kind ?? page.note}: `, ...excerpt(place.text, terms, 90)];
    }

    close() {
      this.list.hidden = true;
      this.choose(-1);
      set(this.input, { "aria-expanded": "false" });
    }

    choose(number) {
      this.active = number;
      this.input.removeAttribute("aria-activedescendant");
      [...this.list.children].forEach((option, place) => {
        set(option, { "aria-selected": String(place === number) });
        if (place !== number) return;
        set(this.input, { "aria-activedescendant": option.id });
        option.scrollIntoView({ block: "nearest" });
      });
    }

    follow(option) {
      if (option) location.assign(option.dataset.href);
    }

    move(event) {
      if (event.isComposing) return;
      const count = this.list.hidden ? 0 : this.list.children.length;
      if (event.key === "ArrowDown" && count) this.choose((this.active + 1) % count);
      else if (event.key === "ArrowUp" && count) this.choose(this.active <= 0 ? count - 1 : this.active - 1);
      else if (event.key === "Enter" && this.active >= 0) this.follow(this.list.children[this.active]);
      else if (event.key === "Escape" && count) this.close();
      else return;
      event.preventDefault();
    }
  }

  // ---------------------------------------------------------------- start

  const page = document.getElementById("search-form");
  const box = document.querySelector(".site-search");
  if (page) new ResultsPage(page);
  if (box) new Box(box);

  document.addEventListener("keydown", (event) => {
    // Not a single key, which speech and stray touches press, too (WCAG 2.1.4).
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    (page ?? box)?.elements.q.select();
    (page ?? box)?.elements.q.focus();
  });

  // A disk has no page of a folder's name.
  if (isDisk) {
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href]");
      if (!link || !link.href.startsWith(base.href) || !link.pathname.endsWith("/")) return;
      link.pathname += "index.html";
    });
  }
})();
