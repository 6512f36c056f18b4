-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'passwordChanged';
ALTER TYPE "MessageKind" ADD VALUE 'newSignIn';
ALTER TYPE "MessageKind" ADD VALUE 'confirmAddress';
ALTER TYPE "MessageKind" ADD VALUE 'ownAddressChanged';
ALTER TYPE "MessageKind" ADD VALUE 'testMail';

-- AlterTable
ALTER TABLE "AccessLink" ADD COLUMN     "address" TEXT;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "happenedOn" DATE,
ADD COLUMN     "testOf" "MessageKind";

-- CreateTable
CREATE TABLE "MailText" (
    "workspaceId" UUID NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT,
    "body" TEXT,
    "closing" TEXT,
    "revision" INTEGER NOT NULL,
    "userId" UUID,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MailText_pkey" PRIMARY KEY ("workspaceId","kind","language")
);

-- AddForeignKey
ALTER TABLE "MailText" ADD CONSTRAINT "MailText_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailText" ADD CONSTRAINT "MailText_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- All of a text, or none of it.
ALTER TABLE "MailText" ADD CONSTRAINT "MailText_whole" CHECK (num_nulls("subject", "body", "closing") IN (0, 3));
