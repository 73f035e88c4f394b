// The theme that the address asks for takes the place of the system's; Streamlit follows the system's.
(() => {
  // Pages lie one step below the root, so the server is at "./"; without this Streamlit asks at each page's own path first.
  window.__streamlit = { BACKEND_BASE_URL: new URL("./", location.href).href, MAIN_PAGE_BASE_URL: new URL("./", location.href).href };
  let wanted = new URLSearchParams(location.search).get("theme");
  if (!["light", "dark"].includes(wanted)) wanted = null;
  const real = window.matchMedia.bind(window);
  const heard = new Set();
  window.matchMedia = (query) => {
    const media = real(query);
    if (!query.includes("prefers-color-scheme")) return media;
    const told = {
      media: query,
      onchange: null,
      get matches() { return wanted ? query.includes(wanted) : media.matches; },
      addEventListener: (type, hear) => { heard.add(hear); media.addEventListener(type, hear); },
      removeEventListener: (type, hear) => { heard.delete(hear); media.removeEventListener(type, hear); },
      addListener: (hear) => { heard.add(hear); media.addListener(hear); },
      removeListener: (hear) => { heard.delete(hear); media.removeListener(hear); },
      dispatchEvent: (event) => media.dispatchEvent(event),
    };
    return told;
  };
  if (wanted) {
    for (const key of Object.keys(localStorage)) if (key.startsWith("stActiveTheme-")) localStorage.removeItem(key);
  }
  addEventListener("popstate", () => {
    const asked = new URLSearchParams(location.search).get("theme");
    if (asked !== wanted) window.recordTheme(["light", "dark"].includes(asked) ? asked : null);
  });
  window.recordTheme = (theme) => {
    wanted = theme;
    for (const key of Object.keys(localStorage)) if (key.startsWith("stActiveTheme-")) localStorage.removeItem(key);
    for (const hear of heard) hear({ matches: theme ? theme === "dark" : real("(prefers-color-scheme: dark)").matches, media: "(prefers-color-scheme: dark)" });
  };
})();
