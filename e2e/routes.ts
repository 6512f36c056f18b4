import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"

/** Every address that the product answers, as its folders say: "/cycles/[cycleId]/reports". */
export function routesInSource(): string[] {
  return filesUnder("app")
    .filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
    .map(routeOf)
    .toSorted()
}

/** Every server action, as the sources say: "app/(signing-in)/actions.ts signIn". */
export function actionsInSource(): string[] {
  const sources = [...filesUnder("app"), ...filesUnder("lib")].filter((file) => /\.tsx?$/.test(file))
  return sources
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) => actionsOf(file, readFileSync(file, "utf8")))
    .toSorted()
}

/** Actions are whole files of them: one within a component would pass by this list. */
function actionsOf(file: string, source: string): string[] {
  const marks = source.match(/^\s*(["'])use server\1/gm) ?? []
  if (marks.length === 0) return []
  if (marks.length > 1 || !/^(["'])use server\1/.test(source)) throw new Error(`${file} has a server action within.`)
  return [...source.matchAll(/^export (.*)$/gm)].map(([, declaration]) => {
    const name = /^async function (\w+)\(/.exec(declaration!)?.[1]
    if (!name) throw new Error(`${file} exports something other than an action: ${declaration}`)
    return `${file} ${name}`
  })
}

export interface BuiltAction {
  /** By which a browser calls it. */
  id: string
  /** The route of a page that has it. */
  route: string
}

/** The same list as the build made it. */
export function actionsInBuild(): Map<string, BuiltAction> {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
    node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
  }
  return new Map(
    Object.entries(manifest.node).map(([id, { filename, exportedName, workers }]) => {
      const page = Object.keys(workers).find((worker) => worker.endsWith("/page"))!
      return [`${filename} ${exportedName}`, { id, route: routeOf(page) }]
    }),
  )
}

function routeOf(page: string): string {
  const folders = page.split("/").slice(1, -1)
  return `/${folders.filter((folder) => !folder.startsWith("(")).join("/")}`
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}
