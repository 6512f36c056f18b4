-- CreateTable
CREATE TABLE "RemovedSubject" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "coachId" UUID,
    "raters" JSONB NOT NULL,
    "removedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RemovedSubject_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RemovedSubject_cycleId_idx" ON "RemovedSubject"("cycleId");

-- CreateIndex
CREATE INDEX "RemovedSubject_personId_idx" ON "RemovedSubject"("personId");

-- AddForeignKey
ALTER TABLE "RemovedSubject" ADD CONSTRAINT "RemovedSubject_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemovedSubject" ADD CONSTRAINT "RemovedSubject_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Choosing people saves each choice at once, so that no form shows an older state that could undo another's.
DELETE FROM "DraftEdit" WHERE "part" = 'subjects' OR "part" LIKE 'raters:%';
