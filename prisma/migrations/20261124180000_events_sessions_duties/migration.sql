-- The log becomes events. Its rows stay as they are, so that the chain of hashes holds.
ALTER TABLE "AuditEntry" RENAME TO "Event";
ALTER TABLE "Event" RENAME COLUMN "action" TO "kind";
ALTER TABLE "Event" RENAME CONSTRAINT "AuditEntry_pkey" TO "Event_pkey";
ALTER TABLE "Event" RENAME CONSTRAINT "AuditEntry_workspaceId_fkey" TO "Event_workspaceId_fkey";
ALTER INDEX "AuditEntry_workspaceId_position_key" RENAME TO "Event_workspaceId_position_key";
ALTER TABLE "Workspace" RENAME COLUMN "auditLength" TO "logLength";
ALTER TABLE "Workspace" RENAME COLUMN "auditHash" TO "logHash";

-- Days begin and end in a workspace's own time zone.
ALTER TABLE "Workspace" ADD COLUMN "timeZone" TEXT NOT NULL DEFAULT 'UTC';

-- Sessions are rows that end; who was signed in signs in again.
ALTER TABLE "User" DROP COLUMN "sessionVersion";
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Session_userId_idx" ON "Session"("userId");
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Two who set up one draft see each other's changes.
CREATE TABLE "DraftEdit" (
    "cycleId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "userId" UUID,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DraftEdit_pkey" PRIMARY KEY ("cycleId","part")
);
ALTER TABLE "DraftEdit" ADD CONSTRAINT "DraftEdit_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DraftEdit" ADD CONSTRAINT "DraftEdit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The worker's duties are independent of one another, and so is how each of them goes.
ALTER TABLE "Cycle" ADD COLUMN "closeFailure" TEXT;
ALTER TABLE "Installation" DROP COLUMN "workerBeatAt";
CREATE TABLE "Duty" (
    "name" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3),
    "doneAt" TIMESTAMP(3),
    "failure" TEXT,

    CONSTRAINT "Duty_pkey" PRIMARY KEY ("name")
);
