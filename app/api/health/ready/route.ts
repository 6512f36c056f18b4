import { openDesk } from "@/app/_server/gates"
import { checkHealth } from "@/lib/installation/checkHealth"

declare global {
  /** Whether this server has been told to stop (lib/command/serve.ts). */
  var parallaxIsStopping: boolean | undefined
}

/** For what leads people here: 200 while they can be served, else 503, and at once when this server is told to stop. */
export async function GET(): Promise<Response> {
  const { db, keys, now } = await openDesk()
  const isReady = !globalThis.parallaxIsStopping && (await checkHealth(db, keys, now)).isReady
  return Response.json({ isReady }, { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } })
}
