import fc from "fast-check"
import { ACTIONS, Form, ROUTES, type Ids } from "@/e2e/expectations"
import { callAction, sendRequest, type Reply } from "@/lib/faults/sendRequest"
import { mangledBytes, mangledText, mangledValue, nastyText, nastyValue } from "@/lib/faults/mangling"

/** A request, said so that it can be sent again by hand. */
export interface Mangled {
  what: string
  send: (origin: string) => Promise<Reply>
}

export interface Fuzzed {
  requests: number
  /** How many were answered by which status. */
  statuses: Record<number, number>
  /** What should not have been, each with the request. */
  breaches: string[]
}

/**
 * Sends mangled requests, one after the other: none may be answered by an error of the server, and one that is refused has
 * written nothing.
 * @param readMark of everything in the database that a request may change: another one where something was written
 */
export async function sendMangled(
  requests: Mangled[],
  origin: string,
  readMark: () => Promise<string>,
): Promise<Fuzzed> {
  const statuses: Record<number, number> = {}
  const breaches: string[] = []
  let before = await readMark()
  for (const { what, send } of requests) {
    const reply = await send(origin)
    const after = await readMark()
    if (reply.kind === "lost") breaches.push(`No answer to ${what}`)
    else {
      const { status } = reply
      statuses[status] = (statuses[status] ?? 0) + 1
      if (status >= 500 && !SAYS_HOW_IT_IS.test(what)) breaches.push(`${status} to ${what}`)
      const isRefused = status >= 400 || reply.body.includes('"ok":false')
      if (isRefused && after !== before && !KEEPS_WHAT_IS_RIGHT.test(what))
        breaches.push(`Refused (${status}), and written all the same: ${what}`)
    }
    before = after
  }
  return { requests: requests.length, statuses, breaches }
}

/** No worker runs beside the server that is asked, and these say so. */
const SAYS_HOW_IT_IS = /^\w+ \/api\/health/

/** Answers and plans are kept field by field: what is right of a form stays, whatever is said of the rest. */
const KEEPS_WHAT_IS_RIGHT = /^app\S* (saveStep|saveBehaviour|writeGoals) /

/** So many requests to every page, handler and action, always the same ones for a seed. @param cookies of who may ask */
export function mangledRequests(ids: Ids, cookies: string[], count: number, seed: number): Mangled[] {
  const cookie = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("", ...cookies) },
    { weight: 1, arbitrary: mangledText(cookies[0]!).map(asHeader) },
    { weight: 1, arbitrary: nastyText.map((value) => asHeader(`${cookies[0]!}; language=${value}; theme=${value}`)) },
  )
  const request = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(actionCall(ids), cookie).map(([call, who]) => call(who)) },
    { weight: 3, arbitrary: fc.tuple(pageCall(ids), cookie).map(([call, who]) => call(who)) },
    { weight: 2, arbitrary: fc.tuple(handlerCall(ids), cookie).map(([call, who]) => call(who)) },
  )
  return fc.sample(request, { numRuns: count, seed })
}

type Call = (cookie: string) => Mangled

/** What may stand in a header at all. */
function asHeader(text: string): string {
  return text.replaceAll(/[^\u0020-\u007E\u00A0-\u00FF]/g, "").trim()
}

// ── Actions

/** Those that end what all others ask for, when they are asked for as they should be. */
const ENDS_EVERYTHING = /signOut$|eraseWorkspace$|savePassword$|exploreDemo$|eraseCycle$/

