-- After so many months a closed cycle is erased, with its reports; null: when somebody deletes it.
ALTER TABLE "Workspace" ADD COLUMN "retentionMonths" INTEGER;
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_retention_of_a_month" CHECK ("retentionMonths" >= 1);
