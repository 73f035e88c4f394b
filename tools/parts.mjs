// Makes a few files of the many modules that Streamlit's front end starts from: node parts.mjs ESBUILD SCRIPTS OUT.
// A module keeps its name as a line that hands on what is now in a part, for the modules that come later by themselves.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [esbuild, scripts, out] = process.argv.slice(2);
const { build } = createRequire(import.meta.url)(`${esbuild}/lib/main.js`);
// What every page of ours needs beside the start itself, and the fields at its top.
const STARTS = ["BidiComponent", "Html", "Slider", "TextInput"];
const LIMIT = 500_000; // characters of a part: an error that is caught as the scripts start makes the browser read its part again
const IMPORTS = /(?:from|import)"\.\/([^"]+\.js)"/g;

const read = (file) => readFileSync(`${scripts}/${file}`, "utf8");
const first = readFileSync(`${scripts}/../../index.html`, "utf8").match(/<script type="module"[^>]*js\/([^"]+)"/)[1];
const file = (name) => readdirSync(scripts).find((one) => one.startsWith(`${name}.`) && one.endsWith(".js"));

// Every module after those that it imports, so that no part needs a later one.
const order = new Set();
const met = new Set();
const add = (module) => {
  if (met.has(module)) return;
  met.add(module);
  for (const [, other] of read(module).matchAll(IMPORTS)) add(other);
  order.add(module);
};
[...STARTS.map(file).filter(Boolean), first].forEach(add);

const part = new Map();
let number = 0;
let size = 0;
for (const module of order) {
  const length = read(module).length;
  // What comes behind the start is asked for by it, and lies in the same part.
  if (size && size + length > LIMIT && !part.has(first)) [number, size] = [number + 1, 0];
  size += length;
  part.set(module, number);
}

const name = (module, one) => `m${[...order].indexOf(module)}_${one}`;
const given = (module) => [...read(module).matchAll(/export\{([^}]*)\}/g)]
  .flatMap(([, list]) => list.split(",").filter(Boolean).map((one) => one.split(" as ").at(-1).trim()));
const within = (module) => {
  const list = given(module).map((one) => `${one} as ${name(module, one)}`);
  return list.length ? `export{${list}}from"./${module}";` : `import"./${module}";`;
};
const handed = (module) => {
  const list = given(module).map((one) => `${name(module, one)} as ${one}`);
  return `${list.length ? `export{${list}}from` : "import"}"./part${part.get(module)}.js";`;
};

// Lists of what to fetch ahead of a module leave out what the parts hold.
const shortened = (text) => text
  .replace(/m\.f=\[[^\]]*\]/, (list) => list.replace(/"\.\/([^"]+)"/g, (quoted, one) => (order.has(one) ? '""' : quoted)))
  .replace("=>i.map(i=>d[i])", "=>i.map(i=>d[i]).filter(Boolean)");

const plugin = (own) => ({
  name: "part",
  setup(made) {
    made.onResolve({ filter: /.*/ }, ({ kind, path }) => {
      if (kind === "entry-point") return { path, namespace: "all" };
      const module = path.replace("./", "");
      if (part.get(module) === own) return { path: module, namespace: "own" };
      return part.get(module) < own ? { path: module, namespace: "earlier" } : { path, external: true };
    });
    const load = (namespace, contents) => made.onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: contents(path) }));
    load("all", () => [...order].filter((module) => part.get(module) === own).map(within).join("\n"));
    load("own", (module) => shortened(read(module)));
    load("earlier", handed);
  },
});

mkdirSync(out, { recursive: true });
for (let own = 0; own <= number; own += 1) {
  await build({
    entryPoints: ["all"], outfile: `${out}/part${own}.js`, plugins: [plugin(own)],
    bundle: true, format: "esm", minify: true, target: "es2022", charset: "utf8", legalComments: "inline", logLevel: "error",
  });
}
for (const module of order) writeFileSync(`${out}/${module}`, handed(module));
