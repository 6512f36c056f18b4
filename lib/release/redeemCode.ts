import { countAttempt } from "@/lib/access/countAttempt"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { codeOf, WRONG_TRIES } from "@/lib/release/code"
import { OPEN_HOURS, openingSeal } from "@/lib/release/openingSeal"
import type { ReleasedReport } from "@/lib/release/reader"

/**
 * Uses up a code; the right one gives a seal, by which this browser opens the report until it ends. A wrong one counts
 * against every code that could be meant; after a few, none of them opens.
 */
export async function redeemCode(
  db: Db,
  secret: Secret,
  { reportId, tokenHash }: ReleasedReport,
  code: string,
  now: Date,
): Promise<{ kind: "right"; seal: string } | { kind: "wrong" } | { kind: "tooOften" }> {
  if ((await countAttempt(db, secret, "codeTry", reportId, now)) === "tooOften") return { kind: "tooOften" }
  const live = { reportId, tries: { lt: WRONG_TRIES }, expiresAt: { gt: now } }
  const codes = await db.reportCode.findMany({ where: live, select: { id: true } })
  const meant = codes.find(({ id }) => codeOf(secret, id) === code)
  if (!meant) {
    await db.reportCode.updateMany({ where: live, data: { tries: { increment: 1 } } })
    return { kind: "wrong" }
  }
  // Of two that use it at once, one wins.
  const { count } = await db.reportCode.deleteMany({ where: { ...live, id: meant.id } })
  if (count === 0) return { kind: "wrong" }
  const until = new Date(now.getTime() + OPEN_HOURS * 3_600_000)
  return { kind: "right", seal: openingSeal(secret, tokenHash, until) }
}
