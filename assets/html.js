// Shows a piece of the page and follows its links within the site without loading the page anew.
// A link of a picture has its target as an object.
const inside = (link) => {
  const href = link?.getAttribute("href");
  return href && !href.startsWith("#") && ["", "_self"].includes(link.getAttribute("target") ?? "") &&
    new URL(href, document.baseURI).origin === location.origin;
};

// A link that is passed on opens in the language in which it was copied.
const shared = (lang) => {
  const url = new URL(location.href);
  if (!url.searchParams.has("lang")) url.searchParams.set("lang", lang);
  return url.href;
};

const image = async (address) => {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(await answer.text());
  return answer.blob();
};

// The picture is still on its way when the clipboard is opened: a browser opens it only at once.
const taken = ({ image: address, link, text }) => (address
  ? navigator.clipboard.write([new ClipboardItem({ "image/png": image(address) })])
  : navigator.clipboard.writeText(text ?? shared(link)));

const copy = async (button) => {
  const words = button.dataset.words ??= button.textContent;
  const { copy: done, failed, image: address, link, text } = button.dataset;
  try {
    await taken(button.dataset);
    button.textContent = done;
  } catch (error) {
    console.info("copy:", error.message);
    if (address) button.textContent = failed;
    else window.prompt(words, text ?? shared(link));
  }
  setTimeout(() => { button.textContent = words; }, address ? 3200 : 1600);
};

// What is behind a button is fetched when it is opened; where it does not come, its link stays.
const fill = async (place) => {
  const { fill: address } = place.dataset;
  delete place.dataset.fill;
  try {
    const answer = await fetch(new URL(address, document.baseURI));
    if (answer.ok) place.innerHTML = await answer.text();
  } catch (error) {
    console.info("fill:", error.message);
  }
};

// A picture that a reader brings back is sent to the server, whose answer stands beneath.
const verify = async (form, file) => {
  const said = form.querySelector("[data-failed]");
  if (!file) return;
  said.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(new URL(form.dataset.verify, document.baseURI), { method: "POST", body: file, headers: { Accept: "text/html" } });
    said.innerHTML = await answer.text();
  } catch (error) {
    console.info("verify:", error.message);
    said.textContent = said.dataset.failed;
  }
  said.removeAttribute("aria-busy");
};

// Streamlit's link past the bar comes first in the page: it gets our words and leads to the heading.
const skip = (box) => {
  const own = box.querySelector(".br-skip");
  const first = document.querySelector('[data-testid="stSkipToContent"]');
  if (!own || !first) return;
  own.hidden = true;
  if (first.textContent !== own.textContent) first.textContent = own.textContent;
};
const skipped = (event) => {
  if (!event.target.closest?.('[data-testid="stSkipToContent"]')) return;
  event.preventDefault();
  event.stopPropagation();
  document.querySelector("#root h1[tabindex]")?.focus();
};

// Once for the whole page, however often the script is read.
if (!window.recordHears) {
  window.recordHears = true;
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-copy]");
    if (button && !button.closest("#first")) copy(button);
  });
  document.addEventListener("click", skipped, true);
  document.addEventListener("keydown", (event) => escaped(event));
  document.addEventListener("keydown", ({ key }) => { if (key === "Tab") followed = null; });
  document.addEventListener("toggle", ({ target }) => {
    const place = target.open && target.querySelector("[data-fill]");
    if (place) fill(place);
  }, true);
  document.addEventListener("change", ({ target }) => {
    const form = target.closest?.("[data-verify]");
    if (form) verify(form, target.files[0]);
  });
  // On paper what closes the page stands at its end.
  addEventListener("beforeprint", () => {
    const foot = document.querySelector("#root .br-root > .br-colophon")?.cloneNode(true);
    if (foot) document.querySelector('[data-testid="stMainBlockContainer"]').append(foot);
  });
  addEventListener("afterprint", () => document.querySelector('[data-testid="stMainBlockContainer"] > .br-colophon')?.remove());
  const dropped = (act) => (event) => {
    const form = event.target.closest?.("[data-verify]");
    if (!form) return;
    event.preventDefault();
    act(form, event);
  };
  document.addEventListener("dragover", dropped(() => {}));
  document.addEventListener("drop", dropped((form, event) => verify(form, event.dataTransfer.files[0])));
}

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

