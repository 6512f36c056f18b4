import type { z } from "zod"
import { refuse, type Refused } from "@/app/_server/action"
import { readPerson, type PersonFormSchema } from "@/app/_server/people"
import { getWords } from "@/app/_server/words"
import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { addPerson } from "@/lib/people/addPerson"

/** Adds somebody new who is to be reviewed or asked; a form that cannot be taken comes back as it was typed. */
export async function addToDirectory(
  { db, organiser, now }: { db: Db; organiser: Organiser; now: Date },
  form: z.infer<typeof PersonFormSchema>,
  values: Record<string, string>,
): Promise<{ ok: true; personId: string } | Refused> {
  const { t } = await getWords()
  const read = await readPerson({ db, organiser }, form)
  if (!read.ok) return refuse(values, { managerId: read.error })
  const addition = await addPerson(db, organiser, read.person, now)
  switch (addition.kind) {
    case "taken":
      return refuse(values, { email: t("setUp.people.taken") })
    case "numberTaken":
      return refuse(values, { number: t("people.person.numberTaken") })
    case "managerGone":
      return refuse(values, { managerId: t("people.person.managerGone") })
    case "added":
      return { ok: true, personId: addition.personId }
  }
}
