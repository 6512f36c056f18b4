-- Norms were rounded results, one row after the other; now they are locked sums in one row that cycles are added to. A
-- result cannot be taken apart into sums, so these begin anew.
DROP TABLE "Norms";

CREATE TABLE "Norms" (
    "workspaceId" UUID NOT NULL,
    "questionnaireKey" TEXT NOT NULL,
    "locked" BYTEA NOT NULL,

    CONSTRAINT "Norms_pkey" PRIMARY KEY ("workspaceId","questionnaireKey")
);

ALTER TABLE "Norms" ADD CONSTRAINT "Norms_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
