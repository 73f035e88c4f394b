// Shows a piece of the page and follows its links within the site without loading the page anew.
// A link of a picture has its target as an object.
const inside = (link) => {
  const href = link?.getAttribute("href");
  return href && !href.startsWith("#") && ["", "_self"].includes(link.getAttribute("target") ?? "") &&
    new URL(href, document.baseURI).origin === location.origin;
};

const copy = async (button) => {
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = button.dataset.copy;
    setTimeout(() => { button.textContent = words; }, 1600);
  } catch {
    window.prompt(words, location.href);
  }
};

const themed = (href) => {
  const theme = new URL(href, document.baseURI).searchParams.get("theme");
  if (theme && window.recordTheme) window.recordTheme(theme);
};

// The bar is fixed to the window; the page scrolls in a box whose scrollbar takes some of its width.
let due = 0;
let width = "";
const measured = () => {
  due = 0;
  const main = document.querySelector('[data-testid="stMain"]');
  const found = main ? `${main.offsetWidth - main.clientWidth}px` : width;
  if (found !== width) document.documentElement.style.setProperty("--scrollbar", width = found);
};
// Once a frame: to measure is to lay the page out.
const measure = () => { due ||= requestAnimationFrame(measured); };
addEventListener("resize", measure);

// What a click brought is brought into view, where it stands out of it.
let clicked = 0;
const arrive = (box) => {
  const goal = box.querySelector("[data-arrive]");
  if (!goal || performance.now() - clicked > 4000) return;
  const { top, bottom } = goal.getBoundingClientRect();
  if (bottom < 60 || top > innerHeight - 80) goal.scrollIntoView({ block: "start" });
};

let drawn3d;
const webgl = () => (drawn3d ??= Boolean(document.createElement("canvas").getContext("webgl2")));

export default function ({ data, parentElement, setTriggerValue }) {
  let box = parentElement.querySelector(":scope > .br-root");
  if (!box) {
    box = document.createElement("div");
    box.className = "br-root";
    parentElement.replaceChildren(box);
  }
  if (box.shown !== data.html) {
    const focused = box.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    box.innerHTML = data.html;
    box.shown = data.html;
    arrive(box);
    for (const still of box.querySelectorAll("[data-without=webgl]")) still.hidden = webgl();
    if (focused) [...box.querySelectorAll("a[href]")].find((a) => a.getAttribute("href") === focused)?.focus();
  }
  measure();
  if (document.documentElement.lang !== data.lang) document.documentElement.lang = data.lang;
  box.onclick = (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) return void copy(button);
    const link = event.target.closest("a[href]");
    if (!inside(link) || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    clicked = performance.now();
    themed(link.getAttribute("href"));
    link.closest("details.br-menu")?.removeAttribute("open");
    setTriggerValue("go", link.getAttribute("href"));
  };
}
