// `npm run test:faults`: kills servers, workers and PostgreSQL, and does them other harm, and compares what is left with what
// clients were told. `npm run test:faults -- 1000` kills a thousand times; `-- 1000 7` as it was with the seed 7.
// FAULTS_CASES=100000 sends so many mangled requests to a server, and mangled inputs to parsers.

import { spawn } from "node:child_process"
import { buildProgram } from "@/lib/command/buildProgram"

const [kills = "60", seed] = process.argv.slice(2)
if (!/^\d+$/.test(kills) || (seed !== undefined && !/^\d+$/.test(seed))) {
  console.error("Usage: npm run test:faults -- [number of kills] [seed]")
  process.exit(1)
}
await buildProgram()
const parts = ["vitest", "run", "--project", "faults", "lib/faults", "--disable-console-intercept"]
const child = spawn("npx", parts, {
  stdio: "inherit",
  env: { ...process.env, FAULTS_KILLS: kills, ...(seed && { FAULTS_SEED: seed }) },
})
child.on("close", (code) => process.exit(code ?? 1))
