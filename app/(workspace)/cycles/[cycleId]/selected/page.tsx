import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { remindEveryone, remindSelected } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { SelectedSchema, subjectsHref } from "@/app/(workspace)/cycles/[cycleId]/choice"
import { chooseCoachOfSelected } from "@/app/(workspace)/cycles/[cycleId]/subjects/actions"
import { CoachField } from "@/app/(workspace)/cycles/coachSection"
import { requireCycle, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader, Section } from "@/app/_ui/block"
import { ActionForm, FormActions, SubmitButton } from "@/app/_ui/form"
import { findSelection, type Selected } from "@/lib/cycle/findSelection"
import type { Selection } from "@/lib/cycle/overview"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("collecting.selected.metaTitle") }
}

type SearchParams = Promise<Record<string, string | string[]>>

/** What is to be done about those who were chosen in the list, with the numbers, before it is done. */
export default async function SelectedPage({
  params,
  searchParams,
}: {
  params: CycleParams
  searchParams: SearchParams
}) {
  const { db, organiser, cycle, now } = await requireCycle(params)
  const { t, format } = await getWords()
  const selection = SelectedSchema.parse(await searchParams)
  const selected = await findSelection(db, organiser, cycle.id, selection, now)
  if (!selected) redirect(`/cycles/${cycle.id}`)
  const { subjects, names } = selected
  const isEveryone = "filter" in selection && selection.filter === "all" && selection.search === ""
  const back = subjectsHref(cycle.id, "filter" in selection ? selection : {})
  // The organiser's own review is a part of everyone, and is in no list.
  const hasSome = subjects > 0 || (isEveryone && selected.missing === null)
  return (
    <div className="page narrow">
      <PageHeader
        title={t("collecting.selected.title", { people: subjects })}
        back={{ href: back, label: cycle.name }}
        lead={
          subjects === 0
            ? t("collecting.selected.none")
            : t("collecting.selected.names", {
                names: names.length < subjects ? names.join(", ") : format.list(names),
                more: subjects - names.length,
              })
        }
      />
      {hasSome && <Remind cycleId={cycle.id} selection={isEveryone ? null : selection} selected={selected} />}
      {subjects > 0 && (
        <Section title={t("collecting.selected.coach.title")}>
          <Card>
            <p>{t("collecting.selected.coach.about", { people: subjects })}</p>
            <ActionForm action={chooseCoachOfSelected.bind(null, cycle.id, selection)}>
              <CoachField chosen="" />
              <FormActions>
                <SubmitButton variant="secondary">{t("releasing.coach.save")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Card>
        </Section>
      )}
    </div>
  )
}

/** @param selection null for everyone of the cycle */
async function Remind({
  cycleId,
  selection,
  selected: { missing },
}: {
  cycleId: string
  selection: Selection | null
  selected: Selected
}) {
  const { t } = await getWords()
  const action = selection ? remindSelected.bind(null, cycleId, selection) : remindEveryone.bind(null, cycleId)
  const reminders = missing && missing.people - missing.reminded
  return (
    <Section title={t(selection ? "collecting.selected.remind.title" : "collecting.selected.remind.everyone")}>
      <Card>
        <p>{missing ? t("collecting.selected.remind.about", { ...missing }) : t("collecting.selected.remind.own")}</p>
        <ActionForm action={action}>
          {reminders !== 0 && (
            <FormActions>
              <SubmitButton pendingLabel={t("collecting.remind.pending")}>
                {reminders === null
                  ? t("collecting.selected.remind.buttonOwn")
                  : t("collecting.selected.remind.button", { reminders })}
              </SubmitButton>
            </FormActions>
          )}
        </ActionForm>
      </Card>
    </Section>
  )
}