function actionCall(ids: Ids): fc.Arbitrary<Call> {
  const names = Object.keys(ACTIONS).filter((name) => !ENDS_EVERYTHING.test(name))
  return fc.constantFrom(...names).chain((name) => {
    const args = ACTIONS[name]!.args(ids)
    const mangled = fc.oneof(
      { weight: 5, arbitrary: fc.tuple(...args.map((arg) => fc.oneof(fc.constant(arg), mangledArgument(arg)))) },
      { weight: 1, arbitrary: fc.array(nastyValue, { maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constant(args.slice(1)) },
    )
    const path = ROUTES[routeOf(name)]?.path?.(ids) ?? "/cycles"
    const isRaw = fc.nat(9).map((drawn) => drawn === 0)
    return fc.tuple(mangled, isRaw).map(([given, raw]): Call => (cookie) => ({
      what: `${name} ${JSON.stringify(given)}${raw ? " as it is" : ""}`,
      send: (origin) => callAction(origin, name, path, given, cookie, raw),
    }))
  })
}

/** The route in whose folder an action stands, which is mostly a page that has it. */
function routeOf(name: string): string {
  const folders = name.split(" ")[0]!.split("/").slice(1, -1)
  return `/${folders.filter((folder) => !folder.startsWith("(")).join("/")}`
}

function mangledArgument(arg: unknown): fc.Arbitrary<unknown> {
  if (!(arg instanceof Form)) return mangledValue(arg)
  return mangledValue(arg.fields).map((fields) => {
    const entries = typeof fields === "object" && fields !== null ? Object.entries(fields) : [["list", fields]]
    return new Form(Object.fromEntries(entries.map(([key, value]) => [key, textOf(value)])))
  })
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "")
}

// ── Pages

function pageCall(ids: Ids): fc.Arbitrary<Call> {
  const paths = Object.entries(ROUTES).map(([route, { path }]) => path?.(ids) ?? route)
  const place = fc.constantFrom(...paths).chain((path) => {
    const parts = path.split("?")[0]!.split("/")
    const at = fc.nat(parts.length - 1)
    const other = fc.tuple(at, nastyText, fc.boolean()).map(([place, nasty, isRaw]) => {
      return parts.map((part, index) => (index === place && index > 0 ? escaped(nasty, isRaw) : part)).join("/") || "/"
    })
    return fc.oneof(fc.constant(path), other)
  })
  const parameter = fc.tuple(
    fc.constantFrom(...PARAMETERS),
    fc.oneof(nastyText, fc.constantFrom(ids.draft, ids.person, ids.report, ids.raterToken)),
  )
  const query = fc
    .array(parameter, { maxLength: 4 })
    .map((pairs) => pairs.map(([name, value]) => `${name}=${escaped(value, false)}`).join("&"))
  const headers = fc.constantFrom<Record<string, string>>(
    {},
    { RSC: "1" },
    { RSC: "1", "Next-Router-State-Tree": "%5B%22" },
    { RSC: "1", "Next-Router-State-Tree": "%5B%5B%5D%2C%7B%7D%5D" },
    { "Next-Router-Prefetch": "1", RSC: "1" },
    { Accept: "*/*;q=\u00FF" },
    { "Accept-Language": "x".repeat(300) },
    { Range: "bytes=5-1" },
    { "If-None-Match": "*" },
    { "X-Forwarded-For": "1.1.1.1, ,%00" },
    { "X-Forwarded-Host": "evil.example" },
    { "Next-Action": "0".repeat(42) },
  )
  return fc
    .tuple(place, query, headers, fc.constantFrom("GET", "GET", "GET", "HEAD", "POST"))
    .map(([path, search, more, method]): Call => (cookie) => {
      const address = search ? `${path}${path.includes("?") ? "&" : "?"}${search}` : path
      const init = { method, headers: { ...more, ...(cookie && { Cookie: cookie }) } }
      return {
        what: `${method} ${address} ${JSON.stringify(more)}`,
        send: (origin) => sendRequest(origin, address, { ...init, ...(method === "POST" && { body: "" }) }),
      }
    })
}

/** Of the pages that have parameters: lists, filters, what a redirect carries. */
const PARAMETERS =
  `page search sort all state show subject rater person group kind cycle removed refused receipt step done
  format added changed moved left again link q who name`.split(/\s+/)

function escaped(text: string, isRaw: boolean): string {
  const path = isRaw
    ? text.replaceAll(/[^\u0021-\u007E]/g, "").replaceAll("#", "")
    : encodeURIComponent(text.toWellFormed())
  return path
}

// ── Handlers

function handlerCall(ids: Ids): fc.Arbitrary<Call> {
  const writing = { value: "4", mark: "a", over: [""] }
  const saving = { submitted: false, writings: { "score-V1": writing, "comment-keep": { ...writing, value: "So." } } }
  const draft = `/answer/${ids.raterToken}/${ids.raterInvitation}/draft`
  const goals = { "goal1-what": "Ask first", "goal1-notice": "They say so", "goal1-by": "2031-05-01" }
  const json = fc
    .oneof(
      fc.tuple(fc.constant(draft), mangledValue(saving)),
      fc.tuple(fc.constant(`/answer/${ids.raterToken}/${ids.raterInvitation}/send`), mangledValue({})),
      fc.tuple(fc.constant(`/report/${ids.reportToken}/goals`), mangledValue(goals)),
    )
    .chain(([path, value]) => {
      const body = JSON.stringify(value) ?? ""
      const bodies = fc.oneof(fc.constant(body), mangledText(body))
      return fc.tuple(fc.constant(path), bodies, fc.constantFrom(...TYPES))
    })
    .map(([path, body, type]): Call => post(path, body, { "Content-Type": type }))
  const list = new TextEncoder().encode("Name,E-mail\nDana Okafor,dana@x.example\n")
  const file = fc
    .tuple(
      fc.constantFrom("/people/import/file", `/cycles/${ids.draft}/setup/import/file`),
      fc.oneof(mangledBytes(list), fc.uint8Array({ maxLength: 200 })),
      nastyText,
    )
    .map(([path, bytes, name]): Call => post(path, multipart(bytes, name), { "Content-Type": MULTIPART }))
  // As a browser without JavaScript posts a form, of which nothing fits.
  const form = fc
    .tuple(
      fc.constantFrom("/sign-in", "/cycles/new", `/answer/${ids.raterToken}/${ids.raterInvitation}`, "/lost-link"),
      fc.dictionary(fc.constantFrom("$ACTION_REF_1", "$ACTION_1:0", "$ACTION_ID_00", "$ACTION_KEY", "name"), nastyText),
    )
    .map(([path, fields]): Call => {
      const body = new URLSearchParams(
        Object.entries(fields).map(([key, value]): [string, string] => [key, value.toWellFormed()]),
      )
      return post(path, body.toString(), { "Content-Type": "application/x-www-form-urlencoded" })
    })
  return fc.oneof(json, file, form)
}

const TYPES = [
  "application/json",
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "x/y; charset=zz",
]
const BOUNDARY = "----between"
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`

function multipart(bytes: Uint8Array, name: string): Uint8Array<ArrayBuffer> {
  const fileName = name.replaceAll(/["\r\n]/g, "")
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`
  return new Uint8Array(Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]))
}

function post(path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>): Call {
  const said = typeof body === "string" ? body : Buffer.from(body).toString("base64")
  return (cookie) => ({
    what: `POST ${path} ${JSON.stringify(headers)} ${said}`,
    send: (origin) =>
      sendRequest(origin, path, { method: "POST", headers: { ...headers, ...(cookie && { Cookie: cookie }) }, body }),
  })
}
