import type { Metadata } from "next"
import { dropSubject, reviewNewPerson, reviewPeople } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import { SeenField } from "@/app/(workspace)/cycles/[cycleId]/setup/seenField"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { requireDraftPart, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { NewPersonFields } from "@/app/(workspace)/cycles/newPersonFields"
import { PeoplePicker } from "@/app/(workspace)/cycles/peoplePicker"
import { CYCLE_TAGS } from "@/app/(workspace)/cycles/tags"
import { getWords } from "@/app/_server/words"
import { Card, EmptyState, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ConfirmButton } from "@/app/_ui/confirm"
import { ActionForm, FormActions, SubmitButton } from "@/app/_ui/form"
import { listCandidates } from "@/lib/cycle/listCandidates"
import { listSubjects } from "@/lib/cycle/listSubjects"
import type { ReviewSubject } from "@/lib/cycle/subjects"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.subjects.title") }
}

export default async function SubjectsPage({ params }: { params: CycleParams }) {
  const { db, organiser, cycle, seen } = await requireDraftPart(params, "subjects")
  const { t } = await getWords()
  const subjects = await listSubjects(db, organiser, cycle.id)
  const people = await listCandidates(db, organiser)
  const reviewed = new Set(subjects.map(({ personId }) => personId))
  const choices = people.map(({ id, name, email }) => {
    return { id, name, email, already: reviewed.has(id) ? t("setUp.subjects.already") : null }
  })
  return (
    <>
      <Section title={t("setUp.subjects.reviewed")}>
        {subjects.length === 0 ? (
          <EmptyState title={t("setUp.subjects.nobody")}>{t("setUp.subjects.none")}</EmptyState>
        ) : (
          <ul className={styles.rows}>
            {subjects.map((subject) => (
              <li key={subject.id}>
                <SubjectLine cycleId={cycle.id} subject={subject} />
              </li>
            ))}
          </ul>
        )}
      </Section>

      <div className="row">
        <ButtonLink prefetch={false} href={`/cycles/${cycle.id}/setup/import`}>
          {t("setUp.import.link")}
        </ButtonLink>
        {subjects.length > 0 && (
          <a className="small" href={`/cycles/${cycle.id}/pairs.csv`} download>
            {t("setUp.import.export")}
          </a>
        )}
      </div>

      <Section title={t("setUp.people.add")}>
        <Card>
          <ActionForm action={reviewPeople.bind(null, cycle.id)}>
            <SeenField {...seen} />
            <PeoplePicker
              legend={t("setUp.people.directory")}
              people={choices}
              nobody={people.length === 0 ? t("setUp.subjects.noDirectory") : t("setUp.subjects.allReviewed")}
            >
              <FormActions>
                <SubmitButton
                  variant={subjects.length === 0 ? "primary" : "secondary"}
                  pendingLabel={t("setUp.adding")}
                >
                  {t("setUp.subjects.add")}
                </SubmitButton>
              </FormActions>
            </PeoplePicker>
          </ActionForm>
          <Disclosure label={t("setUp.subjects.new")} startsOpen={people.length === 0}>
            <ActionForm action={reviewNewPerson.bind(null, cycle.id)}>
              <NewPersonFields />
              <FormActions>
                <SubmitButton variant="secondary" pendingLabel={t("setUp.adding")}>
                  {t("setUp.subjects.addNew")}
                </SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        </Card>
      </Section>
      {subjects.length > 0 && (
        <div>
          <ButtonLink href={`/cycles/${cycle.id}/setup/raters`} variant="primary">
            {t("setUp.subjects.next")}
          </ButtonLink>
        </div>
      )}
    </>
  )
}

async function SubjectLine({ cycleId, subject }: { cycleId: string; subject: ReviewSubject }) {
  const { t } = await getWords()
  const { id, name, email, raters } = subject
  return (
    <>
      <span className={styles.who}>
        <strong>{name}</strong>
        <br />
        <span className="small quiet">{email}</span>
      </span>
      <span className="small quiet">{t("setUp.subjects.asked", { people: raters.length })}</span>
      <ConfirmButton
        variant="quiet"
        label={t.rich("setUp.subjects.remove.label", { ...CYCLE_TAGS, name })}
        title={t("setUp.subjects.remove.title", { name })}
        body={<p>{t("setUp.subjects.remove.about", { name })}</p>}
        confirmLabel={t("setUp.subjects.remove.button")}
        pendingLabel={t("setUp.subjects.remove.pending")}
        action={dropSubject.bind(null, cycleId, id)}
      />
    </>
  )
}
