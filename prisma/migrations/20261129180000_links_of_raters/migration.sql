-- A rater is one person in one cycle, with one link, whatever the number of colleagues. What the first version gave each
-- invitation stays beside it until it has moved (lib/ballot/moveOldLinks.ts, before the next migration).
CREATE TYPE "LinkCause" AS ENUM ('asked', 'address', 'mail', 'key', 'legacy');
CREATE TYPE "MailWay" AS ENUM ('server', 'mailbox');
ALTER TYPE "MessageKind" ADD VALUE 'addressChanged';
ALTER TYPE "MessageKind" ADD VALUE 'removed';

CREATE TABLE "Rater" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "personId" UUID,

    CONSTRAINT "Rater_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "Link" (
    "id" UUID NOT NULL,
    "raterId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "mac" TEXT NOT NULL,
    "cause" "LinkCause" NOT NULL,
    "issuedOn" DATE NOT NULL,
    "deliveredOn" DATE,
    "laidOn" DATE,
    "endedOn" DATE,
    "legacyInvitationId" UUID,
    "legacyAddressMac" TEXT,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "StoredKey" (
    "name" TEXT NOT NULL,
    "locked" BYTEA NOT NULL,

    CONSTRAINT "StoredKey_pkey" PRIMARY KEY ("name")
);
CREATE TABLE "KeyDestruction" (
    "cycleId" UUID NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "KeyDestruction_pkey" PRIMARY KEY ("cycleId")
);

ALTER TABLE "Cycle" ADD COLUMN "keyVersion" INTEGER NOT NULL DEFAULT 1,
                    ADD COLUMN "keyFingerprint" TEXT,
                    ADD COLUMN "termsMac" TEXT,
                    ADD COLUMN "mailWay" "MailWay";
ALTER TABLE "Installation" ADD COLUMN "uuid" UUID NOT NULL DEFAULT gen_random_uuid();
-- Always the same: the next migration marks the key store with it, and may be done again after a power cut.
UPDATE "Installation" SET "uuid" = md5("secretFingerprint")::uuid;
ALTER TABLE "BallotBox" ADD COLUMN "notOpened" INTEGER NOT NULL DEFAULT 0,
                        ADD COLUMN "missing" INTEGER NOT NULL DEFAULT 0,
                        ADD COLUMN "unexpected" INTEGER NOT NULL DEFAULT 0;
UPDATE "BallotBox" SET "notOpened" = cardinality("damaged");

ALTER TABLE "Subject" ADD COLUMN "composition" JSONB;

INSERT INTO "Rater" ("id", "cycleId", "personId")
SELECT gen_random_uuid(), "cycleId", "personId" FROM "Invitation" GROUP BY "cycleId", "personId";
ALTER TABLE "Invitation" ADD COLUMN "addedOn" DATE, ADD COLUMN "mac" TEXT, ADD COLUMN "raterId" UUID;
UPDATE "Invitation" i SET "raterId" = r."id" FROM "Rater" r WHERE r."cycleId" = i."cycleId" AND r."personId" = i."personId";
ALTER TABLE "Invitation" ALTER COLUMN "raterId" SET NOT NULL;

ALTER TABLE "Message" ADD COLUMN "address" TEXT, ADD COLUMN "raterId" UUID;
UPDATE "Message" m SET "raterId" = i."raterId" FROM "Invitation" i WHERE i."id" = m."invitationId";

ALTER TABLE "Draft" DROP CONSTRAINT "Draft_pkey", ADD COLUMN "linkId" UUID;
ALTER TABLE "Sent" ADD COLUMN "linkId" UUID;

CREATE INDEX "Rater_personId_idx" ON "Rater"("personId");
CREATE UNIQUE INDEX "Rater_cycleId_personId_key" ON "Rater"("cycleId", "personId");
CREATE UNIQUE INDEX "Rater_id_cycleId_key" ON "Rater"("id", "cycleId");
CREATE UNIQUE INDEX "Link_tokenHash_key" ON "Link"("tokenHash");
CREATE INDEX "Link_raterId_idx" ON "Link"("raterId");
CREATE INDEX "Draft_invitationId_idx" ON "Draft"("invitationId");
CREATE UNIQUE INDEX "Installation_uuid_key" ON "Installation"("uuid");
CREATE INDEX "Invitation_raterId_idx" ON "Invitation"("raterId");
CREATE UNIQUE INDEX "Invitation_subjectId_raterId_key" ON "Invitation"("subjectId", "raterId");
CREATE INDEX "Message_raterId_idx" ON "Message"("raterId");
CREATE INDEX "Sent_linkId_idx" ON "Sent"("linkId");

ALTER TABLE "Rater" ADD CONSTRAINT "Rater_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Rater" ADD CONSTRAINT "Rater_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Link" ADD CONSTRAINT "Link_raterId_fkey" FOREIGN KEY ("raterId") REFERENCES "Rater"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_raterId_cycleId_fkey" FOREIGN KEY ("raterId", "cycleId") REFERENCES "Rater"("id", "cycleId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Sent" ADD CONSTRAINT "Sent_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "Link"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "Link"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Message" ADD CONSTRAINT "Message_raterId_fkey" FOREIGN KEY ("raterId") REFERENCES "Rater"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Invariants that the schema language cannot say.
ALTER TABLE "Link" ADD CONSTRAINT "Link_legacy_opens_one" CHECK (("cause" = 'legacy') = ("legacyInvitationId" IS NOT NULL));
