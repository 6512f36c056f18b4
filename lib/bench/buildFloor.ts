import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdir, rm, writeFile } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"

/** The empty app's folder; within the project, so that it is built by the very same packages. */
const FOLDER = ".bench/floor"

/** What the floor is measured with, by path. */
export const FLOOR = {
  /** A page that says nothing. */
  empty: "/",
  /** A page that is drawn for each request, and asks the database for one row by its key. */
  dynamic: (id: string) => `/dynamic/${id}`,
  /** The same with the fields of an answering page, below as many layouts, in components of the browser. */
  fields: (id: string) => `/fields/${id}/${id}`,
  /** Takes a POST of some JSON, and writes one row. */
  write: "/write",
  /** Answers at once. */
  alive: "/alive",
}

/** The one row that is there to be asked for. */
export const FLOOR_ROW = "11111111-1111-4111-8111-111111111111"

/**
 * Builds the empty app that everything is measured against, by the same framework with the same settings.
 * @returns its folder, from which `next start` serves it
 */
export function buildFloor(): Promise<string> {
  return (built ??= build())
}

/** Once a run. */
let built: Promise<string> | undefined

async function build(): Promise<string> {
  const folder = resolve(FOLDER)
  await rm(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const child = spawn(process.execPath, [resolve("node_modules/next/dist/bin/next"), "build"], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk))
  const [code] = await once(child, "close")
  if (code !== 0) throw new Error(`The floor could not be built:\n${said}`)
  return folder
}

const FILES: Record<string, string> = {
  "package.json": `{ "private": true, "type": "module" }`,
  "next.config.js": `import { resolve } from "node:path"
export default {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  logging: false,
  serverExternalPackages: ["@electric-sql/pglite", "pg"],
  turbopack: { root: resolve("../..") },
  outputFileTracingRoot: resolve("../.."),
}`,
  "app/layout.js": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}`,
  "app/page.js": `export default function Page() {
  return <main><h1>Nothing</h1></main>
}`,
  "app/dynamic/[id]/page.js": `import { query } from "../../../database"
export default async function Page({ params }) {
  const { id } = await params
  const [row] = await query('SELECT "value" FROM "floor" WHERE "id" = $1', [id])
  return <main><h1>{row?.value}</h1></main>
}`,
  "app/fields/layout.js": `export default function Layout({ children }) {
  return <><header><a href="/">Start</a></header><main>{children}</main></>
}`,
  "app/fields/[token]/[id]/layout.js": `export default function Layout({ children }) {
  return <>{children}</>
}`,
  "app/fields/[token]/[id]/page.js": `import { Field, Screen } from "./fields"
import { query } from "../../../../database"
export async function generateMetadata({ params }) {
  return { title: "About " + (await params).id }
}
export default async function Page({ params }) {
  const { id } = await params
  const [row] = await query('SELECT "value" FROM "floor" WHERE "id" = $1', [id])
  const points = ["Almost never", "Sometimes", "Often", "Almost always", "Always", "Not observed"]
  return <Screen header={<header><h1>{row?.value}</h1><p>Shows where the work could go, and why.</p></header>}>
    {["V1", "V2", "V3", "V4"].map((name) => <Field key={name} name={name} legend={"Describes what the team could achieve, " + name} points={points} />)}
  </Screen>
}`,
  "app/fields/[token]/[id]/fields.js": `"use client"
import { createContext, useContext, useEffect, useId, useState } from "react"
const Chosen = createContext(null)
export function Screen({ header, children }) {
  const [chosen, choose] = useState({})
  const id = useId()
  useEffect(() => {}, [chosen])
  return <Chosen value={{ chosen, choose }}><div onChange={() => {}}>
    <p id={id}>0 of 35</p>{header}
    <form action="/" method="post">{children}<button name="go" value="next">Next</button></form>
  </div></Chosen>
}
export function Field({ name, legend, points }) {
  const { chosen } = useContext(Chosen)
  return <fieldset>
    <legend>{legend}</legend>
    <div>{points.map((label, place) => (
      <label key={label}><input type="radio" name={name} value={place} defaultChecked={chosen[name] === place} onClick={() => {}} /><span>{label}</span></label>
    ))}</div>
    <input type="hidden" name={"drawn-" + name} value="" readOnly />
  </fieldset>
}`,
  "app/write/route.js": `import { query } from "../../database"
export async function POST(request) {
  const { value } = await request.json()
  await query('INSERT INTO "floor" ("id", "value") VALUES (gen_random_uuid(), $1)', [String(value)])
  return Response.json({})
}`,
  "app/alive/route.js": `export const dynamic = "force-dynamic"
export function GET() {
  return Response.json({})
}`,
  "database.js": `const open = async () => {
  const query = await connect()
  await query('CREATE TABLE IF NOT EXISTS "floor" ("id" uuid PRIMARY KEY, "value" text NOT NULL)')
  await query('INSERT INTO "floor" VALUES ($1, $2) ON CONFLICT DO NOTHING', ["${FLOOR_ROW}", "Something"])
  return query
}
async function connect() {
  if (process.env.DATABASE_URL) {
    const { default: pg } = await import("pg")
    const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
    return async (sql, values) => (await pool.query(sql, values)).rows
  }
  const { PGlite } = await import("@electric-sql/pglite")
  const pglite = await PGlite.create({ dataDir: process.env.DATA_DIR + "/floor" })
  return async (sql, values) => (await pglite.query(sql, values)).rows
}
export async function query(sql, values) {
  globalThis.floor ??= open()
  return (await globalThis.floor)(sql, values)
}`,
}
