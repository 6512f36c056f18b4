import { chooseCoach } from "@/app/(workspace)/cycles/[cycleId]/reports/actions"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, Section } from "@/app/_ui/block"
import { ActionForm, SelectField, SubmitButton } from "@/app/_ui/form"
import { findCoach } from "@/lib/release/findCoach"
import { listCoaches } from "@/lib/release/listCoaches"

/** Chooses who coaches a subject: they can be given the report first. */
export async function CoachSection({ subjectId }: { subjectId: string }) {
  const { db, organiser } = await requireOrganiser()
  const { t } = await getWords()
  return (
    <Section title={t("releasing.coach.title")}>
      <Card>
        <ActionForm action={chooseCoach.bind(null, subjectId)}>
          <CoachField chosen={(await findCoach(db, organiser, subjectId)) ?? ""} />
          <SubmitButton variant="secondary">{t("releasing.coach.save")}</SubmitButton>
        </ActionForm>
      </Card>
    </Section>
  )
}

/** All who can be a coach, and nobody. @param chosen id of the coach; empty for nobody */
export async function CoachField({ chosen }: { chosen: string }) {
  const { db, organiser } = await requireOrganiser()
  const { t } = await getWords()
  const coaches = await listCoaches(db, organiser)
  return (
    <SelectField name="coach" label={t("releasing.coach.title")} hint={t("releasing.coach.hint")} defaultValue={chosen}>
      <option value="">{t("releasing.coach.none")}</option>
      {coaches.map(({ userId, name }) => (
        <option key={userId} value={userId}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
