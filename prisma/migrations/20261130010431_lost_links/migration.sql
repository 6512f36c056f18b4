-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'linkAgain';

-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "sentAgainOn" DATE;

-- CreateTable
CREATE TABLE "LinkRequest" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "LinkRequest_pkey" PRIMARY KEY ("id")
);
