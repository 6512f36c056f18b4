import { existsSync } from "node:fs"
import { cp, readdir, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join, relative, resolve } from "node:path"
import { build, type Plugin } from "esbuild"
import { FOLDER } from "@/lib/command/sources.js"
import { PROGRAMS } from "@/lib/db/ownFiles"
import { listFontFiles } from "@/lib/export/pdf/loadFonts"
import nextConfig from "@/next.config"

/** Makes the folder of a deployment of what `next build` has put there: the compiled programs and every file they read. */
export async function assembleProgram(): Promise<void> {
  await keepPagesAlone()
  await compilePrograms()
  for (const path of [...(await listPackages()), ...(await listCarried())])
    await cp(path, join(FOLDER, path), { recursive: true })
  await cp(".next/static", join(FOLDER, ".next/static"), { recursive: true })
}

/**
 * Leaves what Next has put together of its own and of packages, and nothing else that it has found in the project: whatever
 * lies there, a folder of data and keys among it, must not come along.
 */
async function keepPagesAlone(): Promise<void> {
  const kept = [".next", "node_modules", "package.json"]
  for (const name of await readdir(FOLDER))
    if (!kept.includes(name)) await rm(join(FOLDER, name), { recursive: true, force: true })
}

/**
 * Compiles every program into plain JavaScript. Packages that the pages load as they are, are loaded from the same place, so
 * that a process has them once; all others become a part of the program.
 */
async function compilePrograms(): Promise<void> {
  await build({
    entryPoints: Object.fromEntries(Object.entries(PROGRAMS).filter(([, source]) => existsSync(source))),
    outdir: FOLDER,
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // Errors are told by the names of their classes.
    minifySyntax: true,
    minifyWhitespace: true,
    external: ["next", "next/*", "@prisma/client", ...nextConfig.serverExternalPackages!],
    define: { "process.env.NODE_ENV": '"production"' },
    banner: { js: BANNER },
    plugins: [rawCompiler],
    logLevel: "warning",
  })
}

/**
 * Prisma brings its query compiler as a text of 4.6 MB, which would stay in memory together with what is read from it. It is
 * put beside the program as the bytes that it stands for; Prisma takes those just as well.
 */
const rawCompiler: Plugin = {
  name: "raw-compiler",
  setup({ onResolve, onLoad }) {
    const namespace = "raw-compiler"
    onResolve({ filter: /query_compiler\w+\.postgresql\.wasm-base64\.mjs$/ }, ({ path }) => ({ path, namespace }))
    onLoad({ filter: /./, namespace }, async ({ path }) => {
      const { wasm } = (await import(path)) as { wasm: string }
      await writeFile(join(FOLDER, "query_compiler.wasm"), Buffer.from(wasm, "base64"))
      return {
        contents: `import { readFileSync } from "node:fs"
export const wasm = readFileSync(new URL("./query_compiler.wasm", import.meta.url))`,
      }
    })
  },
}

/** Before all else: packages of the older kind ask for others by `require`, and the product asks where it lies. */
const BANNER = `import { createRequire as $createRequire } from "node:module"
import { fileURLToPath as $fileURLToPath } from "node:url"
const require = $createRequire(import.meta.url)
globalThis.parallaxFolder = $fileURLToPath(new URL(".", import.meta.url))`

/**
 * The files of packages that the programs load as they are, with all that those need: found by the tracer with which Next finds
 * what the pages need. Next itself is there already.
 */
async function listPackages(): Promise<string[]> {
  const require = createRequire(import.meta.url)
  const { nodeFileTrace } = require("next/dist/compiled/@vercel/nft") as {
    nodeFileTrace(files: string[], options: object): Promise<{ fileList: Set<string> }>
  }
  const asking = join(".next", "packages.mjs")
  await writeFile(asking, nextConfig.serverExternalPackages!.map((name) => `import "${name}"\n`).join(""))
  const { fileList } = await nodeFileTrace([asking], { base: resolve(".") })
  return [...fileList].filter((path) => path.startsWith("node_modules/"))
}

/** What is read from files, and what only the programs ask packages for; by paths from the project's root. */
async function listCarried(): Promise<string[]> {
  const require = createRequire(import.meta.url)
  const picture = relative(resolve("."), dirname(require.resolve("@resvg/resvg-wasm")))
  return ["prisma/migrations", join(picture, "index_bg.wasm"), join(picture, "package.json"), ...listFontFiles()]
}
