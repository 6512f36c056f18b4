-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'organiser', 'coach');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('draft', 'collecting', 'closed');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('invitation', 'reminder', 'report', 'signInLink', 'passwordReset');

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "threshold" INTEGER NOT NULL DEFAULT 3,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "auditLength" INTEGER NOT NULL DEFAULT 0,
    "auditHash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessLink" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AccessLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "managerId" UUID,
    "external" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cycle" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "stage" "Stage" NOT NULL DEFAULT 'draft',
    "questionnaire" JSONB NOT NULL,
    "threshold" INTEGER NOT NULL,
    "deadline" DATE,
    "welcome" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "launchedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "Cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subject" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "coachId" UUID,

    CONSTRAINT "Subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "tokenVersion" INTEGER NOT NULL DEFAULT 1,
    "tokenHash" TEXT,
    "submittedOn" DATE,
    "declinedOn" DATE,
    "withdrawnOn" DATE,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "invitationId" UUID NOT NULL,
    "ciphertext" BYTEA NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("invitationId")
);

-- CreateTable
CREATE TABLE "CycleKey" (
    "cycleId" UUID NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "sealedPrivateKey" BYTEA NOT NULL,

    CONSTRAINT "CycleKey_pkey" PRIMARY KEY ("cycleId")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "id" TEXT NOT NULL,
    "cycleId" UUID NOT NULL,
    "ciphertext" BYTEA NOT NULL,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BallotBox" (
    "cycleId" UUID NOT NULL,
    "receipts" TEXT[],
    "damaged" TEXT[],

    CONSTRAINT "BallotBox_pkey" PRIMARY KEY ("cycleId")
);

-- CreateTable
CREATE TABLE "Response" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "scores" INTEGER[],

    CONSTRAINT "Response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "document" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "releasedAt" TIMESTAMP(3),
    "tokenVersion" INTEGER NOT NULL DEFAULT 1,
    "tokenHash" TEXT,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "uniqueKey" TEXT NOT NULL,
    "cycleId" UUID,
    "invitationId" UUID,
    "reportId" UUID,
    "userId" UUID,
    "accessLinkId" UUID,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentOn" DATE,
    "failedOn" DATE,
    "failure" TEXT,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL,
    "secretFingerprint" TEXT NOT NULL,
    "workerBeatAt" TIMESTAMP(3),

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_workspaceId_idx" ON "User"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "AccessLink_tokenHash_key" ON "AccessLink"("tokenHash");

-- CreateIndex
CREATE INDEX "AccessLink_userId_idx" ON "AccessLink"("userId");

-- CreateIndex
CREATE INDEX "Attempt_expiresAt_idx" ON "Attempt"("expiresAt");

-- CreateIndex
CREATE INDEX "Person_managerId_idx" ON "Person"("managerId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_workspaceId_email_key" ON "Person"("workspaceId", "email");

-- CreateIndex
CREATE INDEX "Cycle_workspaceId_stage_idx" ON "Cycle"("workspaceId", "stage");

-- CreateIndex
CREATE INDEX "Subject_personId_idx" ON "Subject"("personId");

-- CreateIndex
CREATE INDEX "Subject_coachId_idx" ON "Subject"("coachId");

-- CreateIndex
CREATE UNIQUE INDEX "Subject_cycleId_personId_key" ON "Subject"("cycleId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Subject_id_cycleId_key" ON "Subject"("id", "cycleId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_cycleId_idx" ON "Invitation"("cycleId");

-- CreateIndex
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_subjectId_personId_key" ON "Invitation"("subjectId", "personId");

-- CreateIndex
CREATE INDEX "Ballot_cycleId_idx" ON "Ballot"("cycleId");

-- CreateIndex
CREATE INDEX "Response_subjectId_idx" ON "Response"("subjectId");

-- CreateIndex
CREATE INDEX "Response_cycleId_idx" ON "Response"("cycleId");

-- CreateIndex
CREATE INDEX "Comment_subjectId_idx" ON "Comment"("subjectId");

-- CreateIndex
CREATE INDEX "Comment_cycleId_idx" ON "Comment"("cycleId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_tokenHash_key" ON "Report"("tokenHash");

-- CreateIndex
CREATE INDEX "Report_cycleId_idx" ON "Report"("cycleId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_subjectId_version_key" ON "Report"("subjectId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Message_uniqueKey_key" ON "Message"("uniqueKey");

-- CreateIndex
CREATE INDEX "Message_dueAt_idx" ON "Message"("dueAt");

-- CreateIndex
CREATE INDEX "Message_workspaceId_idx" ON "Message"("workspaceId");

-- CreateIndex
CREATE INDEX "Message_invitationId_idx" ON "Message"("invitationId");

-- CreateIndex
CREATE INDEX "Message_reportId_idx" ON "Message"("reportId");

-- CreateIndex
CREATE INDEX "Message_cycleId_idx" ON "Message"("cycleId");

-- CreateIndex
CREATE INDEX "Message_userId_idx" ON "Message"("userId");

-- CreateIndex
CREATE INDEX "Message_accessLinkId_idx" ON "Message"("accessLinkId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_workspaceId_position_key" ON "AuditEntry"("workspaceId", "position");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subject" ADD CONSTRAINT "Subject_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subject" ADD CONSTRAINT "Subject_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subject" ADD CONSTRAINT "Subject_coachId_fkey" FOREIGN KEY ("coachId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_subjectId_cycleId_fkey" FOREIGN KEY ("subjectId", "cycleId") REFERENCES "Subject"("id", "cycleId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CycleKey" ADD CONSTRAINT "CycleKey_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BallotBox" ADD CONSTRAINT "BallotBox_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_subjectId_cycleId_fkey" FOREIGN KEY ("subjectId", "cycleId") REFERENCES "Subject"("id", "cycleId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_subjectId_cycleId_fkey" FOREIGN KEY ("subjectId", "cycleId") REFERENCES "Subject"("id", "cycleId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_subjectId_cycleId_fkey" FOREIGN KEY ("subjectId", "cycleId") REFERENCES "Subject"("id", "cycleId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_accessLinkId_fkey" FOREIGN KEY ("accessLinkId") REFERENCES "AccessLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Invariants that the schema language cannot say.

ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_threshold_at_least_three" CHECK ("threshold" >= 3);
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_threshold_at_least_three" CHECK ("threshold" >= 3);
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_stage_has_its_times" CHECK (
  ("stage" = 'draft') = ("launchedAt" IS NULL) AND ("stage" = 'closed') = ("closedAt" IS NOT NULL)
);
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_collecting_has_a_deadline" CHECK ("stage" = 'draft' OR "deadline" IS NOT NULL);
ALTER TABLE "Person" ADD CONSTRAINT "Person_email_lower_case" CHECK ("email" = lower("email"));
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower_case" CHECK ("email" = lower("email"));
ALTER TABLE "Person" ADD CONSTRAINT "Person_not_own_manager" CHECK ("managerId" <> "id");
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_one_state" CHECK (
  num_nonnulls("submittedOn", "declinedOn", "withdrawnOn") <= 1
);
ALTER TABLE "Response" ADD CONSTRAINT "Response_scores_on_a_scale" CHECK (0 <= ALL ("scores") AND 7 >= ALL ("scores"));
ALTER TABLE "Message" ADD CONSTRAINT "Message_sent_or_failed" CHECK (num_nonnulls("sentOn", "failedOn") <= 1);
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_single_row" CHECK ("id" = 1);
