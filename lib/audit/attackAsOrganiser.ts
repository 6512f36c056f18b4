import type { Attack } from "@/lib/audit/attack"
import { addressOf, buildReview, deliver, linkOf, newWord, openLink, send, tokensTo } from "@/lib/audit/buildReview"
import { answersOf } from "@/lib/audit/experiment"
import { findPlace, readKeys } from "@/lib/audit/makeForgery"
import { makeKeys } from "@/lib/audit/makeKeys"
import { ballotId, draftKey } from "@/lib/ballot/linkCodes"
import { lockDraft } from "@/lib/ballot/lockDraft"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { addRaters } from "@/lib/cycle/addRaters"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { findComposition } from "@/lib/cycle/findComposition"
import { addPerson } from "@/lib/people/addPerson"
import { deletePerson } from "@/lib/people/deletePerson"
import { editPerson } from "@/lib/people/editPerson"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { findReliability } from "@/lib/report/findReliability"
import { unlockNorms } from "@/lib/report/lockNorms"
import { questionnaireKey } from "@/lib/report/questionnaireKey"

// Whoever runs a cycle, by the product's own pages.

const PLAN = { Subject: { peers: ["Amir", "Bea", "Cem", "Dora"] } }
const OWN = {
  email: "attacker@elsewhere.example",
  managerId: null,
  unit: "",
  number: null,
  hasLeft: false,
  external: false,
}

