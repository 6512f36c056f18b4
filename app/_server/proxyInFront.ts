import { headers } from "next/headers"

/** Whether this request came through a proxy whose word on where it comes from is not believed (lib/command/serve.ts). */
export async function isProxyIgnored(): Promise<boolean> {
  return (await headers()).get("x-parallax-proxy") === "ignored"
}
