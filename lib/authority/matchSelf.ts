import type { Viewer } from "@/lib/authority/viewer"
import { Prisma } from "@/prisma/client/client"

/** `isSelf` (ownReview.ts) of a row of "Person", in SQL. */
export function matchSelf({ userId, email }: Pick<Viewer, "userId" | "email">): Prisma.Sql {
  return Prisma.sql`("Person"."email" = ${email} OR EXISTS (
    SELECT 1 FROM "Tie" WHERE "Tie"."personId" = "Person"."id" AND "Tie"."userId" = ${userId}::uuid))`
}
