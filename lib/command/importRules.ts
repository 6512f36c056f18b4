import { readdir, readFile } from "node:fs/promises"
import { dirname, join, normalize } from "node:path"

/** The rooms of `lib`, in order: each may import only from those before it (README, "The house"). */
const ROOMS = [
  "db",
  "questionnaire",
  "outbox",
  "access",
  "ballot",
  "report",
  "plan",
  "export",
  "release",
  "organisation",
  "mail",
  "people",
  "cycle",
  "collecting",
  "demo",
  "audit",
  "command",
] as const

/** Rooms that are glue by purpose, and read files, clocks and chance where they need them. */
const IMPURE_ROOMS = ["db", "command", "demo", "audit"]

/** Values a pure file may not reach for; they come in as arguments. */
const HIDDEN_INPUTS = [/\bDate\.now\(/, /\bnew Date\(\)/, /\bMath\.random\(/, /\bprocess\.env\b/]

export interface SourceFile {
  path: string
  text: string
}

/** All TypeScript files of the house but its tests, with paths from the project's root. */
export async function readSources(): Promise<SourceFile[]> {
  const found = await Promise.all(["app", "lib"].map((folder) => readdir(folder, { recursive: true })))
  const paths = found.flatMap((names, index) => names.map((name) => join(["app", "lib"][index]!, name)))
  return Promise.all(
    paths
      .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !path.includes("/testing/"))
      .map(async (path) => ({ path, text: await readFile(path, "utf8") })),
  )
}

/**
 * What a file does that the plan of the house forbids, in sentences; none for a file that keeps to it.
 *  - `app` is on top: nothing in `lib` imports it, or Next.
 *  - A room imports only rooms before it, and speaks to the database only in its `store.ts`.
 *  - The other files of a room are pure: no clock, no chance, no environment.
 */
export function breachesOf({ path, text }: SourceFile): string[] {
  const [top, room = ""] = path.split("/")
  if (top !== "lib") return []
  const imports = importsOf(path, text)
  const place = ROOMS.indexOf(room as (typeof ROOMS)[number])
  if (place < 0) return [`${path} is in a room that is not on the plan`]
  const breaches = imports.flatMap(({ target, typeOnly }) => {
    if (target.startsWith("app/")) return [`${path} imports ${target}: app is above lib`]
    if (/^next(-auth)?(\/|$)/.test(target) && room !== "command")
      return [`${path} imports ${target}: lib knows no Next`]
    const other = ROOMS.findIndex((name) => target.startsWith(`lib/${name}/`))
    if (other > place) return [`${path} imports ${target}: ${ROOMS[other]} comes after ${room}`]
    const isDatabase = target.startsWith("prisma/client") || /^lib\/db\/(client|migrate)/.test(target)
    if (isDatabase && !typeOnly && isPure(path, room))
      return [`${path} imports ${target}: only store.ts speaks to the database`]
    return []
  })
  const hidden = isPure(path, room) ? HIDDEN_INPUTS.filter((input) => input.test(text)) : []
  return [...breaches, ...hidden.map((input) => `${path} uses ${input.source}: it should be an argument`)]
}

function isPure(path: string, room: string): boolean {
  return !IMPURE_ROOMS.includes(room) && !path.endsWith("/store.ts")
}

function importsOf(path: string, text: string): { target: string; typeOnly: boolean }[] {
  const statements = text.matchAll(
    /\b(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|\bimport\s+"([^"]+)"/g,
  )
  return [...statements].map(([, type, from, dynamic, bare]) => {
    const specifier = (from ?? dynamic ?? bare)!
    const target = specifier.startsWith("@/")
      ? specifier.slice(2)
      : specifier.startsWith(".")
        ? normalize(join(dirname(path), specifier))
        : specifier
    return { target, typeOnly: type !== undefined }
  })
}