export const organiserAttacks: Attack[] = [
  {
    attacker: "organiser",
    attack: "swap an address before sending",
    tried: "to read what was typed by the link that the new address gets",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN)
      const { db, keys, owner, people, now } = review
      const word = newWord()
      const link = await linkOf(review, "Amir", "Subject")
      await saveDraft(db, keys, link, answersOf([2, 2, 2], word), now)
      await editPerson(db, keys, owner, people.get("Amir")!, { ...OWN, name: "Amir" }, now)
      await deliver(review)
      const token = tokensTo(review, OWN.email).at(-1)
      if (isPlanted) {
        // As if what was typed belonged to the rater and not to the link.
        const { linkId, invitationId } = await findPlace(review, "Amir", "Subject")
        const own = draftKey((await readKeys(review)).link, { linkId, invitationId, token: token! })
        const ciphertext = lockDraft(own, invitationId, answersOf([2, 2, 2], word))
        await db.draft.create({ data: { linkId, invitationId, ciphertext } })
      }
      const read = JSON.stringify((await openLink(review, token, "Subject"))?.link.draft ?? {}).includes(word)
      const copied = (await openLink(review, link.token, "Subject"))?.link.draft.comments.keep?.includes(word) ?? false
      const told = review.mails.filter(({ to }) => to.address === addressOf("Amir", owner)).length > 1
      return {
        got: read
          ? "what was typed is read"
          : `an empty link; ${copied ? "the old one still shows it" : "the old one is empty"}; ${told ? "the rater is told" : "the rater is not told"}`,
        isBreach: read || !told || !copied,
      }
    },
  },
  {
    attacker: "organiser",
    attack: "swap an address after sending",
    tried: "to read or replace what was sent by the link that the new address gets",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN)
      const { db, keys, owner, people, cycleId, now } = review
      const receipt = await send(review, "Amir", "Subject", 4)
      await editPerson(db, keys, owner, people.get("Amir")!, { ...OWN, name: "Amir" }, now)
      await deliver(review)
      if (isPlanted) {
        const old = await db.sent.findFirstOrThrow({ where: { invitation: { cycleId } } })
        const id = ballotId((await readKeys(review)).link, old.linkId, old.invitationId)
        await db.ballot.delete({ where: { id } })
        await db.sent.deleteMany({ where: { invitationId: old.invitationId } })
      }
      const asked = await openLink(review, tokensTo(review, OWN.email).at(-1), "Subject")
      const { kind } = await submitBallot(db, keys, asked!.link, answersOf([1, 1, 1], "instead"), now)
      await closeCycle(db, keys, owner, cycleId, now)
      const box = await db.ballotBox.findUniqueOrThrow({ where: { cycleId } })
      const isBreach = kind === "submitted" || !box.receipts.includes(receipt)
      return {
        got: `${asked!.kind}: sending is ${kind}; what the rater sent ${isBreach ? "is lost" : "counts"}`,
        isBreach,
      }
    },
  },
  {
    attacker: "organiser",
    attack: "delete those who answered",
    tried: "to choose which answers count",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN)
      const { db, keys, owner, people, cycleId, now } = review
      for (const rater of ["Amir", "Bea", "Cem"]) await send(review, rater, "Subject", 4)
      const place = await findPlace(review, "Amir", "Subject")
      await deletePerson(db, keys, owner, people.get("Amir")!, now)
      await deliver(review)
      if (isPlanted) {
        const id = ballotId((await readKeys(review)).link, place.linkId, place.invitationId)
        await db.ballot.delete({ where: { id } })
        await db.sent.delete({ where: { invitationId: place.invitationId } })
      }
      const told = review.mails.filter(({ to }) => to.address === addressOf("Amir", owner)).length > 1
      const close = await closeCycle(db, keys, owner, cycleId, now)
      const counted = close.kind === "closed" ? close.counted : 0
      return {
        got: `${counted} of 3 count; the rater is ${told ? "told" : "not told"}`,
        isBreach: counted !== 3 || !told,
      }
    },
  },
  {
    attacker: "organiser",
    attack: "invent raters",
    tried: "three colleagues at addresses of the organiser's own, asked later",
    run: async (ground, isPlanted) => {
      const later = new Date("2026-03-04T09:00:00Z")
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN)
      const { db, keys, owner, subjects, cycleId } = review
      const personIds: string[] = []
      for (const [index, name] of ["Eva", "Fin", "Gus"].entries()) {
        const email = `me+${index}@elsewhere.example`
        const added = await addPerson(db, owner, { ...OWN, name, email }, later)
        if (added.kind === "added") personIds.push(added.personId)
      }
      const subjectId = subjects.get("Subject")!
      await addRaters(db, keys, owner, { subjectId, group: "peers", personIds }, later)
      if (isPlanted) {
        await db.invitation.updateMany({ where: { cycleId }, data: { addedOn: new Date("2026-03-02") } })
        for (const id of personIds) await db.person.update({ where: { id }, data: { email: addressOf(id, owner) } })
      }
      const { added, outside, alike } = (await findComposition(db, { cycleId, subjectId })).get(subjectId)!
      const isBreach = added + outside + alike === 0
      return { got: `the composition says ${added} added, ${outside} from outside, ${alike} like another`, isBreach }
    },
  },
  {
    attacker: "organiser",
    attack: "surround one by invented subjects",
    tried: "ten subjects, nine of them invented, with a read of the database: what the norms say of the tenth",
    run: async (ground, isPlanted) => {
      const raters = ["Amir", "Bea", "Cem"]
      const subjects = ["Real", ...Array.from({ length: 9 }, (_, index) => `Invented ${index}`)]
      const plan = Object.fromEntries(subjects.map((name) => [name, { peers: raters }]))
      const review = await buildReview(ground, await makeKeys(ground.folder), plan)
      const { db, keys, owner, cycleId, now } = review
      for (const subject of subjects)
        for (const rater of raters) await send(review, rater, subject, 1 + (now.getTime() % 5))
      await closeCycle(db, keys, owner, cycleId, now)
      const { workspaceId } = owner
      const place = { workspaceId, questionnaireKey: questionnaireKey(builtInQuestionnaire) }
      const { locked } = await db.norms.findUniqueOrThrow({ where: { workspaceId_questionnaireKey: place } })
      const known = await db.installation.findMany()
      const tried = [...known.map(({ secretFingerprint }) => Buffer.from(secretFingerprint, "hex")), Buffer.alloc(32)]
      const secrets = isPlanted ? [...tried, keys.secret] : tried
      const opened = secrets.some((secret) => unlockNorms(secret, place, locked) !== null)
      const told = (await findReliability(db, keys.secret, owner, cycleId))!.reliability !== null
      return {
        got: opened || told ? "sums of the tenth" : "the row is locked, and nothing is told of fewer than 30 subjects",
        isBreach: opened || told,
      }
    },
  },
]
