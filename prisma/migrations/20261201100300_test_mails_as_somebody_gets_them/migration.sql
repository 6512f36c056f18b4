-- A test mail may show a text as somebody in a cycle gets it.

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "sampleId" UUID;

CREATE INDEX "Message_sampleId_idx" ON "Message"("sampleId") WHERE "sampleId" IS NOT NULL;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_sampleId_fkey" FOREIGN KEY ("sampleId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
