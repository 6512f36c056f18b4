import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import { basename, dirname, join, normalize } from "node:path"

export interface SourceFile {
  path: string
  text: string
}

/** All TypeScript files of the house but its tests, with paths from the project's root. */
export async function readSources(): Promise<SourceFile[]> {
  const found = await Promise.all(["app", "lib"].map((folder) => readdir(folder, { recursive: true })))
  const paths = found.flatMap((names, index) => names.map((name) => join(["app", "lib"][index]!, name)))
  return Promise.all(paths.filter(isOfTheHouse).map(async (path) => ({ path, text: await readFile(path, "utf8") })))
}

/** The same files as the compiler counts them: a check that reads fewer would find nothing wrong in the rest. */
export function listCompiled(): string[] {
  const listed = execFileSync("npx", ["tsc", "--listFilesOnly"], { encoding: "utf8", maxBuffer: 2 ** 26 })
  const root = `${process.cwd()}/`
  return listed
    .split("\n")
    .filter((path) => path.startsWith(root))
    .map((path) => path.slice(root.length))
    .filter((path) => /^(app|lib)\//.test(path) && isOfTheHouse(path))
}

function isOfTheHouse(path: string): boolean {
  return /(?<!\.test)(?<!\.d)\.tsx?$/.test(path) && !path.includes("/testing/")
}

/** The rooms of `lib`, in order, as the README shows them: each may import only from those before it. */
export function readRooms(readme = readFileSync("README.md", "utf8")): string[] {
  const plan = /^lib\/.*\n((?: {2}\w+\/.*\n)+)/m.exec(readme)
  if (!plan) throw new Error('The README shows no rooms below "lib/".')
  return [...plan[1]!.matchAll(/^ {2}(\w+)\//gm)].map(([, room]) => room!)
}

/**
 * What a file does that the plan of the house forbids, in sentences; none for a file that keeps to it.
 *  - `app` is on top: nothing in `lib` imports it, or Next; it never speaks to the database itself.
 *  - A room imports only rooms before it.
 *  - A file named as a verb is an act or a look-up: it speaks to the database, or to something else outside.
 *  - A file named as a noun is pure: no database, no act, no clock, no chance, no environment, no files, no network.
 *  - Authority is given by gates alone, and dates and numbers become words in `lib/words` alone.
 */
export function breachesOf(file: SourceFile, rooms: string[]): string[] {
  const imports = importsOf(file)
  const [top] = file.path.split("/")
  return [
    ...(top === "lib" ? breachesInLib(file, imports, rooms) : breachesInApp(file, imports)),
    ...breachesAnywhere(file, imports),
  ].map((breach) => `${file.path} ${breach}`)
}

interface Import {
  target: string
  typeOnly: boolean
}

// ── lib

/** Entry points: they put the others together, as `app` does. */
const TOP_ROOM = "command"

function breachesInLib({ path, text }: SourceFile, imports: Import[], rooms: string[]): string[] {
  const room = path.split("/")[1]!
  const place = rooms.indexOf(room)
  if (place < 0) return ["is in a room that is not on the plan"]
  const ofOrder = imports.flatMap(({ target }) => {
    if (target.startsWith("app/")) return [`imports ${target}: app is above lib`]
    if (/^next(-auth)?(\/|$)/.test(target) && room !== TOP_ROOM) return [`imports ${target}: lib knows no Next`]
    const other = rooms.findIndex((name) => target.startsWith(`lib/${name}/`))
    return other > place ? [`imports ${target}: ${rooms[other]} comes after ${room}`] : []
  })
  if (room === TOP_ROOM) return ofOrder
  return [...ofOrder, ...(isVerb(path) ? breachesOfVerb(text, imports) : breachesOfNoun(text, imports))]
}

function breachesOfVerb(text: string, imports: Import[]): string[] {
  const isReached = ({ target }: Import) =>
    target === "lib/db/database" || isOutside(target) || isVerb(target) || DRAWS.includes(target)
  const speaks = imports.some(isReached) || /\bfetch\(/.test(text)
  return speaks ? [] : ["is named as an act and speaks to nothing outside: a noun would be its name"]
}

/** What draws chance. */
const DRAWS = ["node:crypto", "hpke"]

function breachesOfNoun(text: string, imports: Import[]): string[] {
  const reached = imports
    .filter(({ target, typeOnly }) => !typeOnly && (isOutside(target) || isVerb(target)))
    .map(({ target }) => `imports ${target}: a noun is pure`)
  const hidden = HIDDEN_INPUTS.filter((input) => input.test(text)).map(
    (input) => `uses ${input.source}: it should be an argument`,
  )
  return [...reached, ...hidden]
}

/** What is not in the program: database, files, network, other processes. */
function isOutside(target: string): boolean {
  return OUTSIDE.some((pattern) => pattern.test(target))
}

const OUTSIDE = [
  /^prisma\/client\/client/,
  /^node:(fs|net|http|https|tls|dns|child_process|worker_threads|os|timers|perf_hooks|readline|stream\/consumers)(\/|$)/,
  /^(pg|nodemailer|proper-lockfile|@electric-sql\/pglite|@prisma\/.*|pglite-prisma-adapter)$/,
]

/** Values that a noun may not reach for; they come in as arguments. */
const HIDDEN_INPUTS = [
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bperformance\.now\(/,
  /\bMath\.random\(/,
  /\brandom(UUID|Bytes|Int)\b/,
  /\bgetRandomValues\b/,
  /\bprocess\.env\b/,
  /\bsetTimeout\(/,
  /\bfetch\(/,
]

/** Whether a file is named as something that is done: its first word is a verb. */
function isVerb(path: string): boolean {
  // Modules of messages are named after what they speak of.
  if (!path.startsWith("lib/") || path.startsWith("lib/words/en/")) return false
  const [first] = basename(path).split(/(?=[A-Z])|\./)
  return VERBS.has(first!)
}

/** The verbs of the house; one that is missing makes its file a noun, which may then do nothing. */
const VERBS = new Set(
  `add answer approve archive ask assign attack begin build change check claim clone close collect correct count
  create decline deliver delete destroy draw edit end enqueue erase export extend find fold follow forget generate get
  give has hash hold import invite issue keep kill launch lay list load lock make mark match measure merge migrate move note
  open pass prepare propose publish put read rebuild record redeem refuse release remind remove rename render
  request require reset resolve retry return revoke reword rewrite run save seal search send set share sign start
  stop store submit suggest take tell transact transfer undo unshare unlock update use verify warn watch withdraw
  withhold write`.split(/\s+/),
)

// ── app

function breachesInApp({ path }: SourceFile, imports: Import[]): string[] {
  return imports.flatMap(({ target, typeOnly }) => {
    if (target.startsWith("prisma/client") && !typeOnly)
      return [`imports ${target}: a page never speaks to the database`]
    if (target.startsWith("lib/db/") && !typeOnly) return [`imports ${target}: a page never speaks to the database`]
    if (target.startsWith(`lib/${TOP_ROOM}/`)) return [`imports ${target}: commands are beside app`]
    if (target === AUTHORITY && !typeOnly && !path.startsWith("app/_server/"))
      return [`imports ${target}: authority is given by the gates in app/_server`]
    return []
  })
}

// ── Anywhere

const AUTHORITY = "lib/authority/authority"

/** Beside the gates of `app`: what begins a workspace, whose first user is its owner. */
const GIVE_AUTHORITY = ["lib/authority/", "lib/workspace/createWorkspace.ts", "lib/demo/", "lib/command/"]

/** Beside `lib/words`: nothing. `Intl.Segmenter` splits text and makes no words. */
const RAW_WORDS = /\.toLocale\w*String\(|\bIntl\.(?!Segmenter)|\.localeCompare\(/

/** Brands are given by functions that check; writing one down would be a way past them. */
const FORGED = /\bas (unknown as )?(Organiser|Owner|Coach|RaterLink|Reader|Nominator)\b/

/** Where the checks are after which a brand is given. */
const MAKES_BRANDS = [
  `${AUTHORITY}.ts`,
  "lib/ballot/followLink.ts",
  "lib/release/openReleasedReport.ts",
  "lib/nomination/followNomination.ts",
]

function breachesAnywhere({ path, text }: SourceFile, imports: Import[]): string[] {
  const breaches: string[] = []
  if (RAW_WORDS.test(text) && !path.startsWith("lib/words/"))
    breaches.push("writes dates, numbers or sorts names by itself: lib/words does")
  if (FORGED.test(text) && !MAKES_BRANDS.includes(path)) breaches.push("gives itself an authority")
  const isGiven = GIVE_AUTHORITY.some((start) => path.startsWith(start))
  if (path.startsWith("lib/") && !isGiven && imports.some(({ target, typeOnly }) => target === AUTHORITY && !typeOnly))
    breaches.push(`imports ${AUTHORITY}: an act is given its authority`)
  return breaches
}

// ── Imports

function importsOf({ path, text }: SourceFile): Import[] {
  const statements = text.matchAll(
    /\b(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|\bimport\s+"([^"]+)"/g,
  )
  return [...statements].map(([statement, type, from, dynamic, bare]) => {
    const specifier = (from ?? dynamic ?? bare)!
    return { target: targetOf(path, specifier), typeOnly: type !== undefined || importsTypesAlone(statement) }
  })
}

/** `import { type A, type B } from` */
function importsTypesAlone(statement: string): boolean {
  const names = /\{([^}]*)\}/
    .exec(statement)?.[1]
    ?.split(",")
    .map((name) => name.trim())
    .filter(Boolean)
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith("type "))
}

function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2)
  return specifier.startsWith(".") ? normalize(join(dirname(path), specifier)) : specifier
}
