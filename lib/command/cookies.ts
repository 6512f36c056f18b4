import type { IncomingHttpHeaders } from "node:http"

/** The cookies of a request, by name. */
export function cookiesOf({ cookie = "" }: IncomingHttpHeaders): Map<string, string> {
  return new Map(
    cookie.split(/;\s*/).map((pair) => {
      const [name = "", ...value] = pair.split("=")
      return [name, value.join("=")] as const
    }),
  )
}
