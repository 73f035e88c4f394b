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

// Once for the whole page, however often the script is read.
if (!window.recordHears) {
  window.recordHears = true;
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-copy]");
    if (button && !button.closest("#first")) copy(button);
  });
  document.addEventListener("toggle", ({ target }) => {
    const place = target.open && target.querySelector("[data-fill]");
    if (place) fill(place);
  }, true);
  document.addEventListener("change", ({ target }) => {
    const form = target.closest?.("[data-verify]");
    if (form) verify(form, target.files[0]);
  });
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
    const focused = box.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    box.innerHTML = data.html;
    box.shown = data.html;
    arrive(box);
    for (const still of box.querySelectorAll("[data-without=webgl]")) still.hidden = webgl();
    if (focused) [...box.querySelectorAll("a[href]")].find((a) => a.getAttribute("href") === focused)?.focus();
  }
  measure();
  if (box.querySelector(".br-nav")) rejoin = () => setTriggerValue("back", performance.now());
  if (document.documentElement.lang !== data.lang) document.documentElement.lang = data.lang;
  box.onclick = (event) => {
    const link = event.target.closest("a[href]");
    if (!inside(link) || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (!connected()) return; // the browser goes there by itself
    event.preventDefault();
    clicked = performance.now();
    themed(link.getAttribute("href"));
    link.closest("details.br-menu")?.removeAttribute("open");
    setTriggerValue("go", link.getAttribute("href"));
  };
}
