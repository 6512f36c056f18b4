-- Links, drafts, ballots and keys of cycles that collect have moved (lib/ballot/moveOldLinks.ts), which needs the secret and the
-- key store: only Parallax itself can do it, when it starts.
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Cycle" WHERE "stage" = 'collecting')
     AND current_setting('parallax.links_moved', true) IS DISTINCT FROM 'yes' THEN
    RAISE EXCEPTION 'Start Parallax to migrate this database; "prisma migrate deploy" cannot.';
  END IF;
END $$;

-- Words that were ever written readable, and ballots under the former keys, rest in files until these are written anew
-- (lib/db/eraseRemains.ts).
ALTER TABLE "Installation" ADD COLUMN "remains" INTEGER NOT NULL DEFAULT 0;
UPDATE "Installation" SET "remains" = 1;

DROP TABLE "CycleKey";
ALTER TABLE "BallotBox" DROP COLUMN "damaged";
ALTER TABLE "Invitation" DROP COLUMN "personId", DROP COLUMN "tokenHash", DROP COLUMN "tokenVersion";
ALTER TABLE "Message" DROP COLUMN "invitationId";
ALTER TABLE "Draft" ALTER COLUMN "linkId" SET NOT NULL,
                    ADD CONSTRAINT "Draft_pkey" PRIMARY KEY ("linkId", "invitationId");
ALTER TABLE "Sent" ALTER COLUMN "linkId" SET NOT NULL;

-- Whatever was dropped or referred to is written anew without it.
ALTER TABLE "Invitation" ALTER COLUMN "group" TYPE TEXT USING "group" || '';
ALTER TABLE "Message" ALTER COLUMN "uniqueKey" TYPE TEXT USING "uniqueKey" || '';

ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_collecting_has_a_key" CHECK (
  "stage" <> 'collecting' OR num_nonnulls("keyFingerprint", "termsMac", "mailWay") = 3
);
