-- What is due is claimed in the order of an index, without sorting all of it: those who wait for a link to sign in, or for
-- a code, from one, everybody else from the other. What has been delivered or given up is in neither.
DROP INDEX "Message_dueAt_idx";
CREATE INDEX "Message_due_urgent_idx" ON "Message"("dueAt", "id")
  WHERE "sentOn" IS NULL AND "failedOn" IS NULL AND ("accessLinkId" IS NOT NULL OR "reportCodeId" IS NOT NULL);
CREATE INDEX "Message_due_idx" ON "Message"("dueAt", "id")
  WHERE "sentOn" IS NULL AND "failedOn" IS NULL AND NOT ("accessLinkId" IS NOT NULL OR "reportCodeId" IS NOT NULL);

-- Of its causes a message has one or two: in the indexes of the others it need not stand, and each change of it is cheaper.
DROP INDEX "Message_reportId_idx";
DROP INDEX "Message_userId_idx";
DROP INDEX "Message_accessLinkId_idx";
DROP INDEX "Message_reportCodeId_idx";
CREATE INDEX "Message_reportId_idx" ON "Message"("reportId") WHERE "reportId" IS NOT NULL;
CREATE INDEX "Message_userId_idx" ON "Message"("userId") WHERE "userId" IS NOT NULL;
CREATE INDEX "Message_accessLinkId_idx" ON "Message"("accessLinkId") WHERE "accessLinkId" IS NOT NULL;
CREATE INDEX "Message_reportCodeId_idx" ON "Message"("reportCodeId") WHERE "reportCodeId" IS NOT NULL;
