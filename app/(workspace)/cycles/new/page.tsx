import type { Metadata } from "next"
import { createDraft } from "@/app/(workspace)/cycles/actions"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, FormActions, SubmitButton, TextField } from "@/app/_ui/form"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("cycles.new.title") }
}

export default async function NewCyclePage() {
  await requireOrganiser()
  const { t } = await getWords()
  return (
    <div className="page narrow">
      <PageHeader
        title={t("cycles.new.title")}
        back={{ href: "/cycles", label: t("cycles.title") }}
        lead={t("cycles.new.lead")}
      />
      <Card>
        <ActionForm action={createDraft}>
          <TextField
            name="name"
            label={t("cycles.new.name")}
            hint={t("cycles.new.nameHint")}
            maxLength={100}
            required
          />
          <FormActions>
            <SubmitButton pendingLabel={t("cycles.new.pending")}>{t("cycles.new.button")}</SubmitButton>
            <ButtonLink href="/cycles" variant="quiet">
              {t("ui.form.cancel")}
            </ButtonLink>
          </FormActions>
        </ActionForm>
      </Card>
    </div>
  )
}
