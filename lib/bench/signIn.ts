import { readFile } from "node:fs/promises"

const SIGN_IN = { file: "app/(signing-in)/actions.ts", name: "signIn", address: "/sign-in" }

/** Signs in as a browser does. @returns the cookies that it keeps */
export async function signIn(origin: string, email: string, password: string): Promise<string> {
  const response = await callAction(origin, SIGN_IN, [null, "$K2"], { email, password })
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0]!)
  if (cookies.length === 0) throw new Error(`The sign-in was answered by ${response.status}.`)
  return cookies.join("; ")
}

/** An action: where it is written, and of which page. */
interface Action {
  file: string
  name: string
  address: string
}

/** Calls a server action as a browser does; `$K2` stands for the fields of the second argument's form. */
export async function callAction(
  origin: string,
  { file, name, address }: Action,
  args: unknown[],
  fields: Record<string, string>,
  cookie = "",
): Promise<Response> {
  const manifest = JSON.parse(await readFile(".next/server/server-reference-manifest.json", "utf8")) as {
    node: Record<string, { filename: string; exportedName: string }>
  }
  const [id] = Object.entries(manifest.node).find(([, each]) => each.filename === file && each.exportedName === name)!
  const body = new FormData()
  for (const [field, value] of Object.entries(fields)) body.append(`_2_${field}`, value)
  body.append("0", JSON.stringify(args))
  const headers = { "Next-Action": id, Origin: origin, cookie }
  const response = await fetch(`${origin}${address}`, { method: "POST", body, headers, redirect: "manual" })
  if (response.status >= 400) throw new Error(`${name} was answered by ${response.status}.`)
  return response
}
