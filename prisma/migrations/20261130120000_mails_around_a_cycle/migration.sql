-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'announcement' BEFORE 'invitation';
ALTER TYPE "MessageKind" ADD VALUE 'extension' BEFORE 'linkAgain';
ALTER TYPE "MessageKind" ADD VALUE 'thanks' BEFORE 'report';
ALTER TYPE "MessageKind" ADD VALUE 'launchStopped';

-- Nobody expects a mail after the close of a cycle that exists; new ones send it unless their organiser says otherwise.
ALTER TABLE "Cycle" ADD COLUMN     "thanks" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "LaunchPlan" (
    "cycleId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "userId" UUID,
    "unshown" TEXT[],
    "mailWay" "MailWay" NOT NULL,
    "mailAccount" TEXT,
    "stopped" JSONB,

    CONSTRAINT "LaunchPlan_pkey" PRIMARY KEY ("cycleId")
);

-- CreateIndex
CREATE INDEX "LaunchPlan_userId_idx" ON "LaunchPlan"("userId");

-- AddForeignKey
ALTER TABLE "LaunchPlan" ADD CONSTRAINT "LaunchPlan_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LaunchPlan" ADD CONSTRAINT "LaunchPlan_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
