import { writeAgain } from "@/app/(workspace)/cycles/[cycleId]/addressActions"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { CYCLE_TAGS } from "@/app/(workspace)/cycles/tags"
import { getWords } from "@/app/_server/words"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"

/** Where somebody stands whom nothing reaches: their address, to be mended in place. */
export async function AddressForm({
  cycleId,
  person: { personId, name, email },
}: {
  cycleId: string
  person: { personId: string; name: string; email: string }
}) {
  const { t } = await getWords()
  return (
    <Disclosure label={t.rich("collecting.unreachable.correct", { ...CYCLE_TAGS, name })}>
      <ActionForm action={writeAgain.bind(null, cycleId, personId)}>
        <TextField
          name="email"
          type="email"
          label={t("collecting.unreachable.address")}
          hint={t("collecting.unreachable.addressHint")}
          defaultValue={email}
          autoComplete="off"
        />
        <SubmitButton variant="secondary" pendingLabel={t("collecting.remind.pending")}>
          {t("collecting.unreachable.again")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
