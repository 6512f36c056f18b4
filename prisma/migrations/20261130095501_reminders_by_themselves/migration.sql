-- AlterTable
ALTER TABLE "Cycle" ADD COLUMN     "remindedOn" DATE,
ADD COLUMN     "reminderDays" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- Days before the last one.
ALTER TABLE "Cycle" ADD CONSTRAINT "reminder_days_before_the_last" CHECK (0 <= ALL ("reminderDays") AND 60 >= ALL ("reminderDays"));
