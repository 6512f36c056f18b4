import { eraseCycle } from "@/app/(workspace)/cycles/actions"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { CYCLE_TAGS } from "@/app/(workspace)/cycles/tags"
import { getWords } from "@/app/_server/words"
import { ActionForm, FormActions, SubmitButton, TextField } from "@/app/_ui/form"

/** Erases a cycle that was launched: asks for its name, since nothing brings it back. */
export async function DeleteCycle({
  cycle,
  stage,
}: {
  cycle: { id: string; name: string }
  stage: "collecting" | "closed"
}) {
  const { t } = await getWords()
  return (
    <Disclosure label={t("cycles.delete.title")}>
      <ActionForm action={eraseCycle.bind(null, cycle.id, stage)}>
        <p>{t.rich(`cycles.delete.${stage}`, { ...CYCLE_TAGS, cycle: cycle.name })}</p>
        <TextField name="name" label={t("cycles.delete.name")} autoComplete="off" />
        <FormActions>
          <SubmitButton variant="danger" pendingLabel={t("cycles.delete.pending")}>
            {t("cycles.delete.button")}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Disclosure>
  )
}
