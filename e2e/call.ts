import type { APIResponse, Page } from "@playwright/test"
import { ACTIONS, Form, ROUTES, type Ids } from "./expectations"
import { actionsInBuild } from "./routes"

/** Calls a server action as a browser with JavaScript does. @param args what it expects, where it is nothing else */
export function callAction(
  { request }: Page,
  origin: string,
  name: string,
  ids: Ids,
  args: unknown[] = ACTIONS[name]!.args(ids),
): Promise<APIResponse> {
  const action = actionsInBuild().get(name)!
  const address = ROUTES[action.route]!.path?.(ids) ?? action.route
  const body = new FormData()
  const encoded = args.map((arg, index) => {
    if (!(arg instanceof Form)) return arg
    for (const [field, value] of Object.entries(arg.fields)) body.append(`_${index + 1}_${field}`, value)
    return `$K${index + 1}`
  })
  // What refers to the fields has to come after them.
  body.append("0", JSON.stringify(encoded))
  const headers = { "Next-Action": action.id, Origin: origin }
  return request.post(address, { multipart: body, headers, maxRedirects: 0 })
}

/** A page as somebody finds it: what it says, what its forms hold, or where it leads. */
export async function lookAt({ request }: Page, path: string): Promise<string> {
  const response = await request.get(path, { maxRedirects: 0 })
  // By where the server happened to pause, an empty comment ends a piece of text, or not, forms are counted in another order,
  // what they are bound to stands in another order, and a note on typefaces stands elsewhere.
  const html = (await response.text())
    .replaceAll(/<script\b.*?<\/script>| nonce="[^"]*"|<!-- -->|<meta name="next-size-adjust"[^>]*>/gs, "")
    .replaceAll(/<input type="hidden" name="\$ACTION_\d+:\d+"[^>]*>/g, "")
    .replaceAll(/\$ACTION_(REF_)?\d+/g, "$ACTION_$1")
  return [response.status(), response.headers().location ?? "", html].join("\n")
}