// Where the keys stand, by what can be reached with them: a link of a picture has its address as an object.
const REACHED = "a[href], button, summary, input, [tabindex='0']";
const reached = (box) => [...box.querySelectorAll(REACHED)].filter((one) => one.getClientRects().length);
const named = (one) => one.getAttribute("aria-label") ?? one.textContent.trim();
const place = (box) => {
  const one = box.contains(document.activeElement) && document.activeElement;
  return one && { href: one.getAttribute("href"), name: named(one), tag: one.tagName, at: reached(box).indexOf(one) };
};

// What is drawn anew is found again: by its name, else where it stood.
const alike = (all, { tag, name, href }) => {
  const same = all.filter((one) => one.tagName === tag && named(one) === name);
  return same.find((one) => one.getAttribute("href") === href) ?? same[0];
};
const resume = (box, was) => {
  const all = reached(box);
  const goal = alike(all, was) ?? (followed?.closes ? null : all[Math.min(was.at, all.length - 1)]);
  goal?.focus({ preventScroll: true });
};

// When all pieces stand, the keys are not left on nothing: they go along with what was moved, go back to what opened
// a card that is closed, or to what was opened, or to the heading.
const AWAIT = 4000; // milliseconds after a click
let followed = null;
let opener = null;
let settling = 0;
const settled = () => {
  if (!followed || performance.now() - clicked > AWAIT) return void watch.disconnect();
  const root = document.getElementById("root");
  const all = reached(root);
  const { activeElement: now } = document;
  const lost = now === document.body || !now?.isConnected;
  const same = alike(all, followed);
  const moved = followed.named && same && now?.parentElement?.className === same.parentElement.className;
  const wanted = followed.closes && opener ? alike(all, opener) : same;
  if (lost) (wanted ?? root.querySelector("[data-arrive][tabindex]") ?? root.querySelector("h1[tabindex]"))?.focus({ preventScroll: true });
  else if (moved) same.focus({ preventScroll: true });
};
const settle = () => {
  clearTimeout(settling);
  settling = setTimeout(settled, 200);
};
const watch = new MutationObserver(settle);
const follow = (link) => {
  clicked = performance.now();
  followed = { tag: link.tagName, name: named(link), href: link.getAttribute("href"), named: link.hasAttribute("aria-label"), closes: link.classList.contains("br-close-link") };
  if (!followed.closes) opener = followed;
  watch.observe(document.getElementById("root"), { childList: true, subtree: true });
};

// Esc closes what stands open around the keys.
const OPEN = "details[open]:is(.br-menu, .br-filter, .br-fold)";
const escaped = (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || !event.target.closest) return;
  const fold = event.target.closest(OPEN);
  if (fold) {
    fold.open = false;
    fold.querySelector("summary").focus();
  } else event.target.closest(":has(> .br-close-link), :has(> nav > .br-close-link)")?.querySelector(".br-close-link").click();
};

// What a click brought is brought into view, where it stands out of it.
let clicked = 0;
const arrive = (box) => {
  const goal = box.querySelector("[data-arrive]");
  if (!goal || performance.now() - clicked > 4000) return;
  const { top, bottom } = goal.getBoundingClientRect();
  if (bottom < 60 || top > innerHeight - 80) goal.scrollIntoView({ block: "start" });
};

// After the line broke the server may be another one, which draws the page anew from its address.
const LINE = "data-test-connection-state";
const line = document.querySelector(`[${LINE}]`);
const connected = () => !line || line.getAttribute(LINE) === "CONNECTED";
let rejoin = () => {};
if (line) new MutationObserver(() => connected() && rejoin()).observe(line, { attributeFilter: [LINE] });

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
    const was = place(box);
    box.innerHTML = data.html;
    box.shown = data.html;
    arrive(box);
    for (const still of box.querySelectorAll("[data-without=webgl]")) still.hidden = webgl();
    if (was) resume(box, was);
    skip(box);
  }
  measure();
  if (box.querySelector(".br-nav")) rejoin = () => setTriggerValue("back", performance.now());
  if (document.documentElement.lang !== data.lang) document.documentElement.lang = data.lang;
  box.onclick = (event) => {
    const link = event.target.closest("a[href]");
    if (!inside(link) || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (!connected()) return; // the browser goes there by itself
    event.preventDefault();
    follow(link);
    themed(link.getAttribute("href"));
    link.closest("details.br-menu")?.removeAttribute("open");
    setTriggerValue("go", link.getAttribute("href"));
  };
}
