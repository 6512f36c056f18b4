-- Between draft and launch raters may be proposed, by links that need no account. Cycles of before are as they were.

-- CreateEnum
CREATE TYPE "NominationWay" AS ENUM ('managersApprove', 'organisersApprove', 'managersPropose');

-- CreateEnum
CREATE TYPE "NominationState" AS ENUM ('without', 'open', 'handedIn', 'sentBack', 'approved');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'proposalsAsked';
ALTER TYPE "MessageKind" ADD VALUE 'proposalsReminder';
ALTER TYPE "MessageKind" ADD VALUE 'proposalsSentBack';
ALTER TYPE "MessageKind" ADD VALUE 'approvalAsked';

-- AlterEnum
ALTER TYPE "Stage" ADD VALUE 'nominating' BEFORE 'collecting';

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "proposedById" UUID;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "nominatorId" UUID;

-- AlterTable
ALTER TABLE "RemovedSubject" ADD COLUMN     "nomination" JSONB;

-- AlterTable
ALTER TABLE "Subject" ADD COLUMN     "nomination" "NominationState" NOT NULL DEFAULT 'open',
ADD COLUMN     "sentBackWord" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "NominationRules" (
    "cycleId" UUID NOT NULL,
    "way" "NominationWay" NOT NULL,
    "groups" JSONB NOT NULL,
    "lastDay" DATE,
    "approvesItself" BOOLEAN NOT NULL DEFAULT false,
    "remindedOn" DATE,

    CONSTRAINT "NominationRules_pkey" PRIMARY KEY ("cycleId")
);

-- CreateTable
CREATE TABLE "Nominator" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "tokenHash" TEXT NOT NULL,

    CONSTRAINT "Nominator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "personId" UUID,
    "name" TEXT,
    "email" TEXT,
    "proposedById" UUID,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Nominator_tokenHash_key" ON "Nominator"("tokenHash");

-- CreateIndex
CREATE INDEX "Nominator_personId_idx" ON "Nominator"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Nominator_cycleId_personId_key" ON "Nominator"("cycleId", "personId");

-- CreateIndex
CREATE INDEX "Proposal_personId_idx" ON "Proposal"("personId");

-- CreateIndex
CREATE INDEX "Proposal_proposedById_idx" ON "Proposal"("proposedById");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_subjectId_personId_key" ON "Proposal"("subjectId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_subjectId_email_key" ON "Proposal"("subjectId", "email");

-- CreateIndex
CREATE INDEX "Invitation_proposedById_idx" ON "Invitation"("proposedById");

-- AddForeignKey
ALTER TABLE "NominationRules" ADD CONSTRAINT "NominationRules_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nominator" ADD CONSTRAINT "Nominator_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nominator" ADD CONSTRAINT "Nominator_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Subject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_nominatorId_fkey" FOREIGN KEY ("nominatorId") REFERENCES "Nominator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of the messages that have it alone, as for the other causes.
CREATE INDEX "Message_nominatorId_idx" ON "Message"("nominatorId") WHERE "nominatorId" IS NOT NULL;

-- Somebody of the directory, or somebody typed, and never both.
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_of_one" CHECK (
    ("personId" IS NULL) = ("email" IS NOT NULL) AND ("email" IS NULL) = ("name" IS NULL)
);

-- Of a cycle that was launched; the new stage comes before that.
ALTER TABLE "Cycle" DROP CONSTRAINT "Cycle_stage_has_its_times", DROP CONSTRAINT "Cycle_collecting_has_a_deadline";
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_stage_has_its_times" CHECK (
    ("stage" IN ('collecting', 'closed')) = ("launchedAt" IS NOT NULL) AND ("stage" = 'closed') = ("closedAt" IS NOT NULL)
);
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_collecting_has_a_deadline" CHECK (
    "stage" NOT IN ('collecting', 'closed') OR "deadline" IS NOT NULL
);
