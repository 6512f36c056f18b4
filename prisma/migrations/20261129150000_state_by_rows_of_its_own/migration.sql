-- That a rater has sent or declined is told by rows of their own, which the close deletes. Dates on the invitation told it
-- for ever, and so did the messages, since reminders went to those who were missing.
CREATE TABLE "Sent" (
    "invitationId" UUID NOT NULL,

    CONSTRAINT "Sent_pkey" PRIMARY KEY ("invitationId")
);
CREATE TABLE "Declined" (
    "invitationId" UUID NOT NULL,

    CONSTRAINT "Declined_pkey" PRIMARY KEY ("invitationId")
);

INSERT INTO "Sent" ("invitationId")
SELECT i."id" FROM "Invitation" i JOIN "Cycle" c ON c."id" = i."cycleId"
WHERE c."stage" = 'collecting' AND i."submittedOn" IS NOT NULL;
INSERT INTO "Declined" ("invitationId")
SELECT i."id" FROM "Invitation" i JOIN "Cycle" c ON c."id" = i."cycleId"
WHERE c."stage" = 'collecting' AND i."declinedOn" IS NOT NULL;

DELETE FROM "Message" USING "Cycle"
WHERE "Cycle"."id" = "Message"."cycleId" AND "stage" = 'closed' AND "kind" IN ('invitation', 'reminder');

ALTER TABLE "Invitation" DROP CONSTRAINT "Invitation_one_state";
ALTER TABLE "Invitation" DROP COLUMN "submittedOn", DROP COLUMN "declinedOn";

-- Dropping a column, or a row, leaves it on the disk. A column that is made anew has the whole table written anew: without
-- what was dropped, without earlier versions of rows, and without what locks have left on them.
ALTER TABLE "Invitation" ALTER COLUMN "group" TYPE TEXT USING "group" || '';
ALTER TABLE "Message" ALTER COLUMN "uniqueKey" TYPE TEXT USING "uniqueKey" || '';

-- Only now, since what a foreign key refers to is locked.
ALTER TABLE "Sent" ADD CONSTRAINT "Sent_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Declined" ADD CONSTRAINT "Declined_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
