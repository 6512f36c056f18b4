-- Reports that are taken along: released to a coach first, opened with a code, followed by a plan; norms; units.

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'coachReport';
ALTER TYPE "MessageKind" ADD VALUE 'reportCode';

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "reportCodeId" UUID;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "unit" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "coachReleasedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Subject" ADD COLUMN     "unit" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ReportCode" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReportCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportOpening" (
    "reportId" UUID NOT NULL,
    "reader" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "ReportOpening_pkey" PRIMARY KEY ("reportId","reader","day")
);

-- CreateTable
CREATE TABLE "Plan" (
    "subjectId" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "sharedAt" TIMESTAMP(3),

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("subjectId")
);

-- CreateTable
CREATE TABLE "Norms" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "questionnaireKey" TEXT NOT NULL,
    "subjects" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Norms_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReportCode_reportId_idx" ON "ReportCode"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Norms_workspaceId_questionnaireKey_subjects_key" ON "Norms"("workspaceId", "questionnaireKey", "subjects");

-- CreateIndex
CREATE INDEX "Message_reportCodeId_idx" ON "Message"("reportCodeId");

-- AddForeignKey
ALTER TABLE "ReportCode" ADD CONSTRAINT "ReportCode_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportOpening" ADD CONSTRAINT "ReportOpening_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Subject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Norms" ADD CONSTRAINT "Norms_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_reportCodeId_fkey" FOREIGN KEY ("reportCodeId") REFERENCES "ReportCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Invariants that the schema language cannot say.

ALTER TABLE "ReportCode" ADD CONSTRAINT "ReportCode_tries_counted" CHECK ("tries" >= 0);
