// Builds what the pages and the documents need, under fixed names; the server adds hashes to them.
//   src/xeploai/web/static/built/   main.js, main.css, fonts/
//   src/xeploai/documents/fonts/    Tinos, for papers
// With --watch it builds again whenever something under frontend/ changes.
import { cp, mkdir, readdir, watch, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import * as esbuild from "esbuild";
import * as sass from "sass";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const built = join(root, "src/xeploai/web/static/built");
const paperFonts = join(root, "src/xeploai/documents/fonts");

const screenFont = "@fontsource/be-vietnam-pro/files";
const subsets = ["vietnamese", "latin", "latin-ext"];
const weights = [400, 500, 600, 700];
const papers = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];

async function scripts() {
  await esbuild.build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: { main: "frontend/src/main.ts" },
    format: "iife",
    legalComments: "eof",
    logLevel: "warning",
    minify: true,
    outdir: built,
    target: ["es2022"],
  });
}

async function styles() {
  const result = sass.compile(join(root, "frontend/styles/main.scss"), {
    loadPaths: [modules, join(root, "frontend/styles")],
    quietDeps: true, // Bootstrap's own deprecations; ours are shown
    silenceDeprecations: ["import"], // Bootstrap 5 is made of @import, and its variables reach only what is imported
    style: "compressed",
  });
  await writeFile(join(built, "main.css"), result.css);
}

async function fonts() {
  await mkdir(join(built, "fonts"), { recursive: true });
  await mkdir(paperFonts, { recursive: true });
  const screen = weights.flatMap((weight) => subsets.map((s) => `be-vietnam-pro-${s}-${weight}-normal.woff2`));
  await Promise.all(screen.map((name) => cp(join(modules, screenFont, name), join(built, "fonts", name))));
  for (const style of papers) {
    const folder = join(modules, "@expo-google-fonts/tinos", style);
    const name = (await readdir(folder)).find((entry) => entry.endsWith(".ttf"));
    if (!name) throw new Error(`no font file in ${folder}`);
    await cp(join(folder, name), join(paperFonts, name));
  }
}

async function everything() {
  await Promise.all([scripts(), styles(), fonts()]);
}

await mkdir(built, { recursive: true });
await everything();

if (process.argv.includes("--watch")) {
  for await (const { filename } of watch(join(root, "frontend"), { recursive: true })) {
    const started = Date.now();
    try {
      await Promise.all([scripts(), styles()]);
      console.log(`${filename}: built in ${Date.now() - started} ms`);
    } catch (error) {
      console.error(String(error));
    }
  }
}
