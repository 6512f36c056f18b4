import type { Transaction } from "@/lib/db/database"

/** Announcements that did not reach these people go out once more, to the addresses that they have now. */
export async function retryAnnouncements(tx: Transaction, personIds: string[], now: Date): Promise<void> {
  await tx.message.updateMany({
    where: { kind: "announcement", failedOn: { not: null }, rater: { personId: { in: personIds } } },
    data: { failedOn: null, failure: null, attempts: 0, dueAt: now },
  })
}
