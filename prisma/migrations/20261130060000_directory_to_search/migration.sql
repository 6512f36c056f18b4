-- A directory of ten thousand: sorted and searched in SQL, alike on every database whatever its collations.

-- A text without case and accents, for sorting, and for what a search looks into; lib/words/folded.ts does the same with
-- what is typed into it. Letters are named one by one, since lower() knows those of ASCII alone in some locales.
CREATE FUNCTION "folded"(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(
    replace(replace(replace(replace(replace(
      lower(regexp_replace(normalize($1, NFKD), '[\u0300-\u036f]', '', 'g')),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'Æ', 'ae'), 'Œ', 'oe'),
    'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЄҐЂЃЅЈЉЊЋЌЏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςØŁĐÐÞøłđıðþ',
    'абвгдежзиклмнопрстуфхцчшщъыьэюяієґђѓѕјљњћќџαβγδεζηθικλμνξοπρστυφχψωσolddtoldidt'
  )
$$;

ALTER TABLE "Person"
  ADD COLUMN "number" TEXT,
  ADD COLUMN "leftOn" DATE,
  ADD COLUMN "sortName" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS ("folded"("name")) STORED;
ALTER TABLE "Person"
  ADD COLUMN "searchText" TEXT COLLATE "C" NOT NULL
    GENERATED ALWAYS AS ("folded"("name") || ' ' || "email" || ' ' || "folded"("unit") || ' ' || "folded"(coalesce("number", ''))) STORED;

CREATE UNIQUE INDEX "Person_workspaceId_number_key" ON "Person"("workspaceId", "number");
CREATE INDEX "Person_workspaceId_sortName_id_idx" ON "Person"("workspaceId", "sortName", "id");

ALTER TABLE "Cycle" ADD COLUMN "mostAsked" INTEGER;

-- The mailbox shows the newest messages of a workspace first.
DROP INDEX "Message_workspaceId_idx";
CREATE INDEX "Message_workspaceId_dueAt_id_idx" ON "Message"("workspaceId", "dueAt", "id");
