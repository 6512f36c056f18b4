import { errorsOf } from "@/app/_server/action"
import { openReport } from "@/app/_server/gates"
import { isOwnOrigin } from "@/app/_server/origin"
import { readGoals } from "@/lib/plan/goalsForm"
import { saveGoals } from "@/lib/plan/saveGoals"

type Address = { params: Promise<{ token: string }> }

/** Keeps goals while they are typed; the page's own script sends what was touched. Answers 204, or says why not. */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return empty(403)
  const { db, opened } = await openReport((await params).token)
  if (opened.kind === "tooOften") return empty(429)
  if (opened.kind !== "open") return empty(410)
  const form = await request.formData().catch(() => null)
  if (!form) return empty(400)
  const { changes, issues } = readGoals(Object.fromEntries(form))
  const outcome = await saveGoals(db, opened.reader, changes)
  switch (outcome.kind) {
    case "gone":
      return empty(410)
    case "saved":
      return issues.length > 0 ? Response.json(await errorsOf({ issues }), { status: 422 }) : empty(204)
  }
}

function empty(status: number): Response {
  return new Response(null, { status })
}
