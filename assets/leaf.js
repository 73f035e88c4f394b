// A page of the static site, before it is drawn: the theme that was chosen goes along, and an address as the served dashboard writes it leads to its file.
(() => {
  const { root, first } = document.currentScript.dataset;
  const asked = new URLSearchParams(location.search);
  const up = (path) => new URL(`${root}${path}`, location.href);

  // In the order of what says most; {} is filled by the query's value.
  const PLACES = [
    ["indicator", "pin", "records/{indicator}.html#{pin}"], ["story", "event", "stories/{story}/{event}.html"], ["event", "events/{event}.html"],
    ["source", "claim", "claims/{source}/{claim}.html"], ["source", "sources/{source}.html"], ["route", "routes/{route}.html"],
    ["indicator", "indicators/{indicator}.html"], ["document", "documents/{document}.html"], ["closed", "closed/{closed}.html"],
  ];
  const folder = location.pathname.split("/").at(-2) ?? "";
  const found = PLACES.find((place) => place.slice(0, -1).every((name) => asked.has(name)));
  const lang = asked.get("lang");
  const here = document.documentElement.lang.split("-")[0];
  const tongue = (lang ?? here) === first ? "" : `${lang ?? here}/`;
  if (found) location.replace(up(`${tongue}${found.at(-1).replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(asked.get(name)))}`));
  else if (lang && lang !== here) location.replace(up(`${tongue}${["indicators", "map", "timeline", "evidence", "methods"].includes(folder) ? `${folder}/` : ""}index.html`));

  const THEMES = ["light", "dark"];
  const kept = () => { try { return sessionStorage.getItem("record-theme"); } catch { return null; } };
  const wanted = THEMES.find((name) => name === asked.get("theme")) ?? kept();
  if (!THEMES.includes(wanted)) return;
  try { sessionStorage.setItem("record-theme", wanted); } catch { /* the page's own address still says it */ }
  document.documentElement.dataset.theme = wanted;
  const real = window.matchMedia.bind(window);
  window.matchMedia = (query) => {
    const media = real(query);
    return query.includes("prefers-color-scheme") ? { media: query, matches: query.includes(wanted), addEventListener() {}, removeEventListener() {} } : media;
  };
})();
