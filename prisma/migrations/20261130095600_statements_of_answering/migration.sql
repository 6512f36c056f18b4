-- What raters' browsers ask for most: one colleague on a link, keeping a draft, sending it. As functions, since a session
-- plans the statements within a function once and keeps the plan; sent as they are, they were planned anew each time, which
-- took longer than to run them. Each is asked by one file of lib/ballot, which says what it is for. Bytes come and go in base 64:
-- as they are, they would be written in hexadecimal on their way, half as long again.

-- An invitation on a link that has not ended, while its cycle collects (followLink.ts).
CREATE FUNCTION "askedOnLink"(hash text, invitation uuid) RETURNS TABLE (
  "linkId" text, "raterId" text, "tokenHash" text, "mac" text, "legacyAddressMac" text,
  "subjectId" text, "group" text, "addedOn" date, "invitationMac" text, "subjectName" text,
  "rater" json, "inGroup" json, "sentBy" text, "isDeclined" boolean, "draft64" text,
  "cycleId" text, "cycleName" text, "deadline" date, "threshold" integer, "behaviourThreshold" integer,
  "welcome" text, "mailWay" text, "termsMac" text, "keyVersion" integer, "keyFingerprint" text, "workspace" json
) LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT l."id"::text, l."raterId"::text, l."tokenHash", l."mac", l."legacyAddressMac",
      i."subjectId"::text, i."group", i."addedOn", i."mac",
      (SELECT p."name" FROM "Subject" s JOIN "Person" p ON p."id" = s."personId" WHERE s."id" = i."subjectId"),
      (SELECT json_build_object('raterName', p."name", 'email', p."email")
        FROM "Rater" r JOIN "Person" p ON p."id" = r."personId" WHERE r."id" = l."raterId"),
      (SELECT json_agg(json_build_array(o."id", o."raterId", o."addedOn", o."mac")) FROM "Invitation" o
        WHERE o."subjectId" = i."subjectId" AND o."group" = i."group" AND o."withdrawnOn" IS NULL),
      (SELECT s."linkId"::text FROM "Sent" s WHERE s."invitationId" = i."id"),
      EXISTS (SELECT FROM "Declined" d WHERE d."invitationId" = i."id"),
      (SELECT encode(d."ciphertext", 'base64') FROM "Draft" d WHERE d."linkId" = l."id" AND d."invitationId" = i."id"),
      c."id"::text, c."name", c."deadline", c."threshold", c."behaviourThreshold",
      c."welcome", c."mailWay"::text, c."termsMac", c."keyVersion", c."keyFingerprint",
      (SELECT json_build_object('name', w."name", 'timeZone', w."timeZone", 'isDemo', w."isDemo")
        FROM "Workspace" w WHERE w."id" = c."workspaceId")
    FROM "Link" l JOIN "Invitation" i ON i."raterId" = l."raterId" JOIN "Cycle" c ON c."id" = i."cycleId"
    WHERE l."tokenHash" = hash AND l."endedOn" IS NULL
      AND (l."legacyInvitationId" IS NULL OR l."legacyInvitationId" = i."id")
      AND i."id" = invitation AND i."withdrawnOn" IS NULL AND c."stage" = 'collecting';
END $$;

-- Holds what a rater works on, as lib/ballot/holdLink.ts does, and says whether all is still as it was read: the cycle
-- collects until the same day, the link has not ended, the invitation stands, no answer has been sent or taken back meanwhile,
-- and the draft is the very one.
CREATE FUNCTION "heldAsRead"(
  cycle uuid, last_day date, link uuid, hash text, invitation uuid, sent_by uuid, nonce text
) RETURNS boolean LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM FROM "Cycle" WHERE "id" = cycle AND "stage" = 'collecting' AND "deadline" = last_day FOR SHARE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('invitation ' || invitation, 0));
  -- A statement of its own: it sees what those have done who held the locks before.
  RETURN EXISTS (
    SELECT FROM "Draft" d
    WHERE d."linkId" = link AND d."invitationId" = invitation
      AND encode(substring(d."ciphertext" FROM 1 FOR 12), 'hex') = nonce
  )
    AND EXISTS (SELECT FROM "Link" l WHERE l."id" = link AND l."tokenHash" = hash AND l."endedOn" IS NULL)
    AND EXISTS (SELECT FROM "Invitation" i WHERE i."id" = invitation AND i."withdrawnOn" IS NULL)
    AND NOT EXISTS (SELECT FROM "Declined" d WHERE d."invitationId" = invitation)
    AND (SELECT s."linkId" FROM "Sent" s WHERE s."invitationId" = invitation) IS NOT DISTINCT FROM sent_by;
END $$;

-- Writes a draft over the very one that was read; false where anything is otherwise, and nothing was done (saveWritings.ts).
CREATE FUNCTION "keepOverRead"(
  cycle uuid, last_day date, link uuid, hash text, invitation uuid, sent_by uuid, nonce text, locked64 text
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF NOT "heldAsRead"(cycle, last_day, link, hash, invitation, sent_by, nonce) THEN
    RETURN false;
  END IF;
  UPDATE "Draft" SET "ciphertext" = decode(locked64, 'base64') WHERE "linkId" = link AND "invitationId" = invitation;
  RETURN true;
END $$;

-- Lays a ballot into the box in place of the very draft that it was made of; false where anything is otherwise, and nothing
-- was done (submitBallot.ts).
CREATE FUNCTION "sendOverRead"(
  cycle uuid, last_day date, link uuid, hash text, invitation uuid, sent_by uuid, nonce text, ballot text, sealed64 text
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF NOT "heldAsRead"(cycle, last_day, link, hash, invitation, sent_by, nonce) THEN
    RETURN false;
  END IF;
  INSERT INTO "Sent" ("invitationId", "linkId") VALUES (invitation, link) ON CONFLICT DO NOTHING;
  INSERT INTO "Ballot" ("id", "cycleId", "ciphertext") VALUES (ballot, cycle, decode(sealed64, 'base64'))
    ON CONFLICT ("id") DO UPDATE SET "ciphertext" = EXCLUDED."ciphertext";
  DELETE FROM "Draft" WHERE "linkId" = link AND "invitationId" = invitation;
  RETURN true;
END $$;
