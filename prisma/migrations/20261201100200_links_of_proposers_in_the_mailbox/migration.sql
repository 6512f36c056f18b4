-- A link to propose or approve raters that has lain in the mailbox, where an organiser could open it, is never mailed.

-- AlterTable
ALTER TABLE "Nominator" ADD COLUMN     "laidOn" DATE;

UPDATE "Nominator" SET "laidOn" = (
    SELECT min("sentOn") FROM "Message" WHERE "nominatorId" = "Nominator"."id" AND "attempts" = 0
);
