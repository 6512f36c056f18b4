import { findOutageWords } from "@/app/(workspace)/mailbox/findOutageWords"
import { requireOrganiser } from "@/app/_server/gates"

/** Whether mail leaves, for pages that are open. */
export async function GET(): Promise<Response> {
  const { db, organiser, transport } = await requireOrganiser()
  const outage = await findOutageWords(db, organiser, transport !== null)
  return Response.json(outage, { headers: { "Cache-Control": "no-store" } })
}
