import type { Metadata } from "next"
import { runAgain } from "@/app/(workspace)/cycles/actions"
import { requireCycle, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Card, Notice, PageHeader } from "@/app/_ui/block"
import { ActionForm, FormActions, SubmitButton, TextField } from "@/app/_ui/form"
import { listLeftOut } from "@/lib/cycle/listLeftOut"
import { shortList } from "@/lib/words/shortList"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.again.title") }
}

export default async function AgainPage({ params }: { params: CycleParams }) {
  const { db, organiser, cycle } = await requireCycle(params)
  const words = await getWords()
  const { t } = words
  const leftOut = await listLeftOut(db, organiser, cycle.id)
  return (
    <div className="page narrow">
      <PageHeader
        title={t("setUp.again.title")}
        back={{ href: `/cycles/${cycle.id}`, label: cycle.name }}
        lead={t("setUp.again.lead", { cycle: cycle.name })}
      />
      {leftOut.length > 0 && (
        <Notice title={t("setUp.again.leftOut.before")}>
          {shortList(
            words,
            leftOut.map(({ name }) => name),
          )}
        </Notice>
      )}
      <Card>
        <ActionForm action={runAgain.bind(null, cycle.id)}>
          <TextField
            name="name"
            label={t("setUp.again.name")}
            hint={t("cycles.new.nameHint")}
            defaultValue={cycle.name}
            maxLength={100}
            required
          />
          <FormActions>
            <SubmitButton pendingLabel={t("setUp.again.pending")}>{t("setUp.again.button")}</SubmitButton>
          </FormActions>
        </ActionForm>
      </Card>
    </div>
  )
}
