import { spawnSync } from "node:child_process"
import { resolve } from "node:path"

export interface Ended {
  code: number | null
  output: string
  errors: string
}

/** Runs a command of `lib/command` in a process of its own, as `npm run` does. */
export function run(command: string, argument: string[], { input = "", cwd = "." } = {}): Ended {
  const parts = ["node_modules/tsx/dist/cli.mjs", "--tsconfig", "tsconfig.json", `lib/command/${command}.ts`]
  const paths = parts.map((part) => (part.startsWith("--") ? part : resolve(part)))
  const ended = spawnSync(process.execPath, [...paths, ...argument], { input, cwd, encoding: "utf8" })
  return { code: ended.status, output: ended.stdout, errors: ended.stderr }
}
