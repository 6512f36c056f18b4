import { openDesk } from "@/app/_server/gates"
import { checkHealth } from "@/lib/installation/checkHealth"

/** For monitors: 200 while the database answers and every duty of the worker is looked after, else 503. */
export async function GET(): Promise<Response> {
  const { db, now } = await openDesk()
  const { isWell, ...health } = await checkHealth(db, now)
  return Response.json(health, { status: isWell ? 200 : 503, headers: { "Cache-Control": "no-store" } })
}
