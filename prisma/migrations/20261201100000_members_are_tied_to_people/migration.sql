-- Who a member is in the directory was told by the address alone; now a tie stays when the person's address changes. Whoever
-- has the address of a person today is tied by it, as before.

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "nobodyAmong" TEXT;

-- CreateTable
CREATE TABLE "Tie" (
    "userId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "Tie_pkey" PRIMARY KEY ("userId","personId")
);

-- CreateIndex
CREATE INDEX "Tie_personId_idx" ON "Tie"("personId");

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
