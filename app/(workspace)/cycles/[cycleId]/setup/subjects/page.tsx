import type { Metadata } from "next"
import { dropSubject, reviewNewPerson, reviewPeople } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { NewPersonFields } from "@/app/(workspace)/cycles/newPersonFields"
import { draftOf, type CycleParams } from "@/app/(workspace)/cycles/organiser"
import { PeoplePicker } from "@/app/(workspace)/cycles/peoplePicker"
import { Card, EmptyState, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ConfirmButton } from "@/app/_ui/confirm"
import { ActionForm, FormActions, SubmitButton } from "@/app/_ui/form"
import { listCandidates, listSubjects } from "@/lib/cycle/store"

export const metadata: Metadata = { title: "People of the cycle" }

export default async function SubjectsPage({ params }: { params: CycleParams }) {
  const { db, viewer, cycle } = await draftOf(params)
  const subjects = await listSubjects(db, viewer, cycle.id)
  const people = await listCandidates(db, viewer)
  const reviewed = new Set(subjects.map(({ personId }) => personId))
  const free = people.filter(({ id }) => !reviewed.has(id))
  return (
    <>
      <Section title="Who is reviewed">
        {subjects.length === 0 ? (
          <EmptyState title="Nobody yet">
            Choose the people who will get a report. Each is asked for a view of their own, and their manager is asked
            too.
          </EmptyState>
        ) : (
          <ul className={styles.rows}>
            {subjects.map(({ id, name, email, raters }) => (
              <li key={id}>
                <span className={styles.who}>
                  <strong>{name}</strong>
                  <br />
                  <span className="small quiet">{email}</span>
                </span>
                <span className="small quiet">{raters.length === 1 ? "1 asked" : `${raters.length} asked`}</span>
                <ConfirmButton
                  variant="quiet"
                  label={
                    <>
                      Remove<span className="visually-hidden"> {name}</span>
                    </>
                  }
                  title={`Remove ${name} from this cycle?`}
                  body={
                    <p>
                      Who would have been asked about {name} is forgotten too. Nobody is deleted from the directory.
                    </p>
                  }
                  confirmLabel="Remove"
                  pendingLabel="Removing …"
                  action={dropSubject.bind(null, cycle.id, id)}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>

      <Section title="Add people">
        <Card>
          {free.length > 0 ? (
            <ActionForm action={reviewPeople.bind(null, cycle.id)}>
              <PeoplePicker legend="From your directory" people={free} />
              <FormActions>
                <SubmitButton variant={subjects.length === 0 ? "primary" : "secondary"} pendingLabel="Adding …">
                  Add the chosen people
                </SubmitButton>
              </FormActions>
            </ActionForm>
          ) : (
            <p className="quiet">
              {people.length === 0
                ? "Your directory is empty. Add somebody here, or a whole list under People."
                : "Everyone of your directory is in this cycle."}
            </p>
          )}
          <Disclosure label="Add somebody new" startsOpen={people.length === 0}>
            <ActionForm action={reviewNewPerson.bind(null, cycle.id)}>
              <NewPersonFields people={people} />
              <FormActions>
                <SubmitButton variant="secondary" pendingLabel="Adding …">
                  Add to the directory and this cycle
                </SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        </Card>
      </Section>
      {subjects.length > 0 && (
        <div>
          <ButtonLink href={`/cycles/${cycle.id}/setup/raters`} variant="primary">
            Continue to raters
          </ButtonLink>
        </div>
      )}
    </>
  )
}
