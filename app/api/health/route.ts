import { openDesk } from "@/app/_server/gates"
import { checkHealth } from "@/lib/installation/checkHealth"

/**
 * For monitors: 200 while the database and the key store can be reached and every duty of the worker is looked after, else
 * 503. A lost key, or one that should be gone, is said in the answer: `isWell` is false then.
 */
export async function GET(): Promise<Response> {
  const { db, keys, now } = await openDesk()
  const { isReady, ...health } = await checkHealth(db, keys, now)
  return Response.json(health, { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } })
}
