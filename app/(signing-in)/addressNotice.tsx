import { z } from "zod"
import { getWords } from "@/app/_server/words"
import { Notice } from "@/app/_ui/block"

const OutcomeSchema = z.enum(["changed", "ended", "taken"])

/** What came of a link that confirms an address, where its page has led; nothing on any other visit. */
export async function AddressNotice({ outcome }: { outcome: unknown }) {
  const { t } = await getWords()
  const kind = OutcomeSchema.safeParse(outcome).data
  if (!kind) return null
  return <Notice tone={kind === "changed" ? "success" : "warning"}>{t(`signIn.address.${kind}`)}</Notice>
}
