/* Shows who an actor is beside its name, on hover and on focus. Without this script the link's title says why it is one. */
(() => {
  "use strict";
  const facts = new Map();
  for (const item of document.querySelectorAll(".cast [data-card]")) {
    const link = item.querySelector("a");
    if (link) facts.set(link.href, { name: link.textContent, text: item.dataset.card, classes: item.className.replace("entity", "preview") });
  }
  const body = document.querySelector(".article-body");
  if (!body || facts.size === 0) return;

  const card = document.createElement("div");
  card.className = "preview";
  card.id = "page-preview";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  const name = card.appendChild(document.createElement("p"));
  name.className = "preview-name";
  const text = card.appendChild(document.createElement("p"));
  const why = card.appendChild(document.createElement("p"));
  why.className = "preview-why";
  document.body.append(card);

  let shown = null;
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    if (!shown) return;
    if (shown.dataset.why) shown.title = shown.dataset.why;
    shown.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  };

  const place = (link) => {
    const box = link.getClientRects()[0];
    const left = Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8);
    const below = box.bottom + card.offsetHeight + 12 < window.innerHeight;
    card.style.left = `${Math.max(8, left) + window.scrollX}px`;
    card.style.top = `${(below ? box.bottom + 6 : box.top - card.offsetHeight - 6) + window.scrollY}px`;
  };

  const show = (link) => {
    const fact = facts.get(link.href);
    if (!fact || shown === link) return;
    hide();
    if (link.title) link.dataset.why = link.title;
    link.removeAttribute("title");
    card.className = fact.classes;
    name.textContent = fact.name;
    text.textContent = fact.text;
    const isFullName = link.textContent.replace(/\s+/g, " ") === fact.name;
    why.textContent = link.dataset.why && !isFullName ? `${body.dataset.found} ${link.dataset.why}` : "";
    card.hidden = false;
    link.setAttribute("aria-describedby", card.id);
    shown = link;
    place(link);
  };

  const target = (event) => event.target.closest?.("a.mention");

  body.addEventListener("pointerover", (event) => {
    const link = target(event);
    clearTimeout(timer);
    if (link && event.pointerType === "mouse") timer = setTimeout(show, 150, link);
  });
  body.addEventListener("pointerout", (event) => {
    if (!target(event)) return;
    clearTimeout(timer);
    timer = setTimeout(() => card.matches(":hover") || hide(), 150);
  });
  card.addEventListener("pointerleave", hide);
  body.addEventListener("focusin", (event) => target(event) && show(target(event)));
  body.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();
