import { getContext } from "@/app/_server/context"
import { healthOf } from "@/lib/command/workerLoop"

/** For monitors: 200 while the database answers and the worker is alive, else 503; the body says which is ill. */
export async function GET(): Promise<Response> {
  const { db } = await getContext()
  const { database, worker } = await healthOf(db, new Date())
  const word = (well: boolean) => (well ? "well" : "ill")
  return Response.json(
    { database: word(database), worker: word(worker) },
    { status: database && worker ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  )
}
