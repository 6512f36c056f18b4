import type { ComponentProps, ReactNode } from "react"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { NewPersonFields } from "@/app/(workspace)/cycles/newPersonFields"
import { PeoplePicker } from "@/app/(workspace)/cycles/peoplePicker"
import { getWords } from "@/app/_server/words"
import { Card } from "@/app/_ui/block"
import { ActionForm, FormActions, SelectField, SubmitButton } from "@/app/_ui/form"
import type { Candidate } from "@/lib/cycle/suggestion"
import type { ReviewSubject } from "@/lib/cycle/subjects"
import type { LocalGroup } from "@/lib/questionnaire/localQuestionnaire"

type Action = ComponentProps<typeof ActionForm>["action"]

/** Adds raters of one subject: from the directory, or somebody new. */
export async function RaterForms({
  groups,
  people,
  subject,
  askPeople,
  askNewPerson,
  children,
}: {
  groups: LocalGroup[]
  /** Everyone of the directory. */
  people: Candidate[]
  subject: Pick<ReviewSubject, "personId" | "raters">
  askPeople: Action
  askNewPerson: Action
  /** What else the form for people of the directory carries. */
  children?: ReactNode
}) {
  const { t } = await getWords()
  const groupOf = new Map(subject.raters.map(({ personId, group }) => [personId, group]))
  const choices = people
    .filter(({ id }) => id !== subject.personId)
    .map(({ id, name, email }) => {
      const group = groups.find((each) => each.id === groupOf.get(id))
      return { id, name, email, already: group ? t("setUp.raters.already", { group: group.name }) : null }
    })
  return (
    <Card>
      <ActionForm action={askPeople}>
        {children}
        <PeoplePicker
          legend={t("setUp.people.directory")}
          people={choices}
          nobody={t("setUp.raters.allAsked")}
          before={<GroupField name="group" groups={groups} />}
        >
          <FormActions>
            <SubmitButton variant="secondary" pendingLabel={t("setUp.adding")}>
              {t("setUp.raters.ask")}
            </SubmitButton>
          </FormActions>
        </PeoplePicker>
      </ActionForm>
      <Disclosure label={t("setUp.raters.askNew")}>
        <ActionForm action={askNewPerson}>
          <GroupField name="newGroup" groups={groups} />
          <NewPersonFields />
          <FormActions>
            <SubmitButton variant="secondary" pendingLabel={t("setUp.adding")}>
              {t("setUp.raters.addAndAsk")}
            </SubmitButton>
          </FormActions>
        </ActionForm>
      </Disclosure>
    </Card>
  )
}

/** Nobody but the subject answers as "self", so that group is not offered. */
async function GroupField({ name, groups }: { name: string; groups: LocalGroup[] }) {
  const { t } = await getWords()
  const offered = groups.filter(({ kind }) => kind !== "self")
  return (
    <SelectField
      name={name}
      label={t("setUp.raters.askAs")}
      defaultValue={offered.find(({ kind }) => kind === "anonymous")?.id}
    >
      {offered.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
