import { dirname, extname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** A program of this folder, and what Node is given to run it. */
export interface Program {
  path: string
  execArgv: string[]
}

/** The program of this name: compiled, beside the compiled file that asks for it, or as it is written. */
export function programOf(name: string): Program {
  const here = fileURLToPath(import.meta.url)
  if (extname(here) !== ".ts") return { path: join(dirname(here), `${name}.js`), execArgv: [] }
  return { path: join(dirname(here), `${name}.ts`), execArgv: ["--import", readsTypeScript()] }
}

/** What lets Node read TypeScript. By its name alone, tsx does so in a process, and not in a thread of Node 20. */
function readsTypeScript(): string {
  const code = `import { register } from ${JSON.stringify(import.meta.resolve("tsx/esm/api"))}; register()`
  return `data:text/javascript,${encodeURIComponent(code)}`
}
