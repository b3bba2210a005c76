/* Only in sites made by “dossier watch”: loads the page anew when the site has changed, and shows what is wrong with it. */
(() => {
  "use strict";
  const address = document.currentScript.src.replace(/reload\.js.*$/, "status.json");
  let current = null;
  let searched = null;
  let banner = null;

  const show = (problems) => {
    if (problems.length === 0) {
      banner?.remove();
      banner = null;
      return;
    }
    if (!banner) {
      banner = document.createElement("div");
      banner.className = "watch-problems";
      banner.setAttribute("role", "alert");
      document.body.prepend(banner);
    }
    banner.textContent = `The last build failed; this is the site before it.\n${problems.join("\n")}`;
  };

  /** Whether the page has loaded parts of the search index, which follow the pages a little later. */
  const hasSearched = () =>
    performance.getEntriesByType("resource").some((entry) => /\/search\/manifest\.js/.test(entry.name));

  const look = async () => {
    try {
      const answer = await fetch(address, { cache: "no-store" });
      if (answer.ok) {
        const status = await answer.json();
        const isOther = status.stamp !== current || (status.search !== searched && hasSearched());
        if (current !== null && isOther) location.reload();
        current = status.stamp;
        searched = status.search;
        show(status.problems);
      }
    } catch {
      // The server is away, or the page stands on a disk: the next look may find more.
    }
    setTimeout(look, 400);
  };
  look();
})();
