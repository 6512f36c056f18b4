-- What an organisation shows of itself on paper: drawn here as a PNG, within the size that is drawn (lib/workspace/drawLogo.ts).
CREATE TABLE "Logo" (
    "workspaceId" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "Logo_pkey" PRIMARY KEY ("workspaceId"),
    CONSTRAINT "Logo_has_a_size" CHECK ("width" > 0 AND "height" > 0)
);

ALTER TABLE "Logo" ADD CONSTRAINT "Logo_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
