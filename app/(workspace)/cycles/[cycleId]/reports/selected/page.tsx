import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { releaseSelected, takeSelectedBack } from "@/app/(workspace)/cycles/[cycleId]/reports/actions"
import { SelectedReportsSchema, reportsHref } from "@/app/(workspace)/cycles/[cycleId]/reports/choice"
import { requireCycle, type CycleParams } from "@/app/(workspace)/cycles/gates"
import type { ActionState } from "@/app/_server/action"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader, Section } from "@/app/_ui/block"
import type { Variant } from "@/app/_ui/button"
import { ActionForm, SubmitButton } from "@/app/_ui/form"
import { findReleaseSelection } from "@/lib/release/listReleases"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("releasing.selected.metaTitle") }
}

type SearchParams = Promise<Record<string, string | string[]>>

/** What is to be done about the reports that were chosen in the list, with the numbers, before it is done. */
export default async function SelectedReportsPage({
  params,
  searchParams,
}: {
  params: CycleParams
  searchParams: SearchParams
}) {
  const { db, organiser, cycle } = await requireCycle(params)
  const { t } = await getWords()
  const selection = SelectedReportsSchema.parse(await searchParams)
  const selected = (await findReleaseSelection(db, organiser, cycle.id, selection)) ?? notFound()
  const { reports, forSubjects, forCoaches, released } = selected
  const back = reportsHref(cycle.id, { search: "", filter: "all", ...selection, page: 1 })
  const isDone = forSubjects + forCoaches + released === 0
  return (
    <div className="page narrow">
      <PageHeader
        title={t("releasing.selected.title", { reports })}
        back={{ href: back, label: t("releasing.title") }}
        lead={reports === 0 ? t("releasing.selected.none") : isDone ? t("releasing.selected.nothing") : undefined}
      />
      <Deed
        kind="toSubjects"
        reports={forSubjects}
        coaches={forCoaches}
        variant="primary"
        action={releaseSelected.bind(null, cycle.id, selection, "subject")}
      />
      <Deed
        kind="toCoaches"
        reports={forCoaches}
        variant="secondary"
        action={releaseSelected.bind(null, cycle.id, selection, "coach")}
      />
      <Deed kind="back" reports={released} variant="danger" action={takeSelectedBack.bind(null, cycle.id, selection)} />
    </div>
  )
}

/** It stays when it is done, and says so; there is no button where there is nothing to do. */
async function Deed({
  kind,
  reports,
  coaches = 0,
  variant,
  action,
}: {
  kind: "toSubjects" | "toCoaches" | "back"
  reports: number
  coaches?: number
  variant: Variant
  action: () => Promise<ActionState>
}) {
  const { t } = await getWords()
  if (reports === 0) return null
  return (
    <Section title={t(`releasing.selected.${kind}.title`)}>
      <Card>
        <p>{t(`releasing.selected.${kind}.about`, { reports, coaches })}</p>
        <ActionForm action={action}>
          <SubmitButton variant={variant}>{t(`releasing.selected.${kind}.button`, { reports })}</SubmitButton>
        </ActionForm>
      </Card>
    </Section>
  )
}
