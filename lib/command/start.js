// `npm start`, `npm run worker`, `npm run keys`: builds what has changed, then becomes the compiled program of that name.
// In plain JavaScript, so that no compiler stays beside what runs.

import { spawnSync } from "node:child_process"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { FOLDER, isBuilt } from "./sources.js"

const [name = "server", ...parameters] = process.argv.slice(2)
if (!(await isBuilt())) {
  console.log("Building the program. This takes a minute, and happens only after a change.")
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "lib/command/compile.ts"], { stdio: "inherit" })
  if (status !== 0) process.exit(1)
}
const program = resolve(FOLDER, `${name}.js`)
process.argv.splice(1, Infinity, program, ...parameters)
await import(pathToFileURL(program).href)
