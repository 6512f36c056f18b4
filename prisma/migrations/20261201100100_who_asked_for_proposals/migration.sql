-- Who has asked for proposals hears of those that organisers are to approve. For cycles of before, the log knows who that was.

-- AlterTable
ALTER TABLE "NominationRules" ADD COLUMN     "userId" UUID;

UPDATE "NominationRules" SET "userId" = "User"."id"
FROM "Event" JOIN "User" ON "User"."id"::text = "Event"."actor" AND "User"."workspaceId" = "Event"."workspaceId"
WHERE "Event"."kind" = 'nomination.started' AND "Event"."about" ->> 'cycle' = "NominationRules"."cycleId"::text;

-- CreateIndex
CREATE INDEX "NominationRules_userId_idx" ON "NominationRules"("userId");

-- AddForeignKey
ALTER TABLE "NominationRules" ADD CONSTRAINT "NominationRules_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
