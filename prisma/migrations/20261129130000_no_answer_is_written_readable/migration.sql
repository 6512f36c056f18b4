-- After the close answers rest as published aggregates alone, in "Report". What cycles that are closed tell of their
-- raters in general is kept as sums (lib/report/foldResponses.ts), which needs the secret: only Parallax itself can do
-- it, when it starts.
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Response") AND current_setting('parallax.responses_folded', true) IS DISTINCT FROM 'yes' THEN
    RAISE EXCEPTION 'Start Parallax to migrate this database; "prisma migrate deploy" cannot.';
  END IF;
END $$;

DROP TABLE "Response";
DROP TABLE "Comment";
