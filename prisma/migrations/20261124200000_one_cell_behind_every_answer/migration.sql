-- A single behaviour takes more answers than a competency does; what was decided before is the least of it.
ALTER TABLE "Workspace" ADD COLUMN "behaviourThreshold" INTEGER NOT NULL DEFAULT 5;
UPDATE "Workspace" SET "behaviourThreshold" = GREATEST(5, "threshold");
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_behaviour_threshold_at_least_four" CHECK ("behaviourThreshold" >= 4);
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_behaviour_threshold_at_least_threshold" CHECK ("behaviourThreshold" >= "threshold");

ALTER TABLE "Cycle" ADD COLUMN "behaviourThreshold" INTEGER;
UPDATE "Cycle" SET "behaviourThreshold" = GREATEST(5, "threshold");
ALTER TABLE "Cycle" ALTER COLUMN "behaviourThreshold" SET NOT NULL;
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_behaviour_threshold_at_least_four" CHECK ("behaviourThreshold" >= 4);
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_behaviour_threshold_at_least_threshold" CHECK ("behaviourThreshold" >= "threshold");

-- Raters who appear as themselves also say which competencies matter most.
ALTER TABLE "Response" ADD COLUMN "matters" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Questionnaires of drafts become documents of form 2, in which every text is a record by language, as
-- lib/questionnaire/form1.ts reads them. A cycle that was launched keeps the very document that its raters were asked.
CREATE FUNCTION pg_temp.english(entry JSONB, VARIADIC names TEXT[]) RETURNS JSONB LANGUAGE SQL AS $$
  SELECT entry || jsonb_object_agg(name, jsonb_build_object('en', entry -> name)) FROM unnest(names) AS name
$$;
CREATE FUNCTION pg_temp.each_english(list JSONB, VARIADIC names TEXT[]) RETURNS JSONB LANGUAGE SQL AS $$
  SELECT COALESCE(jsonb_agg(pg_temp.english(entry, VARIADIC names) ORDER BY place), '[]')
  FROM jsonb_array_elements(list) WITH ORDINALITY AS entries (entry, place)
$$;
-- "Direct reports" → "direct reports", but "HR partners" stays. Nobody could rename a group, so these are in English.
CREATE FUNCTION pg_temp.in_sentence(name TEXT) RETURNS TEXT LANGUAGE SQL AS $$
  SELECT CASE WHEN name ~ '^[A-Z](?![A-Z])' THEN lower(left(name, 1)) || substr(name, 2) ELSE name END
$$;
CREATE FUNCTION pg_temp.with_many(list JSONB) RETURNS JSONB LANGUAGE SQL AS $$
  SELECT COALESCE(jsonb_agg(entry || jsonb_build_object('many', pg_temp.in_sentence(entry ->> 'name')) ORDER BY place), '[]')
  FROM jsonb_array_elements(list) WITH ORDINALITY AS entries (entry, place)
$$;
UPDATE "Cycle" SET "questionnaire" = pg_temp.english("questionnaire" - 'language' - 'version', 'title') || jsonb_build_object(
  'form', 2,
  'edition', "questionnaire" -> 'version',
  'leadIn', pg_temp.english("questionnaire" -> 'leadIn', 'other', 'self'),
  'scale', pg_temp.english("questionnaire" -> 'scale', 'notObserved') || jsonb_build_object(
    'points', pg_temp.each_english("questionnaire" -> 'scale' -> 'points', 'label')
  ),
  'competencies', pg_temp.each_english("questionnaire" -> 'competencies', 'name', 'about'),
  'items', pg_temp.each_english("questionnaire" -> 'items', 'other', 'self'),
  'questions', pg_temp.each_english("questionnaire" -> 'questions', 'other', 'self', 'hint'),
  'groups', pg_temp.each_english(pg_temp.with_many("questionnaire" -> 'groups'), 'name', 'one', 'many')
)
WHERE "stage" = 'draft' AND "questionnaire" ->> 'language' = 'en' AND "questionnaire" -> 'form' IS NULL;
