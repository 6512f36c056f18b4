import { join } from "node:path"
import { pathToFileURL } from "node:url"

declare global {
  /** The folder of a compiled program, which it sets before all else (lib/command/compile.ts). */
  var parallaxFolder: string | undefined
}

/**
 * Where a file or folder lies that the product itself carries: beside a compiled program, else in the project, in which a
 * command is started.
 * @param path from the project's root
 */
export function ownFile(path: string): string {
  // The build would take along all that could be meant.
  return join(/* turbopackIgnore: true */ globalThis.parallaxFolder ?? process.cwd(), path)
}

/** What is started in a process or a thread of its own, by its name, and where its source is. */
export const PROGRAMS = {
  server: "lib/command/server.ts",
  worker: "lib/command/worker.ts",
  keys: "lib/command/keys.ts",
  thread: "lib/command/thread.ts",
  drawLogo: "lib/workspace/drawLogo.ts",
}

/**
 * How node starts one of the programs: compiled where this one is, else from its source.
 * @returns its file, and what node is given before it
 */
export function programOf(name: keyof typeof PROGRAMS): { path: string; execArgv: string[] } {
  return globalThis.parallaxFolder === undefined
    ? { path: ownFile(PROGRAMS[name]), execArgv: ["--import", readsTypeScript()] }
    : { path: ownFile(`${name}.js`), execArgv: [] }
}

/** What lets Node read TypeScript. By its name alone, tsx does so in a process, and not in a thread of Node 20. */
function readsTypeScript(): string {
  const api = pathToFileURL(ownFile("node_modules/tsx/dist/esm/api/index.mjs")).href
  return `data:text/javascript,${encodeURIComponent(`import { register } from ${JSON.stringify(api)}; register()`)}`
}
