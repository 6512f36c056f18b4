-- AlterTable
ALTER TABLE "Subject" ADD COLUMN     "talkHeldOn" DATE;
