-- AlterEnum
ALTER TYPE "MailWay" ADD VALUE 'page' BEFORE 'mailbox';

-- CreateEnum
CREATE TYPE "MailFault" AS ENUM ('unreachable', 'encryption', 'address', 'credentials', 'sender');

-- AlterTable
ALTER TABLE "Cycle" ADD COLUMN     "mailAccount" TEXT;

-- AlterTable
ALTER TABLE "Installation" ADD COLUMN     "mailFault" "MailFault";

-- CreateTable
CREATE TABLE "WorkspaceMail" (
    "workspaceId" UUID NOT NULL,
    "locked" BYTEA NOT NULL,
    "fault" "MailFault",

    CONSTRAINT "WorkspaceMail_pkey" PRIMARY KEY ("workspaceId")
);

-- AddForeignKey
ALTER TABLE "WorkspaceMail" ADD CONSTRAINT "WorkspaceMail_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is due in a workspace that has a mail server of its own is claimed apart from the others.
CREATE INDEX "Message_due_in_workspace_idx" ON "Message"("workspaceId", "dueAt", "id") WHERE "sentOn" IS NULL AND "failedOn" IS NULL;
