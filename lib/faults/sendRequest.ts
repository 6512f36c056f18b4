import { actionsInBuild, type BuiltAction } from "@/e2e/routes"
import { Form } from "@/e2e/expectations"

/** What came of a request, as its sender knows it. */
export type Reply =
  | { kind: "answered"; status: number; headers: Headers; body: string }
  /** No whole answer came: whether it was done, nobody can tell. */
  | { kind: "lost" }

/** How long a sender waits for an answer. */
const PATIENCE_SECONDS = 60

/** Sends a request as a browser of ours would. */
export async function sendRequest(
  origin: string,
  path: string,
  { headers = {}, ...init }: RequestInit & { headers?: Record<string, string> } = {},
): Promise<Reply> {
  try {
    const response = await fetch(`${origin}${path}`, {
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_SECONDS * 1000),
      ...init,
      headers: { Origin: origin, ...headers },
    })
    const body = await response.text()
    return { kind: "answered", status: response.status, headers: response.headers, body }
  } catch {
    return { kind: "lost" }
  }
}

let actions: Map<string, BuiltAction> | undefined

/**
 * Calls a server action as a browser with JavaScript does.
 * @param name as e2e/expectations.ts has it
 * @param path of the page that has it
 * @param isRaw whether texts go as no browser sends them: one that begins with "$" is a reference then, mostly to nothing
 */
export async function callAction(
  origin: string,
  name: string,
  path: string,
  args: unknown[],
  cookie = "",
  isRaw = false,
): Promise<Reply> {
  actions ??= actionsInBuild()
  const action = actions.get(name)
  if (!action) throw new Error(`The build has no action ${name}.`)
  const headers = { "Next-Action": action.id, ...(cookie && { Cookie: cookie }) }
  return sendRequest(origin, path, { method: "POST", headers, body: encoded(args, isRaw) })
}

/** Arguments as React sends them; or, `isRaw`, without marking what is a text. */
export function encoded(args: unknown[], isRaw = false): FormData {
  const body = new FormData()
  const references = new Set<unknown>()
  const values = args.map((arg, index) => {
    if (!(arg instanceof Form)) return arg
    for (const [field, value] of Object.entries(arg.fields)) body.append(`_${index + 1}_${field}`, value)
    const reference = `$K${index + 1}`
    references.add(reference)
    return reference
  })
  // A text that begins like a reference is none.
  const asText = (_: string, value: unknown) =>
    !isRaw && typeof value === "string" && value.startsWith("$") && !references.has(value) ? `$${value}` : value
  // What refers to the fields has to come after them.
  body.append("0", JSON.stringify(values, asText))
  return body
}

/** The value of a cookie that a reply sets. */
export function cookieOf(reply: Reply, name: string): string | null {
  if (reply.kind === "lost") return null
  for (const cookie of reply.headers.getSetCookie()) {
    const value = new RegExp(`^${name}=([^;]+)`).exec(cookie)?.[1]
    if (value) return value
  }
  return null
}

/** Where a reply leads, by a redirect of either kind; null where it leads nowhere. */
export function leadOf(reply: Reply): string | null {
  if (reply.kind === "lost") return null
  const lead = reply.headers.get("x-action-redirect") ?? reply.headers.get("location")
  return lead?.split(";")[0] ?? null
}
